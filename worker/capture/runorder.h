// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/run.h"
#include "worker/capture/order.h"

namespace barto {

/// Limits of a run, as its order states them (defaults as in DESIGN; the agent fills them from its configuration).
using RunLimits = capture::OrderLimits;

/// The order of a run. `shell` and `workingFolder` are absolute paths.
capture::Order makeOrder(
    const RunHeader &header, const RunLimits &limits, const QString &shell, const QString &workingFolder);

/// Error::Config where the order cannot be written (a NUL in a text, no command).
Result<QByteArray> encodeOrder(const capture::Order &order);

/// Reads `folder`/order. Error::NotFound without one, Parse if it is torn, damaged or of an unknown format, Io.
Result<capture::Order> readOrder(const QString &folder);

/// The header that the server gets. Error::Parse if uuids or numbers in it are none.
Result<RunHeader> headerOf(const capture::Order &order);

} // namespace barto
