// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/historymessage.h"
#include "server/store/runwalk.h"
#include "server/store/schedulenames.h"

#include <QSet>

class QSqlQuery;

namespace barto::store {

class Connection;

/// The columns that summaryOf() reads, and the tables they come from (r, s and k).
QString summaryColumns();
QString summaryTables();
RunSummary summaryOf(const QSqlQuery &row, bool withLastLine);

/// A list of runs by filter and sort, read in steps, none of which takes long: what no index can decide (lateness,
/// length, text, very many names) is checked row by row, at most `looksPerStep` of them a step. A sort other than by
/// time has an index for all runs only; the few that a narrow filter leaves are sorted here instead.
/// Keeps no connection; after an error it can go on with another one.
class RunList
{
public:
    static constexpr std::size_t looksPerStep = 2'000;

    struct Wanted
    {
        RunFilter filter;
        RunSort sort = RunSort::At;
        bool ascending = false;
        std::optional<RunPlace> from;
        std::optional<RunPlace> past;
    };
    explicit RunList(Wanted wanted) : m_wanted(std::move(wanted)), m_names(m_wanted.filter) { }

    /// Up to `most` runs. Fewer, even none, do not mean the end.
    Result<std::vector<RunSummary>> next(Connection &connection, std::size_t most, bool withLastLine);
    /// Only their places: where indexes decide everything, no row is read.
    Result<std::vector<RunPlace>> nextPlaces(Connection &connection, std::size_t most);
    bool isAtEnd() const { return m_isBegun && m_given == m_places.size() && (!m_walk || m_walk->isAtEnd()); }

    /// The SQL that reads so many rows by their keys.
    static constexpr int rowsPerReading = 100;
    static QString rowsSql(bool withText);

private:
    struct Row
    {
        std::size_t index = 0; ///< of its place
        RunSummary run;
        qint64 client = 0;
        qint64 schedule = 0;
        QString commands; ///< with a text to look for
    };
    Result<void> begin(Connection &connection);
    Result<void> planNames(Connection &connection, RunWalk::Plan &plan);
    /// Puts the places into `m_places` if they are few enough to be sorted here.
    Result<bool> gather(Connection &connection, RunWalk::Plan plan);
    Result<void> addValues(Connection &connection, std::vector<RunPlace> &places) const;
    Result<void> look(Connection &connection, std::size_t most);
    /// Those of so many places that pass, in their order.
    Result<std::vector<Row>> rows(Connection &connection, std::size_t from, std::size_t count, bool withLastLine);
    bool passes(const Row &row) const;
    bool needsRows() const { return m_checksTime || m_checksNames || m_checksOutcomes || m_checksValues; }

    Wanted m_wanted;
    NameFilter m_names;
    bool m_isBegun = false;
    std::optional<RunWalk> m_walk;
    std::vector<RunPlace> m_places; ///< read and perhaps not yet given
    std::size_t m_given = 0;
    bool m_checksTime = false; ///< row by row
    bool m_checksNames = false;
    bool m_checksOutcomes = false;
    bool m_checksValues = false;
    QSet<qint64> m_clients; ///< that match, where they are checked
    QSet<qint64> m_schedules;
};

} // namespace barto::store
