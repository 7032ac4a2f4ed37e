// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/common/calendar/systemdfaults.h"

#include <QRegularExpression>

#include <array>

namespace barto::testing {

using namespace std::chrono;

namespace {

// year, month, day, hour, minute; a list that is equal in its first n entries names the same unit n
std::array<int, 5> unitsOf(LocalInstant local)
{
    const local_days day = floor<days>(local);
    const year_month_day date(day);
    const int minuteOfDay = int(floor<minutes>(local - day).count());
    return {
        int(date.year()), int(unsigned(date.month())), int(unsigned(date.day())), minuteOfDay / 60, minuteOfDay % 60};
}

// The coarsest unit in which they differ: 0 = year ... 4 = minute, 5 = none.
int coarsestChange(LocalInstant a, LocalInstant b)
{
    const auto unitsOfA = unitsOf(a), unitsOfB = unitsOf(b);
    return int(std::mismatch(unitsOfA.begin(), unitsOfA.end(), unitsOfB.begin()).first - unitsOfA.begin());
}

} // namespace

SystemdFaults::SystemdFaults(const CalendarSpec &spec) : m_zone(spec.zone())
{
    static const QRegularExpression shape(
        QStringLiteral("([^- ]+)-([^-~ ]+)[-~]([^ ]+) ([^: ]+):([^: ]+):([^: ]+)( |$)"));
    const QString normal = spec.normalized();
    m_fields = shape.match(normal).capturedTexts().mid(1, 6);
    m_isFromMonthEnd = normal.contains(QLatin1Char('~'));
}

bool SystemdFaults::isRefused() const
{
    if (!m_isFromMonthEnd)
        return false;
    static const QRegularExpression parts(QStringLiteral("(\\d+)(?:\\.\\.(\\d+))?(?:/(\\d+))?"));
    int most = 28;
    for (const QString &part : m_fields[2].split(QLatin1Char(','))) {
        const auto match = parts.match(part);
        if (match.captured(1).toInt() > most || match.captured(2).toInt() > most
            || match.captured(3).toInt() > most - 1)
            return true;
        most -= 3;
    }
    return false;
}

bool SystemdFaults::isStarred(const QString &ours, const QString &theirs)
{
    static const QRegularExpression seconds(QStringLiteral(":([^: ]+)( [A-Z][^ ]*)?\\z"));
    const auto match = seconds.match(ours);
    const bool hasBoth = match.captured(1).contains(QLatin1StringView("00/1,")) && match.captured(1).contains(u'.');
    QString starred = ours;
    starred.replace(match.capturedStart(1), match.capturedLength(1), QStringLiteral("*"));
    return hasBoth && starred == theirs;
}

bool SystemdFaults::hasOpenStep(int field) const
{
    for (const QString &part : m_fields[field].split(QLatin1Char(','))) {
        if (part.contains(QLatin1Char('/')) && !part.contains(QLatin1StringView("..")))
            return true;
    }
    return field == 5 && m_fields[5] == QLatin1Char('*'); // the seconds' star is 0/1 within
}

bool SystemdFaults::changesWithinAYear(Instant at) const
{
    const auto offsetAt = [this](Instant instant) { return m_zone.spanAt(instant).index; };
    return offsetAt(at - days(370)) != offsetAt(at + days(370));
}

bool SystemdFaults::isSkipped(Instant last, Instant slot) const
{
    const int changed = coarsestChange(m_zone.toLocal(last), m_zone.toLocal(slot));
    const bool hasSummerTime = changesWithinAYear(slot);
    for (int field = 1; field <= 5; ++field) {
        const bool isFraction = field == 5 && m_fields[5].contains(QLatin1Char('.'));
        const int reach = hasSummerTime || isFraction ? 1 : 2;
        if (changed <= field - reach && hasOpenStep(field))
            return true;
    }
    return false;
}

bool SystemdFaults::endsEarly(Instant last, Instant slot) const
{
    for (int y = unitsOf(m_zone.toLocal(last))[0] + 1; y <= unitsOf(m_zone.toLocal(slot))[0]; ++y) {
        if (isNearChange(m_zone, m_zone.toInstant(LocalInstant(local_days(year(y) / 1 / 1)))))
            return true;
    }
    return false;
}

bool isNearChange(const Zone &zone, Instant at)
{
    return zone.spanAt(at - hours(3)).index != zone.spanAt(at + hours(3)).index;
}

} // namespace barto::testing
