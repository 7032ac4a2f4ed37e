// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"

namespace barto {

/// What this machine says of itself: os-release, uname, zone and zone database, boot time.
HostFacts hostFacts();

/// The text of /etc/machine-id; empty if there is none.
QString machineId();

} // namespace barto
