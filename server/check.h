// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/config/configsources.h"
#include "common/config/serverconfig.h"

namespace barto {

/// What `bartos --check` prints of a sound configuration: where it would listen and store, and each schedule's next
/// five firings. Touches neither network nor database.
QString checkReport(const Loaded<ServerConfig> &loaded, Instant now);

} // namespace barto
