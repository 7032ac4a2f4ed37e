// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

#include <QStringView>

namespace barto {

/// Reads an expression without its zone, from left to right. Each step returns false at the first trouble, after it
/// has said in `complaint()` what it expected where.
class CalendarReader
{
public:
    /// `text` must outlive the reader.
    explicit CalendarReader(QStringView text) : m_text(text) { }

    bool read(CalendarExpression &out);
    QString complaint() const { return m_complaint; }

private:
    bool readWeekdays(CalendarExpression &out);
    bool readWeekday(int &day);
    bool readDate(CalendarExpression &out, bool &isWhole);
    bool readDashDate(CalendarExpression &out);
    bool readCommaDate(CalendarExpression &out);
    bool readEpoch(CalendarExpression &out);
    bool readTime(CalendarExpression &out);
    bool readField(CalendarField &out, bool isSecond, bool isInCommaDate = false);
    bool readRandom(CalendarField &out, bool isInCommaDate);
    bool readPart(CalendarPart &out, bool isSecond);
    bool readNumber(int &out, bool isSecond);
    bool readFraction(int &microseconds);

    bool isCommaDate() const;
    bool isAtEnd() const { return m_at >= m_text.size(); }
    bool isAtFieldEnd(bool isInCommaDate) const;
    char16_t peek(qsizetype ahead = 0) const; ///< 0 past the end
    bool isDigit() const { return peek() >= u'0' && peek() <= u'9'; }
    void skipSpaces();
    bool expected(const QString &what);
    bool refuse(const QString &message);
    QString unknownWord() const;

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_complaint;
};

} // namespace barto
