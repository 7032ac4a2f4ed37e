// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/common/calendar/naivematcher.h"

#include <QRegularExpression>

namespace barto::testing {

using namespace std::chrono;

namespace {

qint64 number(const QString &text, qint64 unit)
{
    return qRound64(text.toDouble() * double(unit));
}

bool fieldMatches(const QString &field, qint64 value, qint64 most, qint64 unit)
{
    if (field == QLatin1Char('*'))
        return value % unit == 0;
    for (const QString &part : field.split(QLatin1Char(','))) {
        const QString range = part.section(QLatin1Char('/'), 0, 0);
        const QString step = part.section(QLatin1Char('/'), 1);
        const QStringList ends = range.split(QStringLiteral(".."));
        const qint64 first = number(ends[0], unit);
        const bool isRepeated = ends.size() == 2 || !step.isEmpty();
        const qint64 last = ends.size() == 2 ? number(ends[1], unit) : isRepeated ? most : first;
        const qint64 by = step.isEmpty() ? unit : number(step, unit);
        if (value >= first && value <= last && (value - first) % by == 0)
            return true;
    }
    return false;
}

// Counted from the month's end, "07/2" goes on towards day 1 from the end, "03..07" begins at the 7th last.
bool dayFromEndMatches(const QString &field, int day, int length)
{
    for (const QString &part : field.split(QLatin1Char(','))) {
        const QStringList ends = part.section(QLatin1Char('/'), 0, 0).split(QStringLiteral(".."));
        const QString step = part.section(QLatin1Char('/'), 1);
        const int first = length + 1 - ends.last().toInt();
        const bool isRepeated = ends.size() == 2 || !step.isEmpty();
        const int last = !isRepeated ? first : ends.size() == 2 ? length + 1 - ends[0].toInt() : length;
        if (day >= first && day <= last && (day - first) % (step.isEmpty() ? 1 : step.toInt()) == 0)
            return true;
    }
    return false;
}

const QStringList dayNames = QStringLiteral("Mon Tue Wed Thu Fri Sat Sun").split(QLatin1Char(' '));

} // namespace

NaiveMatcher::NaiveMatcher(const QString &normalized)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(?:([A-Z][^ ]*) )?([^- ]+)-([^-~ ]+)([-~])([^ ]+) ([^: ]+):([^: ]+):([^: ]+)(?: .*)?\\z"));
    const QStringList captured = shape.match(normalized).capturedTexts();
    if (captured.size() < 9)
        qFatal("'%s' is no normal form", qPrintable(normalized));
    m_weekdays = captured[1].split(QLatin1Char(','), Qt::SkipEmptyParts);
    m_fields = {captured[2], captured[3], captured[5], captured[6], captured[7], captured[8]};
    m_isFromMonthEnd = captured[4] == QLatin1Char('~');
}

bool NaiveMatcher::matches(LocalInstant local) const
{
    const local_days today = floor<days>(local);
    const year_month_day date(today);
    const auto time = (local - today).count();
    const int year = int(date.year());
    if (year < 1970 || year > 2199 || !fieldMatches(m_fields[0], year, 2199, 1)
        || !fieldMatches(m_fields[1], unsigned(date.month()), 12, 1))
        return false;
    const auto day = int(unsigned(date.day()));
    const auto length = int(unsigned((date.year() / date.month() / last).day()));
    if (m_isFromMonthEnd ? !dayFromEndMatches(m_fields[2], day, length) : !fieldMatches(m_fields[2], day, 31, 1))
        return false;
    const int weekdayNow = int(weekday(today).iso_encoding()) - 1;
    bool isDay = m_weekdays.isEmpty();
    for (const QString &run : m_weekdays) {
        const auto first = dayNames.indexOf(run.left(3)), final = dayNames.indexOf(run.right(3));
        isDay = isDay || (weekdayNow >= first && weekdayNow <= final);
    }
    return isDay && fieldMatches(m_fields[3], time / 3'600'000'000, 23, 1)
        && fieldMatches(m_fields[4], time / 60'000'000 % 60, 59, 1)
        && fieldMatches(m_fields[5], time % 60'000'000, 59'999'999, 1'000'000);
}

bool NaiveMatcher::isEveryHour() const
{
    for (int hour = 0; hour < 24; ++hour) {
        if (!fieldMatches(m_fields[3], hour, 23, 1))
            return false;
    }
    return true;
}

} // namespace barto::testing
