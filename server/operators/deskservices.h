// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/gateway/peer.h"
#include "server/operators/fleetview.h"
#include "server/operators/historykeeper.h"
#include "server/operators/livesource.h"
#include "server/store/settings.h"

#include <QLoggingCategory>

#include <functional>

namespace barto {

namespace store {
class ReaderPool;
}

Q_DECLARE_LOGGING_CATEGORY(lcOperators)

/// What the desk works with. All of it outlives the desk.
struct DeskServices
{
    const Clock &clock;
    FleetView &fleet;
    store::ReaderPool &readers;
    store::StoreSettings settings; ///< for operators' own queries, each on a connection of its own
    LiveSource &live;
    HistoryKeeper &history;
    std::function<void(SessionId session, const ReplyEnvelope &reply)> reply; ///< Gateway::reply
    int maxQueries = 2; ///< operators' own queries at once: each holds one of the readers' threads
};

} // namespace barto
