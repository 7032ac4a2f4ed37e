// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/gatewaylog.h"

namespace barto {

Q_LOGGING_CATEGORY(lcGateway, "barto.server.gateway", QtInfoMsg)

} // namespace barto
