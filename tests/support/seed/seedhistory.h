// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/result.h"
#include "server/store/settings.h"

namespace barto::seed {

struct Options
{
    int clients = 30;
    qint64 runs = 100'000;
    qint64 lines = 1'000'000; ///< about
    qint64 bigRun = 0; ///< lines of one run more: "nightly-build" on build-01
    Instant now; ///< where history ends
    quint64 seed = 1; ///< the same gives the same, but for uuids
};

struct Summary
{
    qint64 runs = 0;
    qint64 lines = 0;
    Instant begin; ///< of the first run
    QString bigRun; ///< uuid; empty without one
    QString toml; ///< the schedules' tables of bartos.toml
};

/// Fills an empty database, or makes one, with what a fleet of machines has run lately: successes, failures (some of
/// them going on), lost, cancelled and skipped runs, some running now, and two machines that went away and so missed
/// slots. In bulk, past the store's writer; the tables are the store's own.
Result<Summary> seedHistory(const store::StoreSettings &settings, const Options &options);

} // namespace barto::seed
