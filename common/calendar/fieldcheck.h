// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

namespace barto {

/// Brings all fields into their normal form (years of two digits made whole, ranges ending at their last value, lists
/// sorted and without repetition) and checks them as systemd does. Returns what is wrong; empty if nothing is.
QString normalizeFields(CalendarExpression &expression);

} // namespace barto
