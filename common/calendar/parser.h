// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/calendar/expression.h"
#include "common/calendar/zone.h"

#include <optional>

namespace barto {

struct ParsedCalendar
{
    CalendarExpression expression;
    std::optional<Zone> zone; ///< the expression's own
};

/// Reads what systemd 252 reads as a calendar event, and barto's comma dates and R.
/// Error::Parse: "'Mon *-13-01': month 13 is not in 1..12".
Result<ParsedCalendar> parseCalendar(const QString &text);

} // namespace barto
