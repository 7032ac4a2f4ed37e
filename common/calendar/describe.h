// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

namespace barto {

/// The expression in English words, without a full stop: "at 09:00 on Monday to Friday".
QString describe(const CalendarExpression &expression);

} // namespace barto
