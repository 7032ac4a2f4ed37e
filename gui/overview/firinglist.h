// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/firing.h"
#include "gui/model/timeformat.h"
#include "gui/overview/rowlist.h"

#include <QTimer>

#include <vector>

namespace barto {

/// The next firings, counting down: one timer, on the second, and only while it is seen.
class FiringList : public RowList
{
    Q_OBJECT

public:
    FiringList(const Clock &clock, QWidget *parent);

    void setFirings(std::vector<Firing> firings);
    const std::vector<Firing> &firings() const { return m_firings; }
    void setTimes(const TimeFormat &times);
    /// "0:12", "1 h 19", "now"
    static QString inText(Microseconds left);

Q_SIGNALS:
    void outdated(); ///< the first of them is due: ask for the next ones

protected:
    int rowCount() const override { return int(m_firings.size()); }
    void paintRow(QPainter &painter, int row, const QRect &rect) const override;
    QString rowText(int row) const override;
    QString emptyText() const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tick();
    static QString clientsText(const Firing &firing);

    const Clock &m_clock;
    std::vector<Firing> m_firings;
    TimeFormat m_times;
    QTimer m_timer;
    bool m_isOutdated = false;
};

} // namespace barto
