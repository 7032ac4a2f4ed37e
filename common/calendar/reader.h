// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/calendarfieldreader.h"

namespace barto {

/// Reads an expression without its zone, from left to right: weekdays, date, time.
class CalendarReader : private CalendarFieldReader
{
public:
    /// `text` must outlive the reader.
    explicit CalendarReader(QStringView text) : CalendarFieldReader(text) { }

    /// False at the first trouble; `complaint()` says what was expected where.
    bool read(CalendarExpression &out);
    using CalendarFieldReader::complaint;

private:
    bool readWeekdays(CalendarExpression &out);
    bool readWeekday(int &day);
    bool readDate(CalendarExpression &out, bool &isWhole);
    bool readDashDate(CalendarExpression &out);
    bool readCommaDate(CalendarExpression &out);
    bool readEpoch(CalendarExpression &out);
    bool readTime(CalendarExpression &out);
    bool isCommaDate() const;
};

} // namespace barto
