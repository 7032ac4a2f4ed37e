// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/shorthands.h"

#include "common/base/nearestword.h"
#include "common/calendar/weekdays.h"
#include "common/calendar/zone.h"

#include <QHash>

namespace barto {

namespace {

CalendarField values(std::initializer_list<int> list)
{
    CalendarField field;
    for (const int value : list)
        field.parts.push_back({value, -1, 0});
    return field;
}

QHash<QString, CalendarExpression> allShorthands()
{
    CalendarExpression minutely;
    minutely.second = values({0});
    CalendarExpression hourly = minutely;
    hourly.minute = values({0});
    CalendarExpression daily = hourly;
    daily.hour = values({0});
    CalendarExpression weekly = daily;
    weekly.weekdays = 1;
    CalendarExpression monthly = daily;
    monthly.day = values({1});
    CalendarExpression quarterly = monthly;
    quarterly.month = values({1, 4, 7, 10});
    CalendarExpression semiannually = monthly;
    semiannually.month = values({1, 7});
    CalendarExpression yearly = monthly;
    yearly.month = values({1});
    return {
        {QStringLiteral("minutely"), minutely}, {QStringLiteral("hourly"), hourly}, {QStringLiteral("daily"), daily},
        {QStringLiteral("weekly"), weekly}, {QStringLiteral("monthly"), monthly},
        {QStringLiteral("quarterly"), quarterly}, {QStringLiteral("semiannually"), semiannually},
        {QStringLiteral("semi-annually"), semiannually}, {QStringLiteral("biannually"), semiannually},
        {QStringLiteral("bi-annually"), semiannually}, {QStringLiteral("yearly"), yearly},
        {QStringLiteral("annually"), yearly},
        {QStringLiteral("anually"), yearly}, // systemd keeps this misspelling alive
    };
}

const QHash<QString, CalendarExpression> &known()
{
    static const QHash<QString, CalendarExpression> table = allShorthands();
    return table;
}

} // namespace

std::optional<CalendarExpression> shorthand(const QString &word)
{
    const auto found = known().constFind(word.toLower());
    return found == known().cend() ? std::nullopt : std::optional(*found);
}

QString complaintAboutWord(const QString &word, bool isLater)
{
    if (isLater) {
        const Result<Zone> zone = Zone::find(word);
        return zone ? QStringLiteral("a time zone stands last, once, after the time") : zone.error().detail;
    }
    QStringList words = known().keys();
    words.sort();
    for (int day = 0; day < 7; ++day)
        words << weekdayName(day).left(3) << weekdayName(day);
    const QString near = nearestWord(word, words);
    return near.isEmpty() ? QStringLiteral("'%1' is neither a weekday nor a word like daily or weekly").arg(word)
                          : QStringLiteral("'%1' is not known here; did you mean '%2'?").arg(word, near);
}

} // namespace barto
