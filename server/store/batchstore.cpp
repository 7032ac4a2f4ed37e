// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/batchstore.h"

#include "server/store/cleanedruns.h"
#include "server/store/quarantine.h"

#include <algorithm>
#include <functional>

namespace barto::store {

using State = BatchOutcome::State;

namespace {

BatchOutcome outcomeOf(State state, const RunId &run, quint64 storedSeq = 0)
{
    BatchOutcome outcome;
    outcome.state = state;
    outcome.run = run;
    outcome.storedSeq = storedSeq;
    return outcome;
}

} // namespace

Result<std::vector<BatchOutcome>> BatchStore::store(std::span<const IngestBatch> batches, Way way, Instant now)
{
    m_batches = batches;
    m_outcomes.assign(batches.size(), {});
    m_rows.clear();
    m_way = way;
    m_now = now;
    const Result<std::vector<Group>> groups = groupByRun();
    if (!groups)
        return tl::unexpected(groups.error());
    for (const Group &group : *groups) {
        const Result<void> stored = way == Way::Swift ? storeGroup(group) : storeGroupCarefully(group);
        if (!stored)
            return tl::unexpected(stored.error());
    }
    if (way == Way::Swift) {
        if (const Result<void> inserted = m_lines.insert(m_rows); !inserted)
            return tl::unexpected(inserted.error());
    }
    return std::move(m_outcomes);
}

// Groups in the order of their keys, so that two writers lock rows in the same order.
Result<std::vector<BatchStore::Group>> BatchStore::groupByRun()
{
    std::vector<Group> groups;
    QHash<RunId, qsizetype> places;
    for (quint32 i = 0; i < m_batches.size(); ++i) {
        const IngestBatch &batch = m_batches[i];
        BatchOutcome &outcome = m_outcomes[i];
        outcome.run = batch.batch.run;
        if (const auto place = places.constFind(outcome.run); place != places.constEnd()) {
            groups[size_t(*place)].batches.push_back(i);
            continue;
        }
        Result<std::optional<RunState>> state = m_runs.find(outcome.run);
        if (state && !*state) {
            const Result<bool> dropped = dropIfCleaned(i);
            if (!dropped)
                return tl::unexpected(dropped.error());
            if (*dropped)
                continue;
        }
        if (state && !*state && batch.batch.header) {
            const Result<void> made = makeRun(batch);
            if (!made && (m_way == Way::Swift || made.error().code != Error::Code::Database))
                return tl::unexpected(made.error());
            if (!made) { // the agent must set the run aside: nothing of it can ever be stored
                if (const Result<void> kept = keepRaw(i, made.error()); !kept)
                    return tl::unexpected(kept.error());
                outcome.state = State::Foreign;
                outcome.quarantineReason = made.error().detail;
                continue;
            }
            state = m_runs.find(outcome.run);
        }
        if (!state)
            return tl::unexpected(state.error());
        if (!*state) { // without a header nothing can be made of it
            outcome.state = State::Hole;
            continue;
        }
        if ((*state)->client != batch.client) {
            outcome.state = State::Foreign;
            continue;
        }
        places.insert(outcome.run, qsizetype(groups.size()));
        groups.push_back({(*state)->key, {i}});
    }
    std::sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.key < b.key; });
    return groups;
}

/// Frames of a run that a cleanup has removed: nobody wants it back, so its agent is told that they are stored. True if
/// it is such a run.
Result<bool> BatchStore::dropIfCleaned(quint32 index)
{
    const IngestBatch &batch = m_batches[index];
    BatchOutcome &outcome = m_outcomes[index];
    CleanedRuns runs(m_connection);
    const auto cleaned = runs.find(batch.batch.run);
    if (!cleaned)
        return tl::unexpected(cleaned.error());
    if (!*cleaned)
        return false;
    if ((*cleaned)->client != batch.client) {
        outcome = outcomeOf(State::Foreign, batch.batch.run);
        return true;
    }
    outcome = outcomeOf(State::Stored, batch.batch.run, std::max((*cleaned)->storedSeq, batch.batch.lastSeq));
    const Result<void> raised = runs.raise(batch.batch.run, outcome.storedSeq);
    return raised ? Result<bool>(true) : tl::unexpected(raised.error());
}

Result<void> BatchStore::makeRun(const IngestBatch &batch)
{
    const auto make = [&]() -> Result<void> {
        const Result<RunState> made = m_runs.findOrMake(batch.client, *batch.batch.header, m_now);
        return made ? Result<void>() : tl::unexpected(made.error());
    };
    if (batch.batch.header->run != batch.batch.run)
        return fail(Error::Code::Database, QStringLiteral("the header is another run's"));
    return m_way == Way::Swift ? make() : behindSavepoint(make);
}

Result<void> BatchStore::storeGroup(const Group &group)
{
    const RunId run = m_batches[group.batches.front()].batch.run;
    const size_t rowsBefore = m_rows.size();
    for (const bool fresh : {false, true}) {
        const Result<std::optional<RunState>> state = m_runs.find(run, fresh);
        if (!state)
            return tl::unexpected(state.error());
        if (!*state) // removed by a cleanup meanwhile
            return dropAll(group);
        m_rows.resize(rowsBefore);
        FramePlan plan(**state, m_rows);
        for (const quint32 i : group.batches) {
            if (m_batches[i].client == (*state)->client)
                m_outcomes[i] = plan.add(m_batches[i].batch, i);
            else
                m_outcomes[i].state = State::Foreign;
        }
        if (!plan.hasNews())
            return {};
        const Result<bool> applied = m_runs.apply(run, plan);
        if (!applied)
            return tl::unexpected(applied.error());
        if (*applied)
            return keepRejected(plan);
    }
    m_rows.resize(rowsBefore);
    for (const quint32 i : group.batches)
        m_outcomes[i] = outcomeOf(State::Hole, run);
    return {};
}

Result<void> BatchStore::dropAll(const Group &group)
{
    for (const quint32 i : group.batches) {
        const Result<bool> dropped = dropIfCleaned(i);
        if (!dropped)
            return tl::unexpected(dropped.error());
        if (!*dropped)
            m_outcomes[i] = outcomeOf(State::Hole, m_batches[i].batch.run);
    }
    return {};
}

Result<void> BatchStore::storeGroupCarefully(const Group &group)
{
    m_rows.clear();
    const Result<void> stored = behindSavepoint([&]() -> Result<void> {
        const Result<void> planned = storeGroup(group);
        return planned ? insertBisecting(0, m_rows.size()) : planned;
    });
    if (stored || stored.error().code != Error::Code::Database)
        return stored;
    return keepBatches(group, stored.error());
}

Result<void> BatchStore::insertBisecting(size_t from, size_t to)
{
    if (from == to)
        return {};
    const Result<void> inserted
        = behindSavepoint([&]() { return m_lines.insert(std::span(m_rows).subspan(from, to - from)); });
    if (inserted || inserted.error().code != Error::Code::Database)
        return inserted;
    if (to - from == 1)
        return isolate(from, inserted.error());
    const size_t middle = from + (to - from) / 2;
    const Result<void> first = insertBisecting(from, middle);
    return first ? insertBisecting(middle, to) : first;
}

// The refused line's place is kept by a gap, so that line numbers stay dense; if that is refused as well, it stays
// bare.
Result<void> BatchStore::isolate(size_t row, const Error &error)
{
    const LineRow refused = m_rows[row];
    const IngestBatch &batch = m_batches[refused.batch];
    const Result<void> kept = quarantine(m_connection,
        {batch.client, batch.batch.run, QStringLiteral("frame"), qint64(refused.frame), refused.kind, refused.position,
            refused.at, QByteArray(refused.data, refused.size), error.detail},
        m_now);
    if (!kept)
        return kept;
    noteQuarantined(refused.batch, error.detail);
    const std::string payload = encode(GapPayload{refused.frame});
    LineRow gap = refused;
    gap.kind = quint8(FrameKind::Gap);
    gap.data = payload.data();
    gap.size = quint32(payload.size());
    const Result<void> placed = behindSavepoint([&]() { return m_lines.insert({&gap, 1}); });
    return placed || placed.error().code == Error::Code::Database ? Result<void>() : placed;
}

Result<void> BatchStore::keepRejected(const FramePlan &plan)
{
    for (const RejectedFrame &frame : plan.rejected()) {
        const IngestBatch &batch = m_batches[frame.batch];
        const Result<void> kept = quarantine(m_connection,
            {batch.client, batch.batch.run, QStringLiteral("frame"), qint64(frame.frame), frame.view.kindByte,
                frame.view.position, qint64(toMicroseconds(frame.view.at)), frame.view.payload.toByteArray(),
                frame.reason},
            m_now);
        if (!kept)
            return kept;
        noteQuarantined(frame.batch, frame.reason);
    }
    return {};
}

Result<void> BatchStore::keepRaw(quint32 index, const Error &error)
{
    const IngestBatch &batch = m_batches[index];
    return quarantine(m_connection,
        {batch.client, batch.batch.run, QStringLiteral("batch"), {}, {}, {}, {}, encode(WorkerMessage(batch.batch)),
            error.detail},
        m_now);
}

// The rows of the run itself are refused. Its number goes on all the same, or the agent would send these batches, and
// they would be kept, again and again; if even that is refused, the agent must set the run aside.
Result<void> BatchStore::keepBatches(const Group &group, const Error &error)
{
    const RunId run = m_batches[group.batches.front()].batch.run;
    const Result<std::optional<RunState>> state = m_runs.find(run, true);
    if (!state)
        return tl::unexpected(state.error());
    quint64 stored = *state ? (*state)->storedSeq : 0;
    for (const quint32 i : group.batches) {
        const FrameBatch &batch = m_batches[i].batch;
        BatchOutcome &outcome = m_outcomes[i] = outcomeOf(State::Hole, run, stored);
        if (batch.firstSeq > stored + 1)
            continue;
        if (const Result<void> kept = keepRaw(i, error); !kept)
            return kept;
        outcome.state = State::Quarantined;
        outcome.quarantined = quint64(batch.frames.count());
        outcome.quarantineReason = error.detail;
        stored = outcome.storedSeq = std::max(stored, batch.lastSeq);
    }
    const Result<void> counted = behindSavepoint([&]() -> Result<void> {
        const Result<qint64> rows
            = m_connection.change(QStringLiteral("UPDATE run SET stored_seq = ? WHERE id = ? AND stored_seq < ?"),
                {stored, group.key, stored});
        return rows ? Result<void>() : tl::unexpected(rows.error());
    });
    m_runs.rollback(); // what is remembered has the old number
    if (counted || counted.error().code != Error::Code::Database)
        return counted;
    for (const quint32 i : group.batches)
        m_outcomes[i].state = State::Foreign;
    return {};
}

Result<void> BatchStore::behindSavepoint(const std::function<Result<void>()> &work)
{
    const Result<void> done = m_connection.behindSavepoint(work);
    if (!done)
        m_runs.rollback(); // what was learnt behind the savepoint is void; the rest is read again
    return done;
}

void BatchStore::noteQuarantined(quint32 batch, const QString &reason)
{
    BatchOutcome &outcome = m_outcomes[batch];
    if (outcome.quarantined++ == 0)
        outcome.quarantineReason = reason;
}

} // namespace barto::store
