// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/describe.h"

namespace barto {

QString describe(const CalendarExpression &expression)
{
    return normalText(expression);
}

} // namespace barto
