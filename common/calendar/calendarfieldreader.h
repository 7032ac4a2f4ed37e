// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

#include <QStringView>

namespace barto {

/// Reads fields off the front of a text. Each step returns false at the first trouble, after it has said in
/// `complaint()` what it expected where.
class CalendarFieldReader
{
public:
    /// `text` must outlive the reader.
    explicit CalendarFieldReader(QStringView text) : m_text(text) { }

    QString complaint() const { return m_complaint; }

protected:
    /// A list, `*` or `R`. In a date with commas a field ends at the comma and is no list.
    bool readField(CalendarField &out, bool isSecond, bool isInCommaDate = false);

    bool isAtEnd() const { return m_at >= m_text.size(); }
    char16_t peek(qsizetype ahead = 0) const; ///< 0 past the end
    bool isDigit() const { return peek() >= u'0' && peek() <= u'9'; }
    static bool isOneOf(char16_t c, QStringView set) { return set.contains(QChar(c)); }
    QStringView rest() const { return m_text.mid(m_at); }
    void skipSpaces();
    bool expected(const QString &what);
    bool refuse(const QString &message);
    /// Something to say about a word that stands where a number should; empty if there is no word.
    QString unknownWord() const;

    qsizetype m_at = 0;

private:
    bool readRandom(CalendarField &out, bool isInCommaDate);
    bool readPart(CalendarPart &out, bool isSecond);
    bool readNumber(int &out, bool isSecond);
    bool readFraction(int &microseconds);
    bool isAtFieldEnd(bool isInCommaDate) const;

    QStringView m_text;
    QString m_complaint;
};

} // namespace barto
