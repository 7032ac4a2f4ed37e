// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/deskservices.h"

namespace barto {

Q_LOGGING_CATEGORY(lcOperators, "barto.server.operators", QtInfoMsg)

} // namespace barto
