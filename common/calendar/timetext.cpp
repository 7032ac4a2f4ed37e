// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/phrases.h"

#include <algorithm>

namespace barto::phrases {

namespace {

constexpr size_t mostMoments = 6;

bool isValues(const CalendarField &field)
{
    return !field.isEvery() && !field.isRandom
        && std::all_of(field.parts.begin(), field.parts.end(), [](const CalendarPart &part) { return part.step == 0; });
}

bool isZero(const CalendarField &field)
{
    return field.parts.size() == 1 && field.parts.front() == CalendarPart{};
}

QString momentText(int hour, int minute, int second)
{
    QString text = QStringLiteral("%1:%2").arg(hour, 2, 10, QLatin1Char('0')).arg(minute, 2, 10, QLatin1Char('0'));
    if (second > 0)
        text += QStringLiteral(":%1").arg(second / microsecondsPerSecond, 2, 10, QLatin1Char('0'));
    if (second % microsecondsPerSecond > 0)
        text += QStringLiteral(".%1").arg(second % microsecondsPerSecond, 6, 10, QLatin1Char('0'));
    return text;
}

// "at 06:00, 12:00 and 18:00"; empty if they are too many or not single times
QString momentsText(const CalendarExpression &e)
{
    const bool areValues = isValues(e.hour) && isValues(e.minute) && isValues(e.second);
    if (!areValues || e.hour.parts.size() * e.minute.parts.size() * e.second.parts.size() > mostMoments)
        return {};
    QStringList moments;
    for (const CalendarPart &hour : e.hour.parts) {
        for (const CalendarPart &minute : e.minute.parts) {
            for (const CalendarPart &second : e.second.parts)
                moments << momentText(hour.start, minute.start, second.start);
        }
    }
    return QString(QStringLiteral("at ") + joinWords(moments));
}

} // namespace

QString timeText(const CalendarExpression &e, bool &isMoment)
{
    QString moments = momentsText(e);
    isMoment = !moments.isEmpty();
    if (isMoment)
        return moments;

    // From the finest unit that says anything to the coarsest: "every 10 seconds of minutes 5 to 9 of hour 8".
    namespace fields = calendarfields;
    struct Unit
    {
        const CalendarField &field;
        const CalendarFieldKind &kind;
    };
    const Unit units[] = {{e.second, fields::second}, {e.minute, fields::minute}, {e.hour, fields::hour}};
    const size_t finest = !isZero(e.second) ? 0 : !isZero(e.minute) ? 1 : 2;
    QString text = finestUnitText(units[finest].field, units[finest].kind);
    QString last = text;
    for (size_t i = finest + 1; i < std::size(units); ++i) {
        // "every 10 seconds" needs no "of every minute"
        if (units[i].field.isEvery() && last.startsWith(QLatin1StringView("every ")))
            continue;
        last = largerUnitText(units[i].field, units[i].kind);
        text += QStringLiteral(" of ") + last;
    }
    return text;
}

} // namespace barto::phrases
