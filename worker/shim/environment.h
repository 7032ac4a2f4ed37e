// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <vector>

namespace barto::shim {

/// The environment of the commands: `environment` without what belongs to the agent alone (BARTO*, NOTIFY_SOCKET,
/// WATCHDOG_*, LISTEN_*, CREDENTIALS_DIRECTORY). Points at the same strings and ends with a null pointer.
std::vector<char *> commandEnvironment(char *const *environment);

} // namespace barto::shim
