// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/serverconfig.h"
#include "server/gateway/gatewaysettings.h"
#include "server/store/settings.h"

namespace barto {

// From the configuration to what the rooms are made with.

store::StoreSettings storeSettings(const ServerConfig &config);
/// Error::Config if the signing key is none.
Result<GatewaySettings> gatewaySettings(const ServerConfig &config);
AccessRules accessRules(const ServerConfig &config);

} // namespace barto
