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

const QStringList dayNames = QStringLiteral("Mon Tue Wed Thu Fri Sat Sun").split(QLatin1Char(' '));

} // namespace

NaiveMatcher::Runs NaiveMatcher::runsOf(const QString &field, qint64 least, qint64 most, qint64 unit)
{
    if (field == QLatin1Char('*'))
        return {{least, most, unit}};
    Runs runs;
    for (const QString &part : field.split(QLatin1Char(','))) {
        const QString step = part.section(QLatin1Char('/'), 1);
        const QStringList ends = part.section(QLatin1Char('/'), 0, 0).split(QStringLiteral(".."));
        const qint64 first = number(ends[0], unit);
        const qint64 last = ends.size() == 2 ? number(ends[1], unit) : step.isEmpty() ? first : most;
        runs.push_back({first, last, step.isEmpty() ? unit : number(step, unit)});
    }
    return runs;
}

bool NaiveMatcher::contains(const Runs &runs, qint64 value)
{
    for (const Run &run : runs) {
        if (value >= run.first && value <= run.last && (value - run.first) % run.step == 0)
            return true;
    }
    return false;
}

NaiveMatcher::NaiveMatcher(const QString &normalized)
{
    static const QRegularExpression shape(
        QStringLiteral("\\A(?:([A-Z][^ ]*) )?([^- ]+)-([^-~ ]+)([-~])([^ ]+) ([^: ]+):([^: ]+):([^: ]+)(?: .*)?\\z"));
    const QStringList captured = shape.match(normalized).capturedTexts();
    if (captured.size() < 9)
        qFatal("'%s' is no normal form", qPrintable(normalized));
    for (const QString &run : captured[1].split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        for (auto day = dayNames.indexOf(run.left(3)); day <= dayNames.indexOf(run.right(3)); ++day)
            m_weekdays[size_t(day)] = true;
    }
    if (captured[1].isEmpty())
        m_weekdays.fill(true);
    m_years = runsOf(captured[2], 1970, 2199, 1);
    m_months = runsOf(captured[3], 1, 12, 1);
    m_isFromMonthEnd = captured[4] == QLatin1Char('~');
    m_day = captured[5];
    m_hours = runsOf(captured[6], 0, 23, 1);
    m_minutes = runsOf(captured[7], 0, 59, 1);
    m_seconds = runsOf(captured[8], 0, 59'999'999, 1'000'000);
}

// Counted from the month's end, "07/2" goes on towards the last day, "03..07" begins at the 7th last.
bool NaiveMatcher::isDay(local_days day) const
{
    const year_month_day date(day);
    const auto now = int(unsigned(date.day()));
    Runs runs = runsOf(m_day, 1, 31, 1);
    if (m_isFromMonthEnd) {
        const auto length = int(unsigned((date.year() / date.month() / last).day()));
        for (Run &run : runs) {
            const bool isOpen = run.last == 31; // no number goes beyond 28 here
            run = {length + 1 - (isOpen ? run.first : run.last), isOpen ? length : length + 1 - run.first, run.step};
        }
    }
    return contains(runs, now) && contains(m_months, unsigned(date.month())) && contains(m_years, int(date.year()))
        && m_weekdays[weekday(day).iso_encoding() - 1];
}

bool NaiveMatcher::matches(LocalInstant local) const
{
    const local_days today = floor<days>(local);
    const auto time = (local - today).count();
    return contains(m_hours, time / 3'600'000'000) && contains(m_minutes, time / 60'000'000 % 60)
        && contains(m_seconds, time % 60'000'000) && isDay(today);
}

bool NaiveMatcher::isEveryHour() const
{
    for (int hour = 0; hour < 24; ++hour) {
        if (!contains(m_hours, hour))
            return false;
    }
    return true;
}

} // namespace barto::testing
