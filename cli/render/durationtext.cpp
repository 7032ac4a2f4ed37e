// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/durationtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace barto::render {

namespace {

using namespace std::chrono_literals;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Durations)
};

constexpr auto day = std::chrono::hours(24);

/// With one decimal below ten, without above.
QString shortNumber(double value)
{
    return QString::number(value, 'f', value < 9.95 ? 1 : 0);
}

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString pair(const QString &first, qint64 secondCount, const QString &second)
{
    return secondCount == 0 ? first : QString(first + QLatin1Char(' ') + second);
}

QString scaled(double value, double step, const QStringList &units)
{
    qsizetype unit = 0;
    for (; value >= step - 0.5 && unit + 1 < units.size(); ++unit)
        value /= step;
    return (unit == 0 ? QString::number(value, 'f', 0) : shortNumber(value)) + QLatin1Char(' ') + units[unit];
}

QString daysAndHours(Microseconds length)
{
    const qint64 hours = length / 1h;
    return pair(Texts::tr("%1 d").arg(hours / 24), hours % 24, Texts::tr("%1 h").arg(hours % 24));
}

} // namespace

QString tookText(Microseconds length)
{
    length = std::max(length, Microseconds(0));
    if (length < 59950ms)
        return Texts::tr("%1 s").arg(shortNumber(double(length.count()) / 1e6));
    if (length >= day)
        return daysAndHours(length);
    const qint64 seconds = std::chrono::round<std::chrono::seconds>(length).count();
    const QString tail = twoDigits(seconds % 60);
    if (seconds < 3600)
        return QString::number(seconds / 60) + QLatin1Char(':') + tail;
    return QString::number(seconds / 3600) + QLatin1Char(':') + twoDigits(seconds / 60 % 60) + QLatin1Char(':') + tail;
}

QString spanText(Microseconds length)
{
    length = std::max(length, Microseconds(0));
    if (length == Microseconds(0))
        return Texts::tr("0 s");
    if (length < 99950us)
        return Texts::tr("%1 ms").arg(shortNumber(double(length.count()) / 1e3));
    if (length < 59500ms && length % 1s == 0us)
        return Texts::tr("%1 s").arg(length / 1s);
    if (length < 59500ms)
        return Texts::tr("%1 s").arg(shortNumber(double(length.count()) / 1e6));
    if (length >= day)
        return daysAndHours(length);
    const qint64 seconds = std::chrono::round<std::chrono::seconds>(length).count();
    if (seconds < 3600)
        return pair(Texts::tr("%1 min").arg(seconds / 60), seconds % 60, Texts::tr("%1 s").arg(seconds % 60));
    const qint64 minutes = seconds / 60;
    return pair(Texts::tr("%1 h").arg(minutes / 60), minutes % 60, Texts::tr("%1 min").arg(minutes % 60));
}

QString bytesText(quint64 bytes)
{
    return scaled(double(bytes), 1000,
        {QStringLiteral("B"), QStringLiteral("kB"), QStringLiteral("MB"), QStringLiteral("GB"), QStringLiteral("TB")});
}

QString memoryText(quint64 kib)
{
    return scaled(double(kib), 1024, {QStringLiteral("KiB"), QStringLiteral("MiB"), QStringLiteral("GiB")});
}

QString countText(quint64 count)
{
    return QLocale(QLocale::English).toString(count);
}

std::optional<Microseconds> parseSpan(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("^(?:\\d{1,11} ?(?:s|sec|m|min|h|d|w)? ?)+$"));
    static const QRegularExpression part(QStringLiteral("(\\d{1,11}) ?(sec|s|min|m|h|d|w)?"));
    static const QHash<QString, qint64> seconds{{QString(), 1}, {QStringLiteral("s"), 1}, {QStringLiteral("sec"), 1},
        {QStringLiteral("m"), 60}, {QStringLiteral("min"), 60}, {QStringLiteral("h"), 3600},
        {QStringLiteral("d"), 86400}, {QStringLiteral("w"), 604800}};
    constexpr double longest = 1000 * 366 * 86400.0;
    if (!whole.match(text).hasMatch())
        return {};
    double sum = 0;
    for (auto it = part.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        sum += double(match.captured(1).toLongLong()) * double(seconds.value(match.captured(2)));
    }
    if (sum > longest)
        return {};
    return std::chrono::seconds(qint64(sum));
}

} // namespace barto::render
