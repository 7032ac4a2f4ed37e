// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/reader.h"

#include "common/calendar/shorthands.h"
#include "common/calendar/weekdays.h"

#include <chrono>
#include <limits>

namespace barto {

namespace {

constexpr int mostNumber = std::numeric_limits<int>::max();
constexpr size_t mostParts = 241; // as many as systemd takes in one field

bool isOneOf(char16_t c, QStringView set)
{
    return set.contains(QChar(c));
}

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
            return isFirst && m_complaint.isEmpty() ? true : expected(QStringLiteral("a weekday"));
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
    const QStringView rest = m_text.mid(m_at);
    for (int candidate = 0; candidate < 7; ++candidate) {
        const QString name = weekdayName(candidate);
        for (const QString &spelling : {name, name.left(3)}) {
            if (!rest.startsWith(spelling, Qt::CaseInsensitive))
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
    const QStringView rest = m_text.mid(m_at);
    const qsizetype space = rest.indexOf(u' ');
    const QStringView token = space < 0 ? rest : rest.left(space);
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

bool CalendarReader::readField(CalendarField &out, bool isSecond, bool isInCommaDate)
{
    if (peek() == u'*') {
        ++m_at;
        if (isSecond)
            out.parts = {{0, -1, microsecondsPerSecond}};
        if (peek() == u'/')
            return expected(QStringLiteral("no '/' after '*'; write where it begins, as in 0/5"));
        return true;
    }
    if (peek() == u'R')
        return readRandom(out, isInCommaDate);
    for (;;) {
        CalendarPart part;
        if (!readPart(part, isSecond))
            return false;
        if (!isAtFieldEnd(true))
            return expected(QStringLiteral("a digit, '..', '/' or the end of the field"));
        out.parts.push_back(part);
        if (out.parts.size() > mostParts)
            return refuse(QStringLiteral("a field has more than %1 parts").arg(mostParts));
        if (peek() != u',' || isInCommaDate)
            return true;
        ++m_at;
    }
}

bool CalendarReader::readRandom(CalendarField &out, bool isInCommaDate)
{
    ++m_at;
    out.isRandom = true;
    if (peek() == u'/') {
        ++m_at;
        if (!readNumber(out.randomStep, false))
            return false;
        if (out.randomStep == 0)
            return refuse(QStringLiteral("R/0 would never go on; the step is at least 1"));
    }
    if (!isAtFieldEnd(isInCommaDate))
        return expected(QStringLiteral("the end of the field, because R stands alone in it (as R or R/n)"));
    return true;
}

bool CalendarReader::readPart(CalendarPart &out, bool isSecond)
{
    if (!readNumber(out.start, isSecond))
        return false;
    const int unit = isSecond ? microsecondsPerSecond : 1;
    if (peek() == u'.' && peek(1) == u'.') {
        m_at += 2;
        if (!readNumber(out.stop, isSecond))
            return false;
        out.step = unit;
    }
    if (peek() == u'/') {
        ++m_at;
        if (!readNumber(out.step, isSecond))
            return false;
        if (out.step == 0)
            return refuse(QStringLiteral("a step of 0 would never go on"));
    } else if (isSecond && out.stop >= 0 && out.stop - out.start < unit) {
        // Also what systemd refuses, for seconds only: nothing of the range but its start would match.
        return refuse(QStringLiteral("a range of seconds without a step spans at least one second"));
    }
    return true;
}

bool CalendarReader::readNumber(int &out, bool isSecond)
{
    if (!isDigit()) {
        const QString unknown = unknownWord();
        return unknown.isEmpty() ? expected(QStringLiteral("a number")) : refuse(unknown);
    }
    qint64 value = 0;
    for (; isDigit(); ++m_at)
        value = std::min<qint64>(mostNumber, value * 10 + (peek() - u'0'));
    if (isSecond) {
        value *= microsecondsPerSecond;
        if (peek() == u'.' && peek(1) != u'.') { // ".." is a range
            int fraction = 0;
            if (!readFraction(fraction))
                return false;
            value += fraction;
        }
    }
    if (value >= mostNumber)
        return refuse(QStringLiteral("a number is far too large"));
    out = int(value);
    return true;
}

// Rounded to microseconds by the seventh digit.
bool CalendarReader::readFraction(int &microseconds)
{
    ++m_at;
    if (!isDigit())
        return expected(QStringLiteral("a digit after the decimal point"));
    for (int unit = microsecondsPerSecond / 10; unit > 0 && isDigit(); unit /= 10, ++m_at)
        microseconds += (peek() - u'0') * unit;
    if (isDigit() && peek() >= u'5')
        ++microseconds;
    while (isDigit())
        ++m_at;
    return true;
}

bool CalendarReader::isAtFieldEnd(bool isInCommaDate) const
{
    return isAtEnd() || isOneOf(peek(), u" -~:") || (isInCommaDate && peek() == u',');
}

char16_t CalendarReader::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead].unicode() : u'\0';
}

void CalendarReader::skipSpaces()
{
    while (peek() == u' ')
        ++m_at;
}

bool CalendarReader::expected(const QString &what)
{
    if (!m_complaint.isEmpty())
        return false;
    const QString place = isAtEnd() ? QStringLiteral("at the end")
                                    : QStringLiteral("at character %1, '%2'").arg(m_at + 1).arg(m_text[m_at]);
    return refuse(place + QStringLiteral(": expected ") + what);
}

bool CalendarReader::refuse(const QString &message)
{
    m_complaint = message;
    return false;
}

// Something to say about a word that stands where a number should; empty if there is no word.
QString CalendarReader::unknownWord() const
{
    const QStringView rest = m_text.mid(m_at);
    const qsizetype space = rest.indexOf(u' ');
    const QStringView word = space < 0 ? rest : rest.left(space);
    if (word.isEmpty() || !word.front().isLetter())
        return {};
    return QStringLiteral("at character %1: ").arg(m_at + 1) + complaintAboutWord(word.toString(), m_at > 0);
}

} // namespace barto
