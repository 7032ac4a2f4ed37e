// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStringView>

#include <optional>

namespace barto {

/// Bytes of a size as package tools write it: "64.4 kB", "0,01 MiB", "-1.5 MiB", "3.151 kB" (a point or comma before
/// exactly three digits, and no other, parts thousands), "245 k". Units of one letter are powers of 1,024, as dnf means
/// them. Empty if it is no size, or beyond what a disk can hold.
std::optional<qint64> bytesOfSize(QStringView text);
/// Likewise, of what cannot be less than nothing.
std::optional<quint64> lengthOfSize(QStringView text);

} // namespace barto
