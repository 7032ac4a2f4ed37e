// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

namespace barto {

/// Raises RLIMIT_NOFILE to the hard limit: every agent is a descriptor. Says in the log if it cannot.
void raiseFileLimit();

} // namespace barto
