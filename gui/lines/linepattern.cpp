// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/linepattern.h"

namespace barto {

namespace {

/// An expression that backtracks without end must not hold up a reader: the library gives up after so many steps.
constexpr QLatin1StringView stepLimit("(*LIMIT_MATCH=200000)");

} // namespace

Result<LinePattern> LinePattern::make(const TextMatch &query)
{
    LinePattern pattern;
    pattern.m_query = query;
    if (query.matchesAll())
        return pattern;
    TextMatch limited = query;
    if (query.isPattern)
        limited.text = QString(stepLimit + query.text);
    Result<LineMatcher> matcher = LineMatcher::make(limited);
    if (!matcher)
        return tl::unexpected(matcher.error());
    pattern.m_matcher = std::move(*matcher);
    if (query.isPattern)
        pattern.m_expression = QRegularExpression(limited.text,
            query.isCaseSensitive ? QRegularExpression::NoPatternOption
                                  : QRegularExpression::PatternOptions(QRegularExpression::CaseInsensitiveOption));
    return pattern;
}

bool LinePattern::matches(const LineView &line) const
{
    return m_matcher && m_matcher->matches(line.kindByte, line.bytes);
}

std::vector<LinePattern::Place> LinePattern::placesIn(const QString &text) const
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
    for (auto found = m_expression.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedLength() > 0)
            places.push_back({match.capturedStart(), match.capturedLength()});
    }
    return places;
}

} // namespace barto
