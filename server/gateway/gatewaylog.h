// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcGateway)

} // namespace barto
