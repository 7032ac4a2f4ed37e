// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace barto {

/// "90d", "15s", "1h 30min", "500ms", "0.5h"; a plain number is seconds. Units: ms, s, m or min, h, d, w, y (365 days)
/// and their English names. Empty if it is none, negative, or beyond 1,000 years.
std::optional<std::chrono::milliseconds> parseDuration(const QString &text);

/// "1GiB", "500 MB", "64K"; a plain number is bytes. K, M, G, T and KiB ... TiB count by 1,024, kB, MB ... by 1,000.
/// Empty if it is none, negative, or beyond 2^62.
std::optional<qint64> parseByteSize(const QString &text);

/// The shortest of those forms that is exact: "15s", "90d", "1GiB".
QString durationText(std::chrono::milliseconds duration);
QString byteSizeText(qint64 bytes);

} // namespace barto
