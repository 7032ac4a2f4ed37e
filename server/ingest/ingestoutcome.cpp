// SPDX-License-Identifier: MIT OR Apache-2.0
// What follows a commit: acknowledgements in its order, then the live feed.

#include "server/ingest/ingest.h"

#include <algorithm>

namespace barto {

namespace {

using State = store::BatchOutcome::State;

quint64 linesIn(const PackedFrames &frames, qsizetype from)
{
    const QByteArray &kinds = frames.kinds();
    return quint64(std::count_if(kinds.cbegin() + std::min(from, kinds.size()), kinds.cend(),
        [](char kind) { return isLine(frameKind(std::uint8_t(kind))); }));
}

bool hasFinish(const PackedFrames &frames, qsizetype from)
{
    const QByteArray &kinds = frames.kinds();
    return std::any_of(kinds.cbegin() + std::min(from, kinds.size()), kinds.cend(),
        [](char kind) { return frameKind(std::uint8_t(kind)) == FrameKind::RunFinished; });
}

bool isAcknowledged(const store::BatchOutcome &outcome)
{
    return outcome.state == State::Stored || outcome.state == State::Quarantined;
}

PackedFrames framesFrom(const PackedFrames &frames, qsizetype first)
{
    if (first == 0)
        return frames;
    PackedFrames rest;
    frames.forEach(first, [&rest](qsizetype, const FrameView &frame) { rest.append(frame); });
    return rest;
}

} // namespace

void Ingest::acknowledge(
    const GatheredBatches &group, std::size_t first, const std::vector<store::BatchOutcome> &outcomes)
{
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        const store::BatchOutcome &outcome = outcomes[i];
        const quint64 number = group.sessions[first + i];
        IngestSession *session = find(number);
        if (!session || session->stale)
            continue;
        if (!isAcknowledged(outcome)) {
            tellHole(number, outcome);
            continue;
        }
        session->holesTold.remove(outcome.run);
        m_lastStored = {session->key, outcome.run, outcome.storedSeq};
        // The next one of the same run says it all.
        const bool isCovered = i + 1 < outcomes.size() && group.sessions[first + i + 1] == number
            && outcomes[i + 1].run == outcome.run && isAcknowledged(outcomes[i + 1]);
        if (!isCovered)
            Q_EMIT outgoing(number, Acknowledge{outcome.run, outcome.storedSeq});
        if (outcome.quarantined > 0 || outcome.state == State::Quarantined)
            qCWarning(lcIngest).noquote() << "frames of run" << outcome.run.text() << "of agent" << session->name
                                          << "are in quarantine:" << outcome.quarantineReason;
    }
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].state == State::Stored)
            publish(group.batches[first + i].batch, outcomes[i]);
    }
}

/// Once for each hole, though all batches that were under way behind it run into it too.
void Ingest::tellHole(quint64 number, const store::BatchOutcome &outcome)
{
    IngestSession *session = find(number);
    const bool isForeign = outcome.state == State::Foreign;
    const quint64 wanted = isForeign ? 0 : outcome.wanted();
    const auto told = session->holesTold.constFind(outcome.run);
    if (told != session->holesTold.constEnd() && *told == wanted)
        return;
    session->holesTold.insert(outcome.run, wanted);
    if (isForeign)
        qCWarning(lcIngest).noquote() << "run" << outcome.run.text() << "of agent" << session->name
                                      << "is another client's and refused";
    else
        qCInfo(lcIngest).noquote() << "run" << outcome.run.text() << "of agent" << session->name << "has a hole: frame"
                                   << wanted << "is wanted";
    Q_EMIT outgoing(number, RunsWanted{{{outcome.run, wanted}}});
}

void Ingest::publish(const FrameBatch &batch, const store::BatchOutcome &outcome)
{
    m_counters.batches.fetch_add(1, std::memory_order_relaxed);
    if (outcome.newFrames <= 0)
        return;
    if (hasFinish(batch.frames, outcome.firstNew))
        Q_EMIT runFinished(outcome.run, outcome.client, outcome.schedule);
    m_counters.lines.fetch_add(linesIn(batch.frames, outcome.firstNew), std::memory_order_relaxed);
    if (m_liveFeed.isWanted(outcome.client, outcome.schedule))
        m_liveFeed.publish({outcome.run, outcome.position, outcome.linesBefore}, outcome.client, outcome.schedule,
            framesFrom(batch.frames, outcome.firstNew));
}

} // namespace barto
