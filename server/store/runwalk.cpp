// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/runwalk.h"

#include "server/store/connection.h"

#include <algorithm>
#include <limits>

namespace barto::store {

namespace {

constexpr qint64 first = std::numeric_limits<qint64>::min() + 2;
constexpr qint64 last = std::numeric_limits<qint64>::max();
constexpr qint64 mostOfAReading = 4'000;

QString columnOf(RunSort sort)
{
    switch (sort) {
    case RunSort::At:
        break;
    case RunSort::Took:
        return QStringLiteral("took");
    case RunSort::Late:
        return QStringLiteral("late");
    }
    return QStringLiteral("at");
}

QString indexOf(RunSort sort, RunWalk::Scope scope, bool oneOutcome)
{
    if (sort != RunSort::At)
        return sort == RunSort::Took ? QStringLiteral("run_took") : QStringLiteral("run_late");
    switch (scope) {
    case RunWalk::Scope::All:
        break;
    case RunWalk::Scope::Client:
        return QStringLiteral("run_client_at");
    case RunWalk::Scope::Schedule:
        return QStringLiteral("run_schedule_at");
    }
    return oneOutcome ? QStringLiteral("run_outcome_at") : QStringLiteral("run_when");
}

} // namespace

RunWalk::RunWalk(Plan plan) : m_plan(std::move(plan))
{
    if (m_plan.scope == Scope::All)
        m_plan.keys = {0};
    else if (m_plan.outcomes.empty())
        for (int outcome = int(Outcome::Running); outcome <= int(Outcome::Skipped); ++outcome)
            m_plan.outcomes.push_back(Outcome(outcome));
    const RunPlace start = m_plan.past.value_or(m_plan.ascending ? RunPlace{first, first} : RunPlace{last, last});
    for (const qint64 key : m_plan.keys) {
        for (const Outcome outcome : m_plan.outcomes)
            m_strands.push_back({key, outcome, start, {}, 0, false});
        if (m_plan.outcomes.empty())
            m_strands.push_back({key, {}, start, {}, 0, false});
    }
}

QString RunWalk::sql(bool sqlite, RunSort sort, bool ascending, Scope scope, bool oneOutcome)
{
    // The index is ours to name: with a LIMIT both databases are tempted to walk another one.
    QString text = QStringLiteral("SELECT r.%1, r.id FROM run r %2 WHERE ")
                       .arg(columnOf(sort),
                           (sqlite ? QStringLiteral("INDEXED BY %1") : QStringLiteral("FORCE INDEX (%1)"))
                               .arg(indexOf(sort, scope, oneOutcome)));
    if (scope != Scope::All)
        text += scope == Scope::Client ? QStringLiteral("r.client_id = ? AND ")
                                       : QStringLiteral("r.schedule_id = ? AND ");
    if (oneOutcome)
        text += QStringLiteral("r.outcome = ? AND ");
    const QString tail = ascending
        ? QStringLiteral("r.%1 >= ? AND r.%1 <= ? AND (r.%1 > ? OR r.id > ?) ORDER BY r.%1, r.id LIMIT ?")
        : QStringLiteral("r.%1 >= ? AND r.%1 <= ? AND (r.%1 < ? OR r.id < ?) ORDER BY r.%1 DESC, r.id DESC LIMIT ?");
    return text + tail.arg(columnOf(sort));
}

Result<void> RunWalk::fill(Connection &connection, Strand &strand)
{
    qint64 least = m_plan.since ? qint64(toMicroseconds(*m_plan.since)) : first;
    qint64 most = m_plan.until ? std::max(qint64(toMicroseconds(*m_plan.until)), first) - 1 : last;
    if (m_plan.ascending)
        least = std::max(least, strand.past.value);
    else
        most = std::min(most, strand.past.value);
    QVariantList values;
    if (m_plan.scope != Scope::All)
        values << strand.key;
    if (strand.outcome)
        values << int(*strand.outcome);
    values << least << most << strand.past.value << strand.past.key << strand.limit;
    std::vector<RunPlace> places;
    const Result<void> read = connection.each(
        sql(connection.isSqlite(), m_plan.sort, m_plan.ascending, m_plan.scope, strand.outcome.has_value()), values,
        [&places](const QSqlQuery &row) {
            places.push_back({row.value(0).toLongLong(), row.value(1).toLongLong()});
        });
    if (!read)
        return read;
    strand.isRead = qint64(places.size()) < strand.limit;
    strand.limit = std::min(strand.limit * 4, mostOfAReading);
    if (!places.empty())
        strand.past = places.back();
    std::reverse(places.begin(), places.end());
    strand.places = std::move(places);
    return {};
}

Result<std::vector<RunPlace>> RunWalk::next(Connection &connection, std::size_t most)
{
    std::vector<RunPlace> found;
    const auto later
        = [this](const Strand *a, const Strand *b) { return isBefore(b->places.back(), a->places.back()); };
    std::vector<Strand *> heap; // the strand with the next place on top
    for (Strand &strand : m_strands) {
        if (strand.limit == 0) // a fair share, so that many strands do not read much too much
            strand.limit = std::clamp(qint64(most / m_strands.size()) + 8, qint64(8), mostOfAReading);
        if (strand.places.empty() && !strand.isRead) {
            if (const Result<void> read = fill(connection, strand); !read)
                return tl::unexpected(read.error());
        }
        if (!strand.places.empty())
            heap.push_back(&strand);
    }
    std::make_heap(heap.begin(), heap.end(), later);
    while (found.size() < most && !heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), later);
        Strand &strand = *heap.back();
        if (found.empty() || found.back() != strand.places.back()) // a run that has changed its outcome meanwhile
            found.push_back(strand.places.back());
        strand.places.pop_back();
        if (strand.places.empty() && !strand.isRead && !fill(connection, strand))
            break; // what was found has been taken away from the strands; the next call says what is wrong
        if (strand.places.empty())
            heap.pop_back();
        else
            std::push_heap(heap.begin(), heap.end(), later);
    }
    return found;
}

bool RunWalk::isAtEnd() const
{
    return std::all_of(m_strands.begin(), m_strands.end(),
        [](const Strand &strand) { return strand.isRead && strand.places.empty(); });
}

} // namespace barto::store
