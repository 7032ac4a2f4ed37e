// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/summary.h"
#include "server/operators/answer.h"
#include "server/store/reader.h"

#include <functional>

namespace barto {

/// Error::NotFound if the patterns write out a client, or a schedule, that neither the fleet nor the store has ever
/// heard of: a misspelt name must not look like an empty history. `known` and `seen` are what the store has.
Result<void> checkNames(const FleetView &fleet, const std::vector<store::StoredClient> &known,
    const std::vector<store::StoredSchedule> &seen, const QString &client, const QString &schedule);

/// Asks the store and checks; `done` is called once, at once where no name is written out, unless `context` is gone.
void checkNamesFirst(QObject *context, const AnswerContext &answer, const QString &client, const QString &schedule,
    const std::function<void(const Result<void> &)> &done);

} // namespace barto
