// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/calendar/zone.h"

#include <QString>

namespace barto::render {

/// For --since and --until, in the reader's `zone`: "2h" or "2h ago" (back from `now`), "now", "today", "yesterday",
/// "tomorrow", a weekday (the latest one, today included), each of the last with a clock if wanted ("mon 09:30"),
/// "09:30" (today), "2026-11-24", "2026-11-24 09:33[:00[.5]]", the same with a zone ("2026-11-24T09:33:00Z", "+01:00"),
/// "@1800000000" or as many digits without the @. Error::Parse says what can be written.
Result<Instant> parseMoment(const QString &text, const Zone &zone, Instant now);

} // namespace barto::render
