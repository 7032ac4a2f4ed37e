// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

#include <optional>

namespace barto {

/// "daily", "weekly" and so on, in any case; empty for any other text.
std::optional<CalendarExpression> shorthand(const QString &word);

/// What an unknown word may have been meant to be: a clause for the reader. After the first word only a zone can stand.
QString complaintAboutWord(const QString &word, bool isLater);

} // namespace barto
