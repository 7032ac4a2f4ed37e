// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/runlist.h"

#include "server/store/connection.h"

#include <QHash>

#include <algorithm>

namespace barto::store {

namespace {

constexpr qint64 mostKey = qint64(1) << 62;
constexpr std::size_t mostStrands = 256; ///< each is a statement
constexpr std::size_t mostSortedHere = 20'000;
constexpr qsizetype commandCharacters = 200;

std::optional<Instant> instantAt(const QSqlQuery &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(fromMicroseconds(row.value(column).toLongLong()));
}

std::optional<qint32> numberAt(const QSqlQuery &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.value(column).toInt());
}

/// Agents' clocks may say anything, so nothing is subtracted that could overflow.
bool isLonger(const std::optional<Instant> &from, const std::optional<Instant> &to, Microseconds length)
{
    qint64 between = 0;
    return from && to && !__builtin_sub_overflow(toMicroseconds(*to), toMicroseconds(*from), &between)
        && between > length.count();
}

QString valuesSql(RunSort sort)
{
    QString marks = QStringLiteral("?");
    for (int i = 1; i < RunList::rowsPerReading; ++i)
        marks += QStringLiteral(",?");
    return QStringLiteral("SELECT id, %1 FROM run WHERE id IN (%2)")
        .arg(sort == RunSort::Took ? QStringLiteral("took") : QStringLiteral("late"), marks);
}

/// Keys for a statement of rowsPerReading places: the last one fills it up.
template<typename KeyAt>
QVariantList keysOf(std::size_t count, KeyAt keyAt)
{
    QVariantList keys;
    for (std::size_t i = 0; i < std::size_t(RunList::rowsPerReading); ++i)
        keys << keyAt(std::min(i, count - 1));
    return keys;
}

} // namespace

QString summaryColumns()
{
    return QStringLiteral(
        "r.id, r.uuid, k.name, s.name, r.on_calendar, r.started_by, r.due, r.due_last, r.slots, r.started, r.finished,"
        " r.outcome, r.reason, r.exit_code, r.exit_signal, r.line_count, r.stderr_count, r.last_line, r.at, c.text");
}

QString summaryTables()
{
    return QStringLiteral(" FROM run r LEFT JOIN schedule s ON s.id = r.schedule_id"
                          " LEFT JOIN client k ON k.id = r.client_id"
                          " LEFT JOIN command c ON c.run_id = r.id AND c.position = 1");
}

RunSummary summaryOf(const QSqlQuery &row, bool withLastLine)
{
    RunSummary run;
    run.key = row.value(0).toLongLong();
    run.run = RunId::fromBytes(row.value(1).toByteArray()).value_or(RunId());
    run.client = row.value(2).toString();
    run.schedule = row.value(3).toString();
    run.onCalendar = row.value(4).toString();
    run.trigger = RunTrigger(row.value(5).toUInt());
    run.due = instantAt(row, 6);
    run.dueLast = instantAt(row, 7);
    run.slotCount = quint32(row.value(8).toULongLong());
    run.started = instantAt(row, 9);
    run.finished = instantAt(row, 10);
    run.outcome = Outcome(row.value(11).toUInt());
    run.reason = row.value(12).toString();
    run.exitCode = numberAt(row, 13);
    run.signal = numberAt(row, 14);
    run.lines = row.value(15).toULongLong();
    run.stderrLines = row.value(16).toULongLong();
    run.at = fromMicroseconds(row.value(18).toLongLong());
    if (withLastLine) {
        run.lastLine = row.value(17).toByteArray();
        run.command = row.value(19).toString().left(commandCharacters);
    }
    return run;
}

QString RunList::rowsSql(bool withText)
{
    QString marks = QStringLiteral("?");
    for (int i = 1; i < rowsPerReading; ++i)
        marks += QStringLiteral(",?");
    QString sql = QStringLiteral("SELECT ") + summaryColumns() + QStringLiteral(", r.client_id, r.schedule_id");
    if (withText)
        sql += QStringLiteral(", (SELECT GROUP_CONCAT(t.text) FROM command t WHERE t.run_id = r.id)");
    return sql + summaryTables() + QStringLiteral(" WHERE r.id IN (") + marks + u')';
}

Result<void> RunList::planNames(Connection &connection, RunWalk::Plan &plan)
{
    if (m_names.isEmpty())
        return {};
    std::vector<qint64> keys;
    if (m_names.isOfClients()) {
        Result<std::vector<qint64>> clients = m_names.clientKeys(connection);
        if (!clients)
            return tl::unexpected(clients.error());
        keys = std::move(*clients);
        plan.scope = RunWalk::Scope::Client;
    } else {
        const Result<std::vector<NamedSchedule>> schedules = m_names.schedules(connection);
        if (!schedules)
            return tl::unexpected(schedules.error());
        for (const NamedSchedule &one : *schedules)
            keys.push_back(one.key);
        plan.scope = RunWalk::Scope::Schedule;
    }
    const std::size_t outcomes = plan.outcomes.empty() ? 7 : plan.outcomes.size();
    if (keys.size() * outcomes <= mostStrands) {
        plan.keys = std::move(keys);
        return {};
    }
    m_checksNames = true;
    (plan.scope == RunWalk::Scope::Client ? m_clients : m_schedules) = QSet<qint64>(keys.begin(), keys.end());
    plan.scope = RunWalk::Scope::All;
    return {};
}

Result<void> RunList::begin(Connection &connection)
{
    if (m_isBegun)
        return {};
    const RunFilter &filter = m_wanted.filter;
    m_checksValues = filter.lateOver || filter.tookOver || !filter.text.isEmpty();
    RunWalk::Plan plan;
    plan.outcomes = filter.outcomes;
    plan.ascending = m_wanted.ascending;
    plan.since = filter.since;
    plan.until = filter.until;
    plan.past = m_wanted.past;
    if (!plan.past && m_wanted.from)
        plan.past = RunPlace{
            m_wanted.from->value, std::clamp<qint64>(m_wanted.from->key, 0, mostKey) + (m_wanted.ascending ? -1 : 1)};
    if (const Result<void> planned = planNames(connection, plan); !planned)
        return planned;
    const bool isNarrowed = plan.scope != RunWalk::Scope::All || !plan.outcomes.empty() || plan.since || plan.until;
    if (m_wanted.sort != RunSort::At && (isNarrowed || m_checksNames)) {
        const Result<bool> few = gather(connection, plan);
        if (!few)
            return tl::unexpected(few.error());
        m_isBegun = *few;
        if (*few)
            return {};
        m_checksNames = m_checksNames || plan.scope != RunWalk::Scope::All;
        (plan.scope == RunWalk::Scope::Client ? m_clients : m_schedules).unite({plan.keys.begin(), plan.keys.end()});
        m_checksOutcomes = !plan.outcomes.empty();
        m_checksTime = plan.since || plan.until;
        plan.scope = RunWalk::Scope::All;
        plan.outcomes.clear();
        plan.since.reset();
        plan.until.reset();
    }
    plan.sort = m_wanted.sort;
    m_walk.emplace(std::move(plan));
    m_isBegun = true;
    return {};
}

Result<bool> RunList::gather(Connection &connection, RunWalk::Plan plan)
{
    const std::optional<RunPlace> past = std::exchange(plan.past, {});
    RunWalk walk(std::move(plan));
    std::vector<RunPlace> places;
    while (!walk.isAtEnd()) {
        const Result<std::vector<RunPlace>> more = walk.next(connection, mostSortedHere);
        if (!more)
            return tl::unexpected(more.error());
        places.insert(places.end(), more->begin(), more->end());
        if (places.size() > mostSortedHere)
            return false;
    }
    if (const Result<void> valued = addValues(connection, places); !valued)
        return tl::unexpected(valued.error());
    const bool ascending = m_wanted.ascending;
    const auto before = [ascending](const RunPlace &a, const RunPlace &b) { return ascending ? a < b : b < a; };
    std::sort(places.begin(), places.end(), before);
    if (past)
        places.erase(places.begin(), std::upper_bound(places.begin(), places.end(), *past, before));
    m_places = std::move(places);
    return true;
}

Result<void> RunList::addValues(Connection &connection, std::vector<RunPlace> &places) const
{
    QHash<qint64, qint64> values;
    for (std::size_t i = 0; i < places.size(); i += rowsPerReading) {
        const std::size_t count = std::min(places.size() - i, std::size_t(rowsPerReading));
        const Result<void> read = connection.each(valuesSql(m_wanted.sort),
            keysOf(count, [&](std::size_t at) { return places[i + at].key; }),
            [&values](const QSqlQuery &row) { values.insert(row.value(0).toLongLong(), row.value(1).toLongLong()); });
        if (!read)
            return read;
    }
    for (RunPlace &place : places)
        place.value = values.value(place.key, leastSortValue);
    return {};
}

Result<void> RunList::look(Connection &connection, std::size_t most)
{
    if (const Result<void> begun = begin(connection); !begun)
        return begun;
    if (m_given < m_places.size() || !m_walk)
        return {};
    Result<std::vector<RunPlace>> places = m_walk->next(connection, most);
    if (!places)
        return tl::unexpected(places.error());
    m_places = std::move(*places);
    m_given = 0;
    return {};
}

Result<std::vector<RunPlace>> RunList::nextPlaces(Connection &connection, std::size_t most)
{
    std::vector<RunPlace> found;
    if (const Result<void> begun = begin(connection); !begun)
        return tl::unexpected(begun.error());
    if (needsRows()) {
        const Result<std::vector<RunSummary>> runs = next(connection, most, false);
        if (!runs)
            return tl::unexpected(runs.error());
        for (const RunSummary &run : *runs)
            found.push_back(placeOf(run, m_wanted.sort));
        return found;
    }
    if (const Result<void> looked = look(connection, most); !looked)
        return tl::unexpected(looked.error());
    const std::size_t count = std::min(most, m_places.size() - m_given);
    found.assign(m_places.begin() + qsizetype(m_given), m_places.begin() + qsizetype(m_given + count));
    m_given += count;
    return found;
}

Result<std::vector<RunSummary>> RunList::next(Connection &connection, std::size_t most, bool withLastLine)
{
    std::vector<RunSummary> found;
    for (std::size_t looks = 0; found.size() < most && looks < looksPerStep;) {
        const std::size_t wanted = needsRows() ? std::size_t(rowsPerReading) * 4 : most - found.size();
        if (const Result<void> looked = look(connection, wanted); !looked)
            return tl::unexpected(looked.error());
        if (m_given == m_places.size())
            break; // the end
        const std::size_t room = needsRows() ? std::size_t(rowsPerReading) : most - found.size();
        const std::size_t count = std::min({m_places.size() - m_given, room, std::size_t(rowsPerReading)});
        Result<std::vector<Row>> runs = rows(connection, m_given, count, withLastLine);
        if (!runs)
            return found.empty() ? tl::unexpected(runs.error()) : Result<std::vector<RunSummary>>(std::move(found));
        looks += count;
        const std::size_t end = m_given + count;
        for (Row &row : *runs) {
            m_given = row.index + 1;
            found.push_back(std::move(row.run));
            if (found.size() == most)
                return found;
        }
        m_given = end;
    }
    return found;
}

Result<std::vector<RunList::Row>> RunList::rows(
    Connection &connection, std::size_t from, std::size_t count, bool withLastLine)
{
    const bool withText = !m_wanted.filter.text.isEmpty();
    QHash<qint64, Row> read;
    const Result<void> done = connection.each(rowsSql(withText),
        keysOf(count, [&](std::size_t at) { return m_places[from + at].key; }), [&](const QSqlQuery &row) {
            Row one{0, summaryOf(row, withLastLine || withText), row.value(20).toLongLong(), row.value(21).toLongLong(),
                {}};
            if (withText)
                one.commands = row.value(22).toString();
            read.insert(one.run.key, std::move(one));
        });
    if (!done)
        return tl::unexpected(done.error());
    std::vector<Row> found;
    for (std::size_t i = from; i < from + count; ++i) {
        const auto row = read.find(m_places[i].key);
        if (row == read.end() || !passes(*row)) // not there: it has been cleaned up meanwhile
            continue;
        row->index = i;
        found.push_back(std::move(*row));
    }
    return found;
}

bool RunList::passes(const Row &row) const
{
    const RunFilter &filter = m_wanted.filter;
    const RunSummary &run = row.run;
    if (m_checksTime && ((filter.since && run.at < *filter.since) || (filter.until && run.at >= *filter.until)))
        return false;
    if (m_checksOutcomes
        && std::find(filter.outcomes.begin(), filter.outcomes.end(), run.outcome) == filter.outcomes.end())
        return false;
    if (m_checksNames && !m_clients.contains(row.client) && !m_schedules.contains(row.schedule))
        return false;
    if (filter.lateOver && !isLonger(run.dueLast, run.started, *filter.lateOver))
        return false;
    if (filter.tookOver && !isLonger(run.started, run.finished, *filter.tookOver))
        return false;
    return filter.text.isEmpty() || run.reason.contains(filter.text, Qt::CaseInsensitive)
        || QString::fromUtf8(run.lastLine).contains(filter.text, Qt::CaseInsensitive)
        || row.commands.contains(filter.text, Qt::CaseInsensitive);
}

} // namespace barto::store
