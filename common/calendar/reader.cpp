// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/reader.h"

#include "common/calendar/weekdays.h"

#include <algorithm>
#include <chrono>

namespace barto {

namespace {

QString backwards(int from, int to)
{
    quint8 days = 0;
    for (int day = from; day != to; day = (day + 1) % 7)
        days |= quint8(1u << day);
    days |= quint8(1u << to);
    const QString all = weekdayText(days);
    return QStringLiteral("%1..%2 runs backwards, a week begins on Monday; write %3")
        .arg(weekdayName(from).left(3), weekdayName(to).left(3), all.isEmpty() ? QStringLiteral("no weekday") : all);
}

} // namespace

bool CalendarReader::read(CalendarExpression &out)
{
    bool isWhole = false;
    return readWeekdays(out) && readDate(out, isWhole) && (isWhole || readTime(out));
}

bool CalendarReader::readWeekdays(CalendarExpression &out)
{
    int rangeFrom = -1;
    for (bool isFirst = true;; isFirst = false) {
        int day = -1;
        if (!readWeekday(day))
            return isFirst ? true : expected(QStringLiteral("a weekday"));
        for (int d = rangeFrom >= 0 ? rangeFrom : day; d <= day; ++d)
            out.weekdays |= quint8(1u << d);
        if (rangeFrom > day)
            return refuse(backwards(rangeFrom, day));
        const bool isRange = peek() == u'-' || peek() == u'.';
        if (isRange) {
            if (rangeFrom >= 0)
                return expected(QStringLiteral("',' or a space after the range"));
            if (peek() == u'.' && peek(1) != u'.')
                return expected(QStringLiteral("'..' between two weekdays"));
            m_at += peek() == u'.' ? 2 : 1;
        } else if (peek() == u',') {
            ++m_at;
        }
        rangeFrom = isRange ? day : -1;
        if (isAtEnd() || peek() == u' ') {
            skipSpaces();
            return isRange ? expected(QStringLiteral("the range's last weekday")) : true;
        }
    }
}

// False without a complaint: there is no weekday here.
bool CalendarReader::readWeekday(int &day)
{
    const QStringView text = rest();
    for (int candidate = 0; candidate < 7; ++candidate) {
        const QString name = weekdayName(candidate);
        for (const QString &spelling : {name, name.left(3)}) {
            if (!text.startsWith(spelling, Qt::CaseInsensitive))
                continue;
            const char16_t next = peek(spelling.size());
            if (next != 0 && !isOneOf(next, u"-., "))
                continue;
            day = candidate;
            m_at += spelling.size();
            return true;
        }
    }
    return false;
}

bool CalendarReader::readDate(CalendarExpression &out, bool &isWhole)
{
    if (isAtEnd())
        return true;
    if (peek() == u'@') {
        isWhole = true;
        return readEpoch(out);
    }
    return isCommaDate() ? readCommaDate(out) : readDashDate(out);
}

bool CalendarReader::readDashDate(CalendarExpression &out)
{
    const qsizetype begin = m_at;
    CalendarField fields[3];
    for (int count = 0; count < 3; ++count) {
        if (!readField(fields[count], false))
            return false;
        const bool isEnd = isAtEnd() || peek() == u' ';
        if (count == 0 && (isAtEnd() || peek() == u':')) {
            m_at = begin; // it was a time
            return true;
        }
        if (count > 0 && isEnd) {
            skipSpaces();
            out.day = fields[count];
            out.month = fields[count - 1];
            if (count == 2)
                out.year = fields[0];
            if (out.year.isRandom)
                return refuse(QStringLiteral("R is not for years; it draws a month, day, hour, minute or second"));
            out.isFromMonthEnd = out.isFromMonthEnd && !out.day.isEvery();
            return true;
        }
        if (count == 2 || out.isFromMonthEnd)
            return expected(QStringLiteral("a space or the end after the date"));
        if (peek() != u'-' && peek() != u'~')
            return expected(count == 0 ? QStringLiteral("'-', '~' or ':'") : QStringLiteral("'-', '~' or a space"));
        out.isFromMonthEnd = peek() == u'~';
        ++m_at;
    }
    return true;
}

// barto's own spelling: exactly three parts with commas between them, as in "*,*,01".
bool CalendarReader::isCommaDate() const
{
    const QStringView text = rest();
    const qsizetype space = text.indexOf(u' ');
    const QStringView token = space < 0 ? text : text.left(space);
    if (token.count(u',') != 2)
        return false;
    for (const QChar c : token) {
        if (!isOneOf(c.unicode(), u"0123456789*R,./"))
            return false;
    }
    return true;
}

bool CalendarReader::readCommaDate(CalendarExpression &out)
{
    CalendarField *const fields[] = {&out.year, &out.month, &out.day};
    for (CalendarField *field : fields) {
        if (!readField(*field, false, true))
            return false;
        if (field == &out.day)
            break;
        if (peek() != u',')
            return expected(QStringLiteral("',' between year, month and day"));
        ++m_at;
    }
    if (!isAtEnd() && peek() != u' ')
        return expected(QStringLiteral("a space or the end after the date"));
    if (out.year.isRandom)
        return refuse(QStringLiteral("R is not for years; it draws a month, day, hour, minute or second"));
    skipSpaces();
    return true;
}

bool CalendarReader::readEpoch(CalendarExpression &out)
{
    ++m_at;
    while (isOneOf(peek(), u" \t\n\v\f\r") && !isAtEnd()) // as strtoul(3), which systemd uses
        ++m_at;
    if (peek() == u'+')
        ++m_at;
    if (!isDigit())
        return expected(QStringLiteral("seconds since 1970 after '@'"));
    constexpr qint64 limit = 10'000'000'000; // past the last year; no overflow
    qint64 value = 0;
    for (; isDigit(); ++m_at)
        value = std::min(limit, value * 10 + (peek() - u'0'));
    if (!isAtEnd())
        return expected(QStringLiteral("nothing after the seconds since 1970"));
    using namespace std::chrono;
    const sys_seconds instant{seconds(value)};
    const year_month_day date(floor<days>(instant));
    const hh_mm_ss time(instant - floor<days>(instant));
    const auto one = [](qint64 v) { return CalendarField{{{int(v), -1, 0}}}; };
    out.year = one(int(date.year()));
    out.month = one(unsigned(date.month()));
    out.day = one(unsigned(date.day()));
    out.hour = one(time.hours().count());
    out.minute = one(time.minutes().count());
    out.second = one(time.seconds().count() * microsecondsPerSecond);
    return true;
}

bool CalendarReader::readTime(CalendarExpression &out)
{
    const CalendarField zero{{{0, -1, 0}}};
    if (isAtEnd()) {
        out.hour = out.minute = out.second = zero;
        return true;
    }
    if (!readField(out.hour, false))
        return false;
    if (peek() != u':')
        return expected(QStringLiteral("':' after the hour"));
    ++m_at;
    if (!readField(out.minute, false))
        return false;
    if (peek() != u':') {
        out.second = zero;
    } else {
        ++m_at;
        if (!readField(out.second, true))
            return false;
    }
    if (isAtEnd())
        return true;
    ++m_at; // what is said about the word after the time is more than the space that begins it
    const QString unknown = unknownWord();
    --m_at;
    return unknown.isEmpty() ? expected(QStringLiteral("the end or a time zone after the time")) : refuse(unknown);
}

} // namespace barto
