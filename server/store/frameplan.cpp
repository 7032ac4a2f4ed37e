// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/frameplan.h"

#include <algorithm>

namespace barto::store {

namespace {

constexpr qsizetype lastLineBytes = 512; // of run.last_line

std::string_view bytesOf(const FrameView &view)
{
    return {view.payload.data(), size_t(view.payload.size())};
}

} // namespace

FramePlan::FramePlan(const RunState &state, std::vector<LineRow> &rows)
    : m_state(state), m_before(state.storedSeq), m_commands(state.commands.size()), m_rows(rows)
{
}

BatchOutcome FramePlan::add(const FrameBatch &batch, quint32 index)
{
    BatchOutcome outcome;
    outcome.run = batch.run;
    outcome.client = m_state.clientName;
    outcome.schedule = m_state.schedule;
    outcome.storedSeq = m_state.storedSeq;
    const qsizetype count = batch.frames.count();
    // Only a gap stands for several numbers, and it stands alone.
    const quint64 last = count == 1 ? std::max(batch.firstSeq, batch.lastSeq) : batch.firstSeq + quint64(count) - 1;
    if (count == 0 || last <= m_state.storedSeq) {
        outcome.firstNew = count;
        return outcome;
    }
    if (batch.firstSeq > m_state.storedSeq + 1 || batch.firstSeq == 0) {
        outcome.state = BatchOutcome::State::Hole;
        return outcome;
    }
    outcome.firstNew = count == 1 ? 0 : qsizetype(m_state.storedSeq + 1 - batch.firstSeq);
    outcome.newFrames = count - outcome.firstNew;
    outcome.position = m_state.current;
    outcome.linesBefore = m_state.current > 0 ? m_state.commands[m_state.current - 1].lines : 0;
    batch.frames.forEach(
        outcome.firstNew, [&](qsizetype i, const FrameView &view) { take(view, index, batch.firstSeq + quint64(i)); });
    m_state.storedSeq = outcome.storedSeq = last;
    return outcome;
}

void FramePlan::take(const FrameView &view, quint32 batch, quint64 frame)
{
    const FrameKind kind = view.kind();
    const size_t position = view.position == 0 ? m_state.current : view.position;
    const bool ofRun = kind == FrameKind::RunStarted || kind == FrameKind::RunFinished;
    if (!ofRun && (position == 0 || position > m_state.commands.size())) {
        m_rejected.push_back({batch, frame, view, QStringLiteral("the run has no command %1").arg(view.position)});
        return;
    }
    switch (kind) {
    case FrameKind::RunStarted:
        m_run.started = toMicroseconds(view.at);
        break;
    case FrameKind::CommandStarted:
        m_commands[position - 1].started = toMicroseconds(view.at);
        m_commands[position - 1].touched = true;
        m_state.current = quint16(position);
        break;
    case FrameKind::Stdout:
    case FrameKind::Stderr:
    case FrameKind::Dropped:
    case FrameKind::Gap:
        takeLine(view, batch, frame, position - 1);
        break;
    case FrameKind::CommandFinished:
        finishCommand(view, position - 1);
        break;
    case FrameKind::RunFinished:
        finishRun(view);
        break;
    default:
        m_rejected.push_back({batch, frame, view, QStringLiteral("frames of kind %1 are unknown").arg(view.kindByte)});
    }
}

void FramePlan::takeLine(const FrameView &view, quint32 batch, quint64 frame, size_t command)
{
    CommandState &state = m_state.commands[command];
    ++state.lines;
    ++m_commands[command].lines;
    m_commands[command].touched = true;
    ++m_run.lines;
    m_rows.push_back({state.key, qint64(state.lines), toMicroseconds(view.at), view.payload.data(),
        quint32(view.payload.size()), view.kindByte, quint16(command + 1), batch, frame});
    const FrameKind kind = view.kind();
    if (kind == FrameKind::Stderr) {
        ++m_run.stderrLines;
        m_state.hasStderr = true;
    }
    if (kind == FrameKind::Stderr || (kind == FrameKind::Stdout && !m_state.hasStderr)) {
        m_run.lastLine = view.payload.first(std::min(view.payload.size(), lastLineBytes));
        m_run.hasLastLine = true;
    }
}

void FramePlan::finishCommand(const FrameView &view, size_t command)
{
    using Ending = CommandFinishedPayload::Ending;
    const auto payload = decodeCommandFinished(bytesOf(view)).value_or(CommandFinishedPayload{});
    CommandChange &change = m_commands[command];
    change.touched = true;
    change.finished = toMicroseconds(view.at);
    change.flags = payload.flags;
    change.cpuMicroseconds = payload.cpuMicroseconds;
    change.maxRssKib = payload.maxRssKib;
    m_state.commands[command].finished = true;
    const bool neverStarted = payload.ending == Ending::NotStarted;
    if (neverStarted && (payload.flags & CommandFinishedPayload::Cancelled))
        return; // a cancel kept it from being started: it has no exit status
    if (payload.ending == Ending::Signalled)
        change.exitSignal = payload.value;
    else
        change.exitCode = neverStarted ? 127 : payload.value; // 127: as shells report it
    if (neverStarted)
        change.startError = payload.value;
    if (!m_state.failed) {
        m_run.exitKnown = true;
        m_run.exitCode = change.exitCode;
        m_run.exitSignal = change.exitSignal;
    }
    m_state.failed = m_state.failed || change.exitSignal || change.exitCode != 0;
}

void FramePlan::finishRun(const FrameView &view)
{
    const auto payload = decodeRunFinished(bytesOf(view)).value_or(RunFinishedPayload{});
    m_run.finished = toMicroseconds(view.at);
    m_run.reason.clear();
    m_state.finished = true;
    const bool allKnown = std::all_of(
        m_state.commands.begin(), m_state.commands.end(), [](const CommandState &command) { return command.finished; });
    if (payload.cancelled) {
        m_run.outcome = Outcome::Cancelled;
    } else if (m_state.failed || !allKnown) {
        m_run.outcome = Outcome::Failed;
        if (!m_state.failed)
            m_run.reason = QStringLiteral("how a command ended was lost with a part of the capture");
    } else {
        m_run.outcome = Outcome::Succeeded;
    }
}

} // namespace barto::store
