// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"

#include <optional>

namespace barto {

/// `2026-01-01T09:00:00.000000Z`: how instants stand in logs, JSON and files. Always UTC, always six digits.
QString toIsoText(Instant instant);

/// The reverse of toIsoText; the fraction (1 to 6 digits) may be missing. Error::Parse for anything else.
Result<Instant> fromIsoText(QStringView text);

} // namespace barto
