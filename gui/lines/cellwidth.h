// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

namespace barto {

/// How many cells of a fixed-width font the character takes: 2 if it is wide, 0 if it combines with the one before.
int cellWidth(char32_t character);

} // namespace barto
