// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/timeformat.h"

#include "common/base/instanttext.h"

#include <QCoreApplication>
#include <QDateTime>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TimeFormat)
};

constexpr qint64 epochJulianDay = 2440588; // 1970-01-01

std::chrono::local_days dayOf(LocalInstant local)
{
    return std::chrono::floor<std::chrono::days>(local);
}

/// C has no short date worth the name.
QString shortDate(QDate date, const QLocale &locale)
{
    return locale.language() == QLocale::C ? date.toString(Qt::ISODate) : locale.toString(date, QLocale::ShortFormat);
}

QString zoneLine(Instant instant, const Zone &zone, const QLocale &locale)
{
    const LocalInstant local = zone.toLocal(instant);
    return shortDate(dateOf(local), locale) + QLatin1Char(' ') + timeOf(local).toString(QStringLiteral("HH:mm:ss"))
        + QLatin1Char(' ') + zone.abbreviation(instant);
}

} // namespace

QDate dateOf(LocalInstant local)
{
    return QDate::fromJulianDay(epochJulianDay + dayOf(local).time_since_epoch().count());
}

QString dayText(QDate date, const QLocale &locale)
{
    //: a day of a chart: a pattern of QLocale::toString, in the order and with the marks of the language
    return locale.toString(date, Texts::tr("d MMM"));
}

QString weekdayText(QDate date, const QLocale &locale)
{
    //: a day with its weekday, a pattern as above
    return locale.toString(date, Texts::tr("ddd d MMM"));
}

QTime timeOf(LocalInstant local)
{
    const auto inDay = std::chrono::floor<std::chrono::milliseconds>(local - dayOf(local));
    return QTime::fromMSecsSinceStartOfDay(int(inDay.count()));
}

QString utcOffsetText(Microseconds offset)
{
    const qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(offset).count();
    if (minutes == 0)
        return QStringLiteral("UTC");
    const qint64 distance = std::abs(minutes);
    QString text = QStringLiteral("UTC%1%2").arg(QLatin1Char(minutes < 0 ? '-' : '+')).arg(distance / 60);
    if (distance % 60 != 0)
        text += QStringLiteral(":%1").arg(distance % 60, 2, 10, QLatin1Char('0'));
    return text;
}

Zone TimeFormat::zoneFor(const QString &clientZone) const
{
    switch (m_zones) {
    case Zones::Local:
        break;
    case Zones::Utc:
        return Zone::utc();
    case Zones::Clients:
        return clientZone.isEmpty() ? m_local : Zone::known(clientZone).value_or(m_local);
    }
    return m_local;
}

QString TimeFormat::dateTime(Instant instant, const QString &clientZone) const
{
    return date(instant, clientZone) + QLatin1Char(' ') + clock(instant, clientZone);
}

QString TimeFormat::date(Instant instant, const QString &clientZone) const
{
    return shortDate(dateOf(zoneFor(clientZone).toLocal(instant)), m_locale);
}

QString TimeFormat::clock(Instant instant, const QString &clientZone) const
{
    return timeOf(zoneFor(clientZone).toLocal(instant)).toString(QStringLiteral("HH:mm:ss"));
}

QString TimeFormat::clockMillis(Instant instant, const QString &clientZone) const
{
    return timeOf(zoneFor(clientZone).toLocal(instant)).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString TimeFormat::brief(Instant instant, Instant now, const QString &clientZone) const
{
    const Zone zone = zoneFor(clientZone);
    const bool isToday = dayOf(zone.toLocal(instant)) == dayOf(zone.toLocal(now));
    return isToday ? clock(instant, clientZone) : dateTime(instant, clientZone);
}

QString TimeFormat::toolTip(Instant instant, const QString &clientZone) const
{
    QStringList lines{zoneLine(instant, m_local, m_locale)};
    if (m_local != Zone::utc())
        lines << zoneLine(instant, Zone::utc(), m_locale);
    const auto client = clientZone.isEmpty() ? std::nullopt : Zone::known(clientZone);
    if (client && *client != m_local)
        lines << Texts::tr("%1 on the client (%2)").arg(zoneLine(instant, *client, m_locale), clientZone);
    return (lines << toIsoText(instant)).join(QLatin1Char('\n'));
}

QString TimeFormat::note(Instant now) const
{
    if (m_zones == Zones::Clients)
        return Texts::tr("Times in each client's own zone");
    const Zone zone = zoneFor();
    const QString offset = utcOffsetText(zone.spanAt(now).offset);
    return zone.name() == offset ? Texts::tr("Times in %1").arg(zone.name())
                                 : Texts::tr("Times in %1 (%2)").arg(zone.name(), offset);
}

QString TimeFormat::sample(const QLocale &locale)
{
    return shortDate(QDate(2028, 12, 28), locale) + QStringLiteral(" 22:58:58");
}

Instant TimeFormat::dayStart(Instant now) const
{
    const Zone zone = zoneFor();
    return zone.toInstant(LocalInstant(dayOf(zone.toLocal(now))));
}

} // namespace barto
