// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/textmatch.h"

#include <QByteArray>
#include <QRegularExpression>

namespace barto {

/// Tells which lines a TextMatch means. Lines are looked at as they are shown: without terminal escape sequences, as
/// UTF-8.
class LineMatcher
{
public:
    /// Error::Parse for a regular expression that is none.
    static Result<LineMatcher> make(const TextMatch &match);

    /// `kindByte`: the frame's. Only Stdout and Stderr lines match.
    bool matches(quint8 kindByte, QByteArrayView line) const;
    /// The bytes that must stand in a line without escape sequences for it to match; empty if it is not that simple.
    QByteArray neededBytes() const { return m_bytes; }
    bool stderrOnly() const { return m_match.stderrOnly; }

private:
    explicit LineMatcher(const TextMatch &match);

    TextMatch m_match;
    QByteArray m_bytes;
    QRegularExpression m_pattern;
};

/// The line without escape sequences (CSI, OSC and two-byte ones).
QByteArray withoutEscapes(QByteArrayView line);

} // namespace barto
