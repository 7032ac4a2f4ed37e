// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/historymessage.h"
#include "gui/model/columnmodel.h"
#include "gui/model/timeformat.h"

#include <QHash>
#include <QSet>

#include <list>
#include <vector>

namespace barto {

/// A history of any length of which only the parts that somebody looks at are here: rows come in pages of a thousand,
/// each behind a mark that the server has given. A row that is not here is empty, and its page is asked for by
/// pageWanted. Runs that are new since appear above the first page.
class RunsModel : public ColumnModel
{
    Q_OBJECT

public:
    static constexpr int pageRows = 1000;
    static constexpr std::size_t mostPages = 24; ///< kept: those looked at last

    explicit RunsModel(QObject *parent = nullptr);

    /// A new list, of which this is the first page.
    void begin(std::vector<RunSummary> first);
    /// The places of rows 0, 1000, ... of that list, behind those known, and how many rows there are so far.
    void addMarks(const std::vector<RunPlace> &marks, quint64 rows);
    void setPage(int page, std::vector<RunSummary> runs);
    std::optional<RunPlace> mark(int page) const;
    /// The newest runs as they are now, newest first: known ones change, others are put on top.
    void refreshTop(const std::vector<RunSummary> &newest);

    void setTimes(const TimeFormat &times);
    void setNow(Instant now); ///< by which running ones are counted
    bool hasRunning() const;

    const RunSummary *runAt(int row) const; ///< null: not here
    int rowOf(const QString &id) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void pageWanted(int page) const;

private:
    struct Page
    {
        std::vector<RunSummary> runs;
        std::list<int>::iterator use;
    };

    QVariant cell(const RunSummary &run, const QString &column, int role) const;
    QVariant stateCell(const RunSummary &run, int role) const;
    QVariant dueCell(const RunSummary &run, int role) const;
    QVariant tookCell(const RunSummary &run, int role) const;
    void emitPage(int page);

    std::vector<RunSummary> m_top; ///< newer than the first page
    std::vector<RunPlace> m_marks;
    mutable QHash<int, Page> m_pages;
    mutable std::list<int> m_uses; ///< pages, the one looked at last in front
    mutable QSet<int> m_wanted;
    int m_rows = 0; ///< without m_top
    TimeFormat m_times;
    Instant m_now;
};

} // namespace barto
