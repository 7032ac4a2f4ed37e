// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/namepatterns.h"

#include <algorithm>

namespace barto {

namespace {

bool isWhole(const QString &pattern)
{
    return !pattern.contains(u'*') && !pattern.contains(u'?');
}

/// Goes back to the last star only, so the time is bounded by the product of the lengths.
bool fits(QStringView pattern, QStringView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype afterStar = 0;
    while (n < name.size()) {
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            afterStar = n;
        } else if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++afterStar;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace

NamePatterns::NamePatterns(const QString &text)
{
    for (const QString &part : text.split(u',')) {
        if (const QString pattern = part.trimmed(); !pattern.isEmpty())
            m_patterns << pattern;
    }
}

bool NamePatterns::matches(QStringView name) const
{
    return m_patterns.isEmpty()
        || std::any_of(m_patterns.begin(), m_patterns.end(), [name](const QString &one) { return fits(one, name); });
}

std::optional<QString> NamePatterns::onlyName() const
{
    return m_patterns.size() == 1 && isWhole(m_patterns.first()) ? std::optional(m_patterns.first()) : std::nullopt;
}

QStringList NamePatterns::wholeNames() const
{
    QStringList names;
    for (const QString &pattern : m_patterns) {
        if (isWhole(pattern))
            names << pattern;
    }
    return names;
}

} // namespace barto
