// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/workerconfig.h"

namespace barto {

/// What `bartoc --check` prints: the configuration as it would be used, without secrets.
QString checkReport(const Loaded<WorkerConfig> &loaded, const QString &shimPath);

} // namespace barto
