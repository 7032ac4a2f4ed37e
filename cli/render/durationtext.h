// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

#include <QString>

#include <optional>

namespace barto::render {

/// For a column: "0.3 s", "41 s", "12:31", "2:05:07", "3 d 4 h". Negative lengths (clocks that were set) are "0.0 s".
QString tookText(Microseconds length);

/// In words, two units at most: "0.4 ms", "12 ms", "0.9 s", "41 s", "12 min 31 s", "2 h 5 min", "3 d 4 h".
QString spanText(Microseconds length);

/// Decimal units: "0 B", "812 B", "1.2 kB", "12 MB".
QString bytesText(quint64 bytes);
/// Binary units, as memory is counted: "212 MiB".
QString memoryText(quint64 kib);
/// Thousands are grouped: "18,204".
QString countText(quint64 count);

/// "90s", "15min", "12h", "7d", "2w" and sums as "1d12h"; a bare number is seconds. Empty if it is nothing of the kind,
/// or longer than 1,000 years.
std::optional<Microseconds> parseSpan(const QString &text);

} // namespace barto::render
