// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"
#include "cli/render/records.h"
#include "common/job/packedframes.h"

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

    bool isRaw() const { return m_isRaw; }
    /// For readers: with headings and sentences between the lines.
    bool isText() const { return !m_isRaw && m_context.format == render::Format::Table; }
    bool isWanted(QByteArrayView text) const;

private:
    void writeText(const FrameView &frame, const render::TimeText &times, const QString &label);
    void writeRaw(const FrameView &frame);
    void writeRecord(const FrameView &frame, const LineSource &source);

    const CommandContext &m_context;
    render::Records m_records;
    const bool m_isRaw;
    const QRegularExpression m_grep;
    quint64 m_count = 0;
};

/// The pattern of --grep: letter case counts only if it has capitals. Error::Parse says what is wrong with it.
Result<QRegularExpression> grepPattern(const QString &pattern);

/// What Dropped and Gap frames mean, in words; empty for others.
QString lossText(const FrameView &frame);

} // namespace barto
