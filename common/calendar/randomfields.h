// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

namespace barto {

/// The expression with each R replaced by the value drawn for these names (see drawRandom).
CalendarExpression drawRandomFields(CalendarExpression expression, const QString &client, const QString &schedule);

/// BLAKE2b-64 of "barto R v1", client, schedule and field, each but the last followed by a zero byte (all UTF-8),
/// modulo `width`. The same on every machine and for ever: schedules would move if it changed.
int drawRandom(const QString &client, const QString &schedule, QLatin1StringView field, int width);

} // namespace barto
