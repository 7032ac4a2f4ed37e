// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/weekdays.h"

#include <QStringList>

namespace barto {

QString weekdayName(int day)
{
    static const char *const names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    return QString::fromLatin1(names[day]);
}

QString weekdayText(quint8 days)
{
    if (days == 0 || days == everyWeekday)
        return {};
    QStringList runs;
    forEachWeekdayRun(days, [&runs](int first, int last) {
        QString run = weekdayName(first).left(3);
        if (last > first)
            run += QString(QLatin1StringView(last > first + 1 ? ".." : ",") + weekdayName(last).left(3));
        runs.append(run);
    });
    return runs.join(QLatin1Char(','));
}

} // namespace barto
