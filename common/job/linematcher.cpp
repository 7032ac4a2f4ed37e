// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/linematcher.h"

#include "common/job/frame.h"

namespace barto {

namespace {

constexpr char escape = '\x1b';
/// Bounds how long a pattern that goes back and forth without end may look at one place of a line.
const QLatin1StringView matchLimit("(*LIMIT_MATCH=100000)");

/// Just behind the sequence that begins at `at`.
qsizetype endOfSequence(QByteArrayView line, qsizetype at)
{
    const qsizetype second = at + 1;
    if (second >= line.size())
        return line.size();
    if (line[second] == '[') {
        for (qsizetype i = second + 1; i < line.size(); ++i) {
            if (line[i] >= '@' && line[i] <= '~')
                return i + 1;
        }
        return line.size();
    }
    if (line[second] == ']') { // up to BEL, or ESC and a backslash
        for (qsizetype i = second + 1; i < line.size(); ++i) {
            if (line[i] == '\a')
                return i + 1;
            if (line[i] == escape)
                return std::min(i + 2, line.size());
        }
        return line.size();
    }
    return second + 1;
}

} // namespace

QByteArray withoutEscapes(QByteArrayView line)
{
    QByteArray plain;
    plain.reserve(line.size());
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype found = line.indexOf(escape, at);
        const qsizetype end = found < 0 ? line.size() : found;
        plain.append(line.sliced(at, end - at));
        at = found < 0 ? line.size() : endOfSequence(line, found);
    }
    return plain;
}

LineMatcher::LineMatcher(const TextMatch &match) : m_match(match)
{
    if (!match.isPattern && match.isCaseSensitive)
        m_bytes = match.text.toUtf8();
    if (match.isPattern)
        m_pattern = QRegularExpression(matchLimit + match.text,
            match.isCaseSensitive ? QRegularExpression::NoPatternOption
                                  : QRegularExpression::PatternOptions(QRegularExpression::CaseInsensitiveOption));
}

Result<LineMatcher> LineMatcher::make(const TextMatch &match)
{
    LineMatcher matcher(match);
    if (match.isPattern && !matcher.m_pattern.isValid())
        return fail(Error::Code::Parse,
            QStringLiteral("the regular expression: %1 at character %2")
                .arg(matcher.m_pattern.errorString())
                .arg(std::max<qsizetype>(matcher.m_pattern.patternErrorOffset() - matchLimit.size(), 0) + 1));
    return matcher;
}

bool LineMatcher::matches(quint8 kindByte, QByteArrayView line) const
{
    const FrameKind kind = frameKind(kindByte);
    if (!isLine(kind) || (m_match.stderrOnly && kind != FrameKind::Stderr))
        return false;
    if (m_match.text.isEmpty())
        return true;
    QByteArray plain;
    if (line.contains(escape)) {
        plain = withoutEscapes(line);
        line = plain;
    }
    if (!m_bytes.isEmpty())
        return line.contains(m_bytes);
    const QString text = QString::fromUtf8(line);
    return m_match.isPattern ? m_pattern.match(text).hasMatch() : text.contains(m_match.text, Qt::CaseInsensitive);
}

} // namespace barto
