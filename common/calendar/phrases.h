// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

#include <QStringList>

namespace barto::phrases {

/// How one value of a field is said: "5", "March", "1st".
using ValueText = QString (*)(int value);

/// "a", "a and b", "a, b and c".
QString joinWords(const QStringList &words);

/// One part of a list: "5", "20 to 30", "every 2nd month from January". `noun` says what is counted; not for fractions.
QString partText(const CalendarPart &part, ValueText text, const QString &noun);

/// A list: "5, 10 and 20 to 30". Not for fields that are random or every value.
QString valuesText(const CalendarField &field, ValueText text, const QString &noun);

/// The finest unit of a time of day: "every minute", "every 5 minutes", "at minute 5", "at minutes 5 and 10".
QString finestUnitText(const CalendarField &field, const CalendarFieldKind &kind);

/// A unit that a finer one is part of: "every minute", "every 5th minute", "minute 5", "minutes 5 and 10".
QString largerUnitText(const CalendarField &field, const CalendarFieldKind &kind);

/// "1st", "2nd", "3rd", "11th"
QString ordinal(int value);
QString monthName(int month);

/// The date: "on Monday to Friday", "on the 1st of January", "in 2026"; empty if every day is named.
QString dateText(const CalendarExpression &expression);

/// The time of day: "at 09:00", "every 5 minutes". `isMoment` is set where it reads as single times of a day.
QString timeText(const CalendarExpression &expression, bool &isMoment);

} // namespace barto::phrases
