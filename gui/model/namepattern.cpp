// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/namepattern.h"

#include <QStringList>

namespace barto {

namespace {

/// Greedy with one place to return to: linear for every pattern that people write.
bool matches(QStringView pattern, QStringView name)
{
    qsizetype p = 0;
    qsizetype n = 0;
    qsizetype star = -1;
    qsizetype resume = 0;
    while (n < name.size()) {
        if (p < pattern.size() && (pattern[p] == u'?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            resume = n;
        } else if (star >= 0) {
            p = star + 1;
            n = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

} // namespace

bool matchesPatterns(const QString &patterns, const QString &name)
{
    const QStringList all = patterns.split(u',', Qt::SkipEmptyParts);
    return all.isEmpty() || std::any_of(all.begin(), all.end(), [&name](const QString &pattern) {
        return matches(QStringView(pattern).trimmed(), name);
    });
}

} // namespace barto
