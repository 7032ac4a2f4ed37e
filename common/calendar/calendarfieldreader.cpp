// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/calendarfieldreader.h"

#include "common/calendar/shorthands.h"

#include <algorithm>
#include <limits>

namespace barto {

namespace {

constexpr int mostNumber = std::numeric_limits<int>::max();
constexpr size_t mostParts = 241; // as many as systemd takes in one field
constexpr qsizetype mostQuoted = 80; // longer than any word that could be meant

} // namespace

bool CalendarFieldReader::readField(CalendarField &out, bool isSecond, bool isInCommaDate)
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

bool CalendarFieldReader::readRandom(CalendarField &out, bool isInCommaDate)
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

bool CalendarFieldReader::readPart(CalendarPart &out, bool isSecond)
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

bool CalendarFieldReader::readNumber(int &out, bool isSecond)
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
bool CalendarFieldReader::readFraction(int &microseconds)
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

bool CalendarFieldReader::isAtFieldEnd(bool isInCommaDate) const
{
    return isAtEnd() || isOneOf(peek(), u" -~:") || (isInCommaDate && peek() == u',');
}

char16_t CalendarFieldReader::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead].unicode() : u'\0';
}

void CalendarFieldReader::skipSpaces()
{
    while (peek() == u' ')
        ++m_at;
}

bool CalendarFieldReader::expected(const QString &what)
{
    if (!m_complaint.isEmpty())
        return false;
    const QString place = isAtEnd() ? QStringLiteral("at the end")
                                    : QStringLiteral("at character %1, '%2'").arg(m_at + 1).arg(m_text[m_at]);
    return refuse(place + QStringLiteral(": expected ") + what);
}

bool CalendarFieldReader::refuse(const QString &message)
{
    m_complaint = message;
    return false;
}

QString CalendarFieldReader::unknownWord() const
{
    const qsizetype space = rest().indexOf(u' ');
    const QStringView word = space < 0 ? rest() : rest().left(space);
    if (word.isEmpty() || !word.front().isLetter())
        return {};
    return QStringLiteral("at character %1: ").arg(m_at + 1)
        + complaintAboutWord(word.left(mostQuoted).toString(), m_at > 0);
}

} // namespace barto
