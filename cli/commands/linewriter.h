// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/output.h"
#include "cli/render/terminal.h"
#include "cli/render/timetext.h"
#include "common/job/packedframes.h"

namespace barto {

/// Writes lines of jobs: "09:45:30.561 !  text", the `!` for stderr; or `raw`: the bytes as they were written, without
/// times, and nothing else.
class LineWriter
{
public:
    LineWriter(render::Output &out, render::Output &notes, const render::Terminal &terminal, bool isRaw)
        : m_out(out), m_notes(notes), m_terminal(terminal), m_isRaw(isRaw)
    {
    }

    /// `label` stands before the text (who printed it). Frames that are no lines are left out, but for Dropped and Gap,
    /// which become a sentence.
    void write(const FrameView &frame, const render::TimeText &times, const QString &label = {});
    bool isRaw() const { return m_isRaw; }

private:
    void writeLine(const FrameView &frame, const render::TimeText &times, const QString &label);

    render::Output &m_out;
    render::Output &m_notes;
    const render::Terminal &m_terminal;
    const bool m_isRaw;
};

/// What Dropped and Gap frames mean, in words; empty for others.
QString lossText(const FrameView &frame);

} // namespace barto
