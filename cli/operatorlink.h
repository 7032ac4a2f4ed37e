// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/cliconfig.h"
#include "common/link/linksettings.h"

namespace barto {

/// How barto-cli connects: once, and for somebody who waits.
LinkSettings operatorLink(const CliConfig &config, std::chrono::seconds connectTimeout);

} // namespace barto
