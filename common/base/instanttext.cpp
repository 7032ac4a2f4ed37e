// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/instanttext.h"

#include <QRegularExpression>

namespace barto {

QString toIsoText(Instant instant)
{
    using namespace std::chrono;
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const auto inDay = instant - day;
    const auto second = floor<seconds>(inDay);
    const hh_mm_ss<seconds> time(second);
    return QString::asprintf("%04d-%02u-%02uT%02d:%02d:%02d.%06dZ", int(date.year()), unsigned(date.month()),
        unsigned(date.day()), int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count()),
        int((inDay - second).count()));
}

Result<Instant> fromIsoText(QStringView text)
{
    using namespace std::chrono;
    static const QRegularExpression shape(
        QStringLiteral("\\A(\\d{4})-(\\d\\d)-(\\d\\d)T(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d{1,6}))?Z\\z"));
    const QRegularExpressionMatch match = shape.match(text.toString());
    const year_month_day date(
        year(match.captured(1).toInt()), month(match.captured(2).toUInt()), day(match.captured(3).toUInt()));
    const int hour = match.captured(4).toInt();
    const int minute = match.captured(5).toInt();
    const int second = match.captured(6).toInt();
    if (!match.hasMatch() || !date.ok() || hour > 23 || minute > 59 || second > 59)
        return fail(
            Error::Code::Parse, QStringLiteral("'%1' is not an instant like 2026-01-01T09:00:00.000000Z").arg(text));
    const int fraction = match.captured(7).leftJustified(6, QLatin1Char('0')).toInt();
    return Instant(sys_days(date) + hours(hour) + minutes(minute) + seconds(second) + Microseconds(fraction));
}

} // namespace barto
