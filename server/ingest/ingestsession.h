// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/workermessage.h"
#include "server/store/ingestbatch.h"
#include "server/store/orders.h"

#include <QHash>

namespace barto {

/// One agent's session as Ingest sees it. Made by whatever of it comes first.
struct IngestSession
{
    bool accepted = false; ///< beginSession was called
    bool stale = false; ///< begun before the database was lost: nothing of it is taken any more
    QString name;
    QString address;
    Hello hello;
    store::ClientKey key = 0; ///< 0: not begun yet
    std::optional<CreditWanted> wanted; ///< asked before it had begun
    struct Confirmed
    {
        std::vector<store::ScheduleInForce> schedules;
        Instant at;
    };
    std::optional<Confirmed> confirmed; ///< not stored yet
    qint64 frameBytes = 0; ///< of its batches in the queue
    qint64 otherBytes = 0; ///< of its offers and facts in the queue
    QHash<RunId, quint64> holesTold; ///< which frame it was told to go on with, until it has
};

/// What becomes one transaction.
struct GatheredBatches
{
    std::vector<quint64> sessions; ///< of the batches, in their order
    std::vector<store::IngestBatch> batches;
};

} // namespace barto
