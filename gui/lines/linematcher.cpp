// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/linematcher.h"

#include "gui/lines/ansitext.h"

namespace barto {

namespace {

/// A pattern that backtracks without end must not hold up a reader: the library gives up after so many steps.
constexpr QLatin1StringView stepLimit("(*LIMIT_MATCH=200000)");

} // namespace

Result<LineMatcher> LineMatcher::make(const TextMatch &query)
{
    LineMatcher matcher;
    matcher.m_query = query;
    if (query.isPattern) {
        matcher.m_pattern.setPattern(QString(stepLimit + query.text));
        if (!query.isCaseSensitive)
            matcher.m_pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
        if (!matcher.m_pattern.isValid())
            return fail(Error::Code::Parse, matcher.m_pattern.errorString());
    }
    return matcher;
}

bool LineMatcher::matches(const LineView &line) const
{
    if (!isLine(line.kind()) || isEmpty() || (m_query.stderrOnly && !line.isStderr()))
        return false;
    return m_query.text.isEmpty() || holds(line.bytes);
}

bool LineMatcher::holds(QByteArrayView bytes) const
{
    const QString text = plainText(bytes);
    if (m_query.isPattern)
        return m_pattern.match(text).hasMatch();
    return text.contains(m_query.text, m_query.isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive);
}

std::vector<LineMatcher::Place> LineMatcher::placesIn(const QString &text) const
{
    std::vector<Place> places;
    if (m_query.text.isEmpty())
        return places;
    if (!m_query.isPattern) {
        const auto sensitivity = m_query.isCaseSensitive ? Qt::CaseSensitive : Qt::CaseInsensitive;
        for (qsizetype at = text.indexOf(m_query.text, 0, sensitivity); at >= 0;
             at = text.indexOf(m_query.text, at + m_query.text.size(), sensitivity))
            places.push_back({at, m_query.text.size()});
        return places;
    }
    for (auto found = m_pattern.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedLength() > 0)
            places.push_back({match.capturedStart(), match.capturedLength()});
    }
    return places;
}

} // namespace barto
