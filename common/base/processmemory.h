// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

namespace barto {

/// For programs that hold keys, first thing in main: no core dump shows their memory, and no other process of the same
/// user can read it. What they execute (jobs) is not affected.
void hideProcessMemory();

} // namespace barto
