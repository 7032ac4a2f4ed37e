// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/durationtext.h"

#include <QCoreApplication>

#include <array>

namespace barto {

namespace {

using namespace std::chrono_literals;

enum class Unit { Second, Minute, Hour, Day };

/// "12 min"
QString unitText(Unit unit, qint64 count, const QLocale &locale)
{
    const QString number = locale.toString(count);
    switch (unit) {
    case Unit::Second:
        return QCoreApplication::translate("Duration", "%1 s", "seconds").arg(number);
    case Unit::Minute:
        return QCoreApplication::translate("Duration", "%1 min", "minutes").arg(number);
    case Unit::Hour:
        return QCoreApplication::translate("Duration", "%1 h", "hours").arg(number);
    case Unit::Day:
        break;
    }
    return QCoreApplication::translate("Duration", "%1 d", "days").arg(number);
}

/// With one decimal below ten.
QString shortNumber(double value, const QLocale &locale)
{
    return locale.toString(value, 'f', value < 9.95 ? 1 : 0);
}

QString pairText(Unit first, qint64 count, Unit second, qint64 rest, const QLocale &locale)
{
    const QString head = unitText(first, count, locale);
    return rest == 0 ? head : QString(head + QLatin1Char(' ') + unitText(second, rest, locale));
}

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString durationText(Microseconds length, const QLocale &locale)
{
    length = std::max(length, Microseconds(0));
    if (length < 99'950us && length > 0us)
        return QCoreApplication::translate("Duration", "%1 ms", "milliseconds")
            .arg(shortNumber(double(length.count()) / 1e3, locale));
    if (length < 59'500ms && length % 1s == 0us)
        return unitText(Unit::Second, length / 1s, locale);
    if (length < 59'500ms)
        return QCoreApplication::translate("Duration", "%1 s", "seconds")
            .arg(shortNumber(double(length.count()) / 1e6, locale));
    const qint64 seconds = std::chrono::round<std::chrono::seconds>(length).count();
    if (seconds < 3600)
        return pairText(Unit::Minute, seconds / 60, Unit::Second, seconds % 60, locale);
    const qint64 minutes = seconds / 60;
    if (minutes < 24 * 60)
        return pairText(Unit::Hour, minutes / 60, Unit::Minute, minutes % 60, locale);
    const qint64 hours = minutes / 60;
    return pairText(Unit::Day, hours / 24, Unit::Hour, hours % 24, locale);
}

QString roughDurationText(Microseconds length, const QLocale &locale)
{
    length = std::max(length, Microseconds(0));
    if (length < 1min)
        return unitText(Unit::Second, length / 1s, locale);
    if (length < 1h)
        return unitText(Unit::Minute, length / 1min, locale);
    if (length < 48h)
        return unitText(Unit::Hour, length / 1h, locale);
    return unitText(Unit::Day, length / 24h, locale);
}

QString counterText(Microseconds length)
{
    const qint64 seconds = std::max<qint64>(0, length / 1s);
    if (seconds < 3600)
        return QString::number(seconds / 60) + QLatin1Char(':') + twoDigits(seconds % 60);
    return QString::number(seconds / 3600) + QLatin1Char(':') + twoDigits(seconds / 60 % 60) + QLatin1Char(':')
        + twoDigits(seconds % 60);
}

QString bytesText(quint64 bytes, const QLocale &locale)
{
    static const std::array<QLatin1StringView, 5> units{QLatin1StringView("B"), QLatin1StringView("kB"),
        QLatin1StringView("MB"), QLatin1StringView("GB"), QLatin1StringView("TB")};
    double value = double(bytes);
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    return (unit == 0 ? locale.toString(bytes) : shortNumber(value, locale)) + QLatin1Char(' ') + units[unit];
}

QString countText(quint64 count, const QLocale &locale)
{
    return locale.toString(count);
}

QString grouped(QString text, quint64 count, const QLocale &locale)
{
    const QString plain = QString::number(count);
    const qsizetype place = text.indexOf(plain);
    return place < 0 ? text : text.replace(place, plain.size(), countText(count, locale));
}

} // namespace barto
