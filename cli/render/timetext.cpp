// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/timetext.h"

#include <QCoreApplication>
#include <QDate>
#include <QTime>

namespace barto::render {

namespace {

using namespace std::chrono_literals;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Times)
};

using LocalDay = std::chrono::local_days;

LocalDay dayOf(LocalInstant local)
{
    return std::chrono::floor<std::chrono::days>(local);
}

QDate dateOf(LocalInstant local)
{
    constexpr qint64 epoch = 2440588; // 1970-01-01 as a Julian day
    return QDate::fromJulianDay(epoch + dayOf(local).time_since_epoch().count());
}

QTime timeOf(LocalInstant local)
{
    const auto inDay = std::chrono::floor<std::chrono::milliseconds>(local - dayOf(local));
    return QTime::fromMSecsSinceStartOfDay(int(inDay.count()));
}

QString minuteOf(LocalInstant local)
{
    return timeOf(local).toString(QStringLiteral("HH:mm"));
}

QString isoDate(LocalInstant local)
{
    return dateOf(local).toString(Qt::ISODate);
}

QString dayName(QDate date, bool isShort)
{
    const QString names = isShort ? Texts::tr("Mon,Tue,Wed,Thu,Fri,Sat,Sun")
                                  : Texts::tr("Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday");
    return names.split(QLatin1Char(',')).value(date.dayOfWeek() - 1);
}

} // namespace

int TimeText::daysFromToday(Instant instant) const
{
    return int((dayOf(m_zone.toLocal(instant)) - dayOf(m_zone.toLocal(m_now))).count());
}

Instant TimeText::dayStart() const
{
    return m_zone.toInstant(LocalInstant(dayOf(m_zone.toLocal(m_now))));
}

QString TimeText::shortTime(Instant instant) const
{
    const LocalInstant local = m_zone.toLocal(instant);
    const int days = daysFromToday(instant);
    if (days == 0)
        return timeOf(local).toString(QStringLiteral("HH:mm:ss"));
    if (days == -1)
        return Texts::tr("yest. %1").arg(minuteOf(local));
    if (days == 1)
        return Texts::tr("tom. %1").arg(minuteOf(local));
    if (days >= -6 && days <= 6)
        return dayName(dateOf(local), true) + QLatin1Char(' ') + minuteOf(local);
    return isoDate(local) + QLatin1Char(' ') + minuteOf(local);
}

QString TimeText::inSentence(Instant instant) const
{
    const LocalInstant local = m_zone.toLocal(instant);
    const int days = daysFromToday(instant);
    if (days == 0)
        return minuteOf(local);
    if (days == -1)
        return Texts::tr("yesterday %1").arg(minuteOf(local));
    if (days == 1)
        return Texts::tr("tomorrow %1").arg(minuteOf(local));
    if (days >= -6 && days <= 6)
        return dayName(dateOf(local), false) + QLatin1Char(' ') + minuteOf(local);
    return isoDate(local) + QLatin1Char(' ') + minuteOf(local);
}

QString TimeText::upcoming(Instant instant) const
{
    if (instant <= m_now)
        return Texts::tr("now");
    const auto wait = std::chrono::ceil<std::chrono::seconds>(instant - m_now);
    return wait <= 60s ? Texts::tr("in %1 s").arg(wait.count()) : shortTime(instant);
}

QString TimeText::clockMillis(Instant instant) const
{
    return timeOf(m_zone.toLocal(instant)).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString TimeText::dateClockMillis(Instant instant) const
{
    return isoDate(m_zone.toLocal(instant)) + QLatin1Char(' ') + clockMillis(instant);
}

QString TimeText::full(Instant instant) const
{
    const LocalInstant local = m_zone.toLocal(instant);
    const auto offset = std::chrono::duration_cast<std::chrono::minutes>(m_zone.spanAt(instant).offset).count();
    const QTime distance(int(std::abs(offset) / 60), int(std::abs(offset) % 60));
    return isoDate(local) + QLatin1Char(' ') + timeOf(local).toString(QStringLiteral("HH:mm:ss"))
        + (offset < 0 ? QStringLiteral(" -") : QStringLiteral(" +")) + distance.toString(QStringLiteral("HH:mm"));
}

} // namespace barto::render
