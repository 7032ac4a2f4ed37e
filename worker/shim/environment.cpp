// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/shim/environment.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace barto::shim {

namespace {
constexpr std::array<std::string_view, 5> agentsOwn
    = {"BARTO", "WATCHDOG_", "LISTEN_", "NOTIFY_SOCKET=", "CREDENTIALS_DIRECTORY="};
}

std::vector<char *> commandEnvironment(char *const *environment)
{
    std::vector<char *> kept;
    for (; *environment; ++environment) {
        const std::string_view entry(*environment);
        if (std::none_of(
                agentsOwn.begin(), agentsOwn.end(), [&](std::string_view own) { return entry.starts_with(own); }))
            kept.push_back(*environment);
    }
    kept.push_back(nullptr);
    return kept;
}

} // namespace barto::shim
