// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/packedframes.h"
#include "server/store/runstate.h"

#include <optional>

namespace barto::store {

/// What a command's row gets; empty = as it is.
struct CommandChange
{
    qint64 lines = 0; ///< to add
    std::optional<qint64> started;
    std::optional<qint64> finished;
    std::optional<qint32> exitCode;
    std::optional<qint32> exitSignal;
    std::optional<qint32> startError;
    quint8 flags = 0;
    quint64 cpuMicroseconds = 0;
    quint64 maxRssKib = 0;
    bool touched = false;
};

/// What the run's row gets; empty = as it is.
struct RunChange
{
    qint64 lines = 0;
    qint64 stderrLines = 0;
    std::optional<qint64> started;
    std::optional<qint64> finished;
    std::optional<Outcome> outcome;
    QString reason; ///< with the outcome
    bool exitKnown = false;
    std::optional<qint32> exitCode;
    std::optional<qint32> exitSignal;
    QByteArrayView lastLine;
    bool hasLastLine = false;
};

/// A frame that cannot be stored as what it says it is.
struct RejectedFrame
{
    quint32 batch = 0;
    quint64 frame = 0;
    FrameView view;
    QString reason;
};

/// Turns the next frames of one run into rows and changes of rows. Touches no database.
class FramePlan
{
public:
    FramePlan(const RunState &state, std::vector<LineRow> &rows);

    /// Cuts off what is stored already. The outcome is as it will be once everything is committed.
    BatchOutcome add(const FrameBatch &batch, quint32 index);

    bool hasNews() const { return m_state.storedSeq != m_before; }
    quint64 storedBefore() const { return m_before; }
    const RunState &state() const { return m_state; }
    const RunChange &run() const { return m_run; }
    const std::vector<CommandChange> &commands() const { return m_commands; }
    const std::vector<RejectedFrame> &rejected() const { return m_rejected; }

private:
    void take(const FrameView &view, quint32 batch, quint64 frame);
    void takeLine(const FrameView &view, quint32 batch, quint64 frame, size_t command);
    void finishCommand(const FrameView &view, size_t command);
    void finishRun(const FrameView &view);

    RunState m_state;
    quint64 m_before = 0;
    RunChange m_run;
    std::vector<CommandChange> m_commands;
    std::vector<RejectedFrame> m_rejected;
    std::vector<LineRow> &m_rows;
};

} // namespace barto::store
