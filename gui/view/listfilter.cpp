// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/listfilter.h"

#include "common/job/namepatterns.h"
#include <algorithm>

namespace barto {

bool passesTerm(const FilterQuery &query, const QString &key, const QString &name)
{
    const QString excluded = query.excluded(key);
    return NamePatterns(query.value(key)).matches(name)
        && (excluded.isEmpty() || !NamePatterns(excluded).matches(name));
}

bool passesNames(const FilterQuery &query, const QString &client, const QString &schedule, const QStringList &texts)
{
    if (!passesTerm(query, QStringLiteral("client"), client))
        return false;
    if (!schedule.isEmpty() && !passesTerm(query, QStringLiteral("schedule"), schedule))
        return false;
    const QString all = (QStringList{client, schedule} + texts).join(QLatin1Char('\n'));
    const QStringList words = query.text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::ranges::all_of(words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace barto
