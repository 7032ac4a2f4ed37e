// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/gateway/peer.h"

#include <QHash>
#include <QObject>

namespace barto {

struct AgentPeer;
class Fleet;
class Ingest;

/// Where agents' messages go: what is to be stored straight to the writer thread, everything else to the fleet. Lives
/// in the main thread; as the gateway's sink it is called in I/O threads.
class WorkerRouter : public QObject, public WorkerSink
{
    Q_OBJECT
public:
    WorkerRouter(Fleet &fleet, Ingest &ingest, QObject *parent = nullptr);
    ~WorkerRouter() override;

    /// Main thread. None once it is gone.
    std::optional<WorkerPeer> peerOf(SessionId session) const;

    void workerConnected(const WorkerPeer &peer) override;
    void workerMessage(SessionId session, WorkerMessage &&message, qsizetype wireBytes) override;
    void workerGone(SessionId session, const QString &why, const QString &complaint) override;

private:
    template<typename Order>
    void inMainThread(Order order);
    template<typename Message>
    void toFleet(SessionId session, Message &&message);
    void greet(SessionId session, const Hello &hello);

    Fleet &m_fleet;
    Ingest &m_ingest;
    QHash<SessionId, WorkerPeer> m_peers; ///< used in the main thread only
};

} // namespace barto
