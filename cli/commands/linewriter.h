// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"
#include "cli/render/records.h"
#include "common/job/packedframes.h"
#include "common/job/textmatch.h"

#include <QRegularExpression>

namespace barto {

/// Whose lines are being written.
struct LineSource
{
    RunId run;
    QString client;
    QString schedule;
};

/// How lines are written, and which.
struct LineOptions
{
    bool isRaw = false; ///< the bytes as they were written, without times and formats
    bool isStderrOnly = false;
    QString grep; ///< a regular expression: only lines that match; empty: all

    friend bool operator==(const LineOptions &, const LineOptions &) = default;
};

/// Writes lines of jobs: "09:45:30.561 !  text", the `!` for stderr; or as records; or raw.
class LineWriter
{
public:
    LineWriter(const CommandContext &context, const LineOptions &options);

    /// `label` stands before the text (who printed it). Frames that are no lines are left out, but for Dropped and Gap,
    /// which become a sentence.
    void write(
        const FrameView &frame, const LineSource &source, const render::TimeText &times, const QString &label = {});
    void flush();
    /// Closes the records.
    void end();

    bool isRaw() const { return m_options.isRaw; }
    /// For readers: with headings and sentences between the lines.
    bool isText() const { return !isRaw() && m_context.format == render::Format::Table; }
    bool isWanted(const FrameView &frame) const;

private:
    void writeText(const FrameView &frame, const render::TimeText &times, const QString &label);
    void writeRaw(const FrameView &frame);
    void writeRecord(const FrameView &frame, const LineSource &source);

    const CommandContext &m_context;
    render::Records m_records;
    const LineOptions m_options;
    const QRegularExpression m_grep;
    quint64 m_count = 0;
};

/// The pattern of --grep: letter case counts only if it has capitals. Error::Parse says what is wrong with it.
Result<QRegularExpression> grepPattern(const QString &pattern);

/// The same as a server is asked for, so that only such lines travel.
TextMatch textMatch(const LineOptions &options);

/// What Dropped and Gap frames mean, in words; empty for others.
QString lossText(const FrameView &frame);

} // namespace barto
