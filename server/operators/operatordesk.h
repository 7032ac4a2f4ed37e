// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/gateway/peer.h"
#include "server/operators/fleetview.h"
#include "server/operators/historykeeper.h"
#include "server/operators/livesource.h"
#include "server/store/settings.h"

#include <QLoggingCategory>
#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace barto {

namespace store {
class ReaderPool;
}
class DeskSession;

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

/// Answers operators' requests. Every request is an Answer of its own (one file per kind), which makes its next page
/// only when the session has sent the one before: a slow reader costs one page of memory. A session that goes ends its
/// answers, and with them their queries.
///
/// Lives in the thread that makes it. As the gateway's sink it is called in the gateway's thread, and posts to its own.
class OperatorDesk : public QObject, public OperatorSink
{
    Q_OBJECT

public:
    explicit OperatorDesk(DeskServices services, QObject *parent = nullptr);
    ~OperatorDesk() override;

    void operatorConnected(const OperatorPeer &peer) override;
    void operatorRequest(SessionId session, RequestEnvelope &&request) override;
    void operatorDrained(SessionId session) override;
    void operatorGone(SessionId session, const QString &why) override;

private:
    DeskServices m_services;
    int m_queries = 0; ///< running now
    std::map<SessionId, std::unique_ptr<DeskSession>> m_sessions;
};

} // namespace barto
