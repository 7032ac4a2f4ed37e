// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/claims.h"

#include "worker/journal/journalfile.h"
#include "worker/journal/journallog.h"
#include "worker/journal/storedvalue.h"

namespace barto {

Result<std::optional<Claims::State>> Claims::find(RunId run) const
{
    JournalQuery query(m_file, "SELECT state FROM claim WHERE run = ?");
    const Result<bool> row = query.bind(run).step();
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return std::optional<State>();
    return query.number(0) == qint64(State::Cancelled) ? State::Cancelled : State::Run;
}

Result<bool> Claims::claimCancelled(RunId run)
{
    const Instant now = m_clock.now();
    const Result<void> done = JournalQuery(m_file,
        "INSERT OR IGNORE INTO claim(run, schedule, due, state, claimed_at, keep_from, header) "
        "VALUES(?, '', NULL, ?, ?, ?, NULL)")
                                  .bind(run)
                                  .bind(int(State::Cancelled))
                                  .bind(now)
                                  .bind(now)
                                  .run();
    if (!done)
        return tl::unexpected(done.error());
    return m_file.changes() == 1;
}

Result<std::vector<RunHeader>> Claims::open() const
{
    JournalQuery query(m_file, "SELECT run, header FROM claim WHERE header IS NOT NULL ORDER BY claimed_at, run");
    std::vector<RunHeader> headers;
    for (;;) {
        const Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return headers;
        Result<RunHeader> header = fromStored<RunHeader>(query.bytes(1), QStringLiteral("a claim in the journal"));
        if (!header) {
            qCCritical(
                lcJournal, "What became of one claimed run cannot be told: %s", qUtf8Printable(header.error().detail));
            continue;
        }
        headers.push_back(std::move(*header));
    }
}

Result<std::vector<Claims::Started>> Claims::started() const
{
    JournalQuery query(m_file,
        "SELECT run, schedule, due IS NOT NULL, due FROM claim WHERE state = ? AND header IS NULL"
        " ORDER BY claimed_at, run");
    query.bind(int(State::Run));
    std::vector<Started> all;
    for (;;) {
        const Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return all;
        Started one{RunId(QUuid::fromRfc4122(query.bytes(0))), query.text(1), {}};
        if (query.number(2) != 0)
            one.due = fromMicroseconds(query.number(3));
        all.push_back(std::move(one));
    }
}

Result<void> Claims::settle(const std::vector<RunId> &runs)
{
    if (runs.empty())
        return {};
    return m_file.transaction([&]() -> Result<void> {
        Result<void> done;
        for (const RunId &run : runs) {
            if (done)
                done = settleOne(run);
        }
        return done;
    });
}

Result<bool> Claims::insert(const RunHeader &header)
{
    const Instant now = m_clock.now();
    JournalQuery query(m_file,
        "INSERT OR IGNORE INTO claim(run, schedule, due, state, claimed_at, keep_from, header) "
        "VALUES(?, ?, ?, ?, ?, ?, ?)");
    query.bind(header.run).bind(header.schedule);
    if (header.due)
        query.bind(*header.due);
    else
        query.bindNull();
    // A slot caught up with late is old already; its claim is kept as long as any other.
    query.bind(int(State::Run)).bind(now).bind(std::max(now, header.dueLast.value_or(now))).bind(toStored(header));
    if (const Result<void> done = query.run(); !done)
        return tl::unexpected(done.error());
    return m_file.changes() == 1;
}

Result<void> Claims::settleOne(RunId run)
{
    return JournalQuery(m_file, "UPDATE claim SET header = NULL WHERE run = ?").bind(run).run();
}

Result<void> Claims::prune(Instant before)
{
    return JournalQuery(m_file, "DELETE FROM claim WHERE keep_from < ?").bind(before).run();
}

} // namespace barto
