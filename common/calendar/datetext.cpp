// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/phrases.h"
#include "common/calendar/weekdays.h"

namespace barto::phrases {

namespace {

QString weekdaysText(quint8 days)
{
    QStringList runs;
    forEachWeekdayRun(days, [&runs](int first, int last) {
        if (last > first + 1) {
            runs << QString(weekdayName(first) + QStringLiteral(" to ") + weekdayName(last));
            return;
        }
        runs << weekdayName(first);
        if (last > first)
            runs << weekdayName(last);
    });
    return joinWords(runs);
}

QString fromEnd(int day)
{
    return day == 1 ? QStringLiteral("last") : QString(ordinal(day) + QStringLiteral(" last"));
}

bool isOne(const CalendarField &field)
{
    return field.parts.size() == 1 && field.parts.front().step == 0;
}

QString theDay(int day)
{
    return QStringLiteral("the ") + ordinal(day);
}

QString theDayFromEnd(int day)
{
    return QStringLiteral("the ") + fromEnd(day) + QStringLiteral(" day");
}

// "the 1st and the 15th", "the last day", "a drawn day"
QString daysText(const CalendarExpression &e)
{
    if (e.day.isRandom && e.day.randomStep > 0)
        return QStringLiteral("every %1 day from a drawn one").arg(ordinal(e.day.randomStep));
    if (e.day.isRandom)
        return e.isFromMonthEnd ? QStringLiteral("a drawn day from the end") : QStringLiteral("a drawn day");
    return valuesText(e.day, e.isFromMonthEnd ? theDayFromEnd : theDay, QStringLiteral("day"));
}

QString monthsText(const CalendarField &month)
{
    if (!month.isRandom)
        return valuesText(month, monthName, QStringLiteral("month"));
    return month.randomStep > 0 ? QStringLiteral("every %1 month from a drawn one").arg(ordinal(month.randomStep))
                                : QStringLiteral("a drawn month");
}

QString yearsText(const CalendarField &year)
{
    return valuesText(
        year, [](int value) { return QString::number(value); }, QStringLiteral("year"));
}

} // namespace

QString dateText(const CalendarExpression &e)
{
    QStringList words;
    if (e.weekdays != 0)
        words << QStringLiteral("on") << weekdaysText(e.weekdays);
    if (!e.day.isEvery()) {
        words << (e.weekdays != 0 ? QStringLiteral("if it is") : QStringLiteral("on")) << daysText(e);
        if (!e.month.isEvery())
            words << QStringLiteral("of") << monthsText(e.month);
        else if (e.isFromMonthEnd)
            words << QStringLiteral("of the month");
    } else if (!e.month.isEvery()) {
        words << QStringLiteral("in") << monthsText(e.month);
    }
    if (!e.year.isEvery()) {
        const bool isFullDate = isOne(e.year) && isOne(e.month) && isOne(e.day) && !e.isFromMonthEnd;
        words << (isFullDate ? yearsText(e.year) : QString(QStringLiteral("in ") + yearsText(e.year)));
    }
    return words.join(QLatin1Char(' '));
}

} // namespace barto::phrases
