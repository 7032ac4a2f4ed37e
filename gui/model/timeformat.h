// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/calendar/zone.h"

#include <QLocale>
#include <QString>

namespace barto {

/// How instants are written: in whose zone, and as which locale. A value; one for the whole window.
class TimeFormat
{
public:
    enum class Zones : quint8 { Local, Utc, Clients };

    explicit TimeFormat(Zones zones = Zones::Local, Zone local = Zone::local(), QLocale locale = QLocale())
        : m_zones(zones), m_local(local), m_locale(std::move(locale))
    {
    }

    Zones zones() const { return m_zones; }
    const QLocale &locale() const { return m_locale; }
    Zone localZone() const { return m_local; }
    /// The zone that times of a client are written in; `clientZone` is its IANA name, empty if unknown.
    Zone zoneFor(const QString &clientZone = {}) const;

    /// The locale's short date and the time to the second: "24/11/2026 09:33:00".
    QString dateTime(Instant instant, const QString &clientZone = {}) const;
    QString date(Instant instant, const QString &clientZone = {}) const;
    /// "09:33:00"
    QString clock(Instant instant, const QString &clientZone = {}) const;
    /// "09:33:00.118"
    QString clockMillis(Instant instant, const QString &clientZone = {}) const;
    /// The clock alone if it is today's, else date and clock.
    QString brief(Instant instant, Instant now, const QString &clientZone = {}) const;
    /// Lines for a tooltip: local with its abbreviation, UTC, the client's zone where it is another, ISO.
    QString toolTip(Instant instant, const QString &clientZone = {}) const;
    /// "Times in Europe/Berlin (UTC+1)" at `now`.
    QString note(Instant now) const;
    /// As long as any dateTime(), for columns' widths.
    static QString sample(const QLocale &locale = QLocale());
    /// Midnight at which the reader's day began.
    Instant dayStart(Instant now) const;

    friend bool operator==(const TimeFormat &a, const TimeFormat &b)
    {
        return a.m_zones == b.m_zones && a.m_local == b.m_local && a.m_locale == b.m_locale;
    }

private:
    Zones m_zones;
    Zone m_local;
    QLocale m_locale;
};

/// "UTC+1", "UTC-3:30", "UTC"
QString utcOffsetText(Microseconds offset);
QDate dateOf(LocalInstant local);
/// A day of a list or a chart, without its year: "24 Nov", as the language has it.
QString dayText(QDate date, const QLocale &locale);
/// The same with its weekday: "Tue 24 Nov"
QString weekdayText(QDate date, const QLocale &locale);
QTime timeOf(LocalInstant local);

} // namespace barto
