// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/fieldcheck.h"

#include "common/calendar/weekdays.h"

#include <algorithm>

namespace barto {

namespace {

void completeYear(int &year)
{
    if (year >= 0 && year < 70)
        year += 2000;
    else if (year >= 70 && year < 100)
        year += 1900;
}

void normalizeParts(std::vector<CalendarPart> &parts)
{
    for (CalendarPart &part : parts) {
        if (part.stop > part.start && part.step > 0)
            part.stop -= (part.stop - part.start) % part.step;
        if (part.stop == part.start) {
            part.stop = -1;
            part.step = 0;
        }
    }
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
}

// Whole seconds beside "every second" say nothing more; fractions do.
void dropNeedlessSeconds(std::vector<CalendarPart> &parts)
{
    const CalendarPart every{0, -1, microsecondsPerSecond};
    const auto isWhole = [](const CalendarPart &part) {
        return part.start % microsecondsPerSecond == 0 && part.step % microsecondsPerSecond == 0;
    };
    if (std::find(parts.begin(), parts.end(), every) != parts.end() && std::all_of(parts.begin(), parts.end(), isWhole))
        parts = {every};
}

/// Checks the parts of one field and says what is wrong with the first that is.
class PartCheck
{
public:
    PartCheck(const CalendarFieldKind &kind, bool isFromMonthEnd)
        : m_kind(kind), m_most(isFromMonthEnd ? kind.most - 3 : kind.most), m_isFromMonthEnd(isFromMonthEnd)
    {
    }

    QString complaint(const CalendarPart &part) const
    {
        for (const int value : {part.start, part.stop >= 0 ? part.stop : part.start}) {
            if (value < m_kind.least || value > m_most)
                return outside(value);
        }
        if (part.stop >= 0 && part.stop < part.start)
            return backwards(part);
        // Repetitions that can never happen are refused, as by systemd. Days from the end go towards 1.
        const int room = m_isFromMonthEnd && part.stop < 0 ? part.start - m_kind.least : m_most - part.start;
        if (part.stop < 0 && part.step > room)
            return QStringLiteral("%1 %2/%3 has nothing to repeat; write %2")
                .arg(m_kind.name, text(part.start), text(part.step));
        if (part.step > m_most - m_kind.least)
            return QStringLiteral("the step %1 is longer than all of the %2s").arg(text(part.step), m_kind.name);
        return {};
    }

private:
    QString text(int value) const
    {
        const QString whole = QString::number(value / m_kind.unit);
        const int fraction = value % m_kind.unit;
        return fraction == 0 ? whole : QString(whole + QStringLiteral(".%1").arg(fraction, 6, 10, QLatin1Char('0')));
    }

    QString outside(int value) const
    {
        const QString range = QStringLiteral("%1..%2").arg(text(m_kind.least), QString::number(m_most / m_kind.unit));
        if (m_isFromMonthEnd)
            return QStringLiteral("day %1 from the month's end is not in %2").arg(text(value), range);
        return QStringLiteral("%1 %2 is not in %3").arg(m_kind.name, text(value), range);
    }

    QString backwards(const CalendarPart &part) const
    {
        const QString said
            = QStringLiteral("%1 range %2..%3 runs backwards").arg(m_kind.name, text(part.start), text(part.stop));
        if (m_isFromMonthEnd || m_kind.randomWidth == 0)
            return said + QStringLiteral("; write the smaller number first");
        return said
            + QStringLiteral("; write %1..%2,%3..%4")
                  .arg(text(part.start), QString::number(m_most / m_kind.unit), text(m_kind.least), text(part.stop));
    }

    const CalendarFieldKind &m_kind;
    const int m_most;
    const bool m_isFromMonthEnd;
};

QString normalizeField(CalendarField &field, const CalendarFieldKind &kind, bool isFromMonthEnd = false)
{
    if (field.isRandom) {
        if (field.randomStep > kind.randomWidth)
            return QStringLiteral("%1 R/%2: the step is at most %3")
                .arg(kind.name)
                .arg(field.randomStep)
                .arg(kind.randomWidth);
        if (field.randomStep > 0 && isFromMonthEnd)
            return QStringLiteral("R/%1 does not go with '~'; write R, or the day with '-'").arg(field.randomStep);
        return {};
    }
    normalizeParts(field.parts);
    const PartCheck check(kind, isFromMonthEnd);
    for (const CalendarPart &part : field.parts) {
        QString complaint = check.complaint(part);
        if (!complaint.isEmpty())
            return complaint;
    }
    if (kind.unit > 1)
        dropNeedlessSeconds(field.parts);
    return {};
}

} // namespace

QString normalizeFields(CalendarExpression &e)
{
    for (CalendarPart &part : e.year.parts) {
        completeYear(part.start);
        completeYear(part.stop);
    }
    if (e.weekdays == everyWeekday)
        e.weekdays = 0;
    namespace fields = calendarfields;
    for (const QString &complaint : {normalizeField(e.year, fields::year), normalizeField(e.month, fields::month),
             normalizeField(e.day, fields::day, e.isFromMonthEnd), normalizeField(e.hour, fields::hour),
             normalizeField(e.minute, fields::minute), normalizeField(e.second, fields::second)}) {
        if (!complaint.isEmpty())
            return complaint;
    }
    return {};
}

} // namespace barto
