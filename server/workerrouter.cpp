// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/workerrouter.h"

#include "common/base/handover.h"
#include "server/fleet/fleet.h"
#include "server/ingest/ingest.h"

namespace barto {

namespace {

template<typename T>
constexpr bool isStored = std::is_same_v<T, FrameBatch> || std::is_same_v<T, FactBatch> || std::is_same_v<T, Offer>;

QStringList warningsAbout(const WorkerPeer &peer)
{
    if (peer.certificateNames.isEmpty() || peer.certificateNames.contains(peer.name, Qt::CaseInsensitive))
        return {};
    return {QStringLiteral("Its certificate is for %1, not for '%2'.")
                .arg(peer.certificateNames.join(QStringLiteral(", ")), peer.name)};
}

} // namespace

WorkerRouter::WorkerRouter(Fleet &fleet, Ingest &ingest, QObject *parent)
    : QObject(parent), m_fleet(fleet), m_ingest(ingest)
{
}

WorkerRouter::~WorkerRouter() = default;

template<typename Order>
void WorkerRouter::inMainThread(Order order)
{
    post(this, std::move(order));
}

template<typename Message>
void WorkerRouter::toFleet(SessionId session, Message &&message)
{
    inMainThread([this, session, message = std::move(message)] { m_fleet.hear(session, message); });
}

std::optional<WorkerPeer> WorkerRouter::peerOf(SessionId session) const
{
    const auto found = m_peers.constFind(session);
    return found == m_peers.constEnd() ? std::nullopt : std::optional(*found);
}

void WorkerRouter::workerConnected(const WorkerPeer &peer)
{
    inMainThread([this, peer] { m_peers.insert(peer.session, peer); });
}

void WorkerRouter::workerMessage(SessionId session, WorkerMessage &&message, qsizetype)
{
    std::visit(
        [this, session](auto &&body) {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, Hello>) {
                inMainThread([this, session, hello = std::move(body)] { greet(session, hello); });
            } else if constexpr (std::is_same_v<Body, CreditWanted>) {
                post(&m_ingest, [this, session, body] { m_ingest.want(session, body); });
            } else if constexpr (isStored<Body>) {
                post(&m_ingest, [this, session, item = IngestItem(std::move(body))]() mutable {
                    m_ingest.take(session, std::move(item));
                });
            } else {
                toFleet(session, std::move(body));
            }
        },
        std::move(message));
}

void WorkerRouter::greet(SessionId session, const Hello &hello)
{
    const auto peer = m_peers.constFind(session);
    if (peer == m_peers.constEnd())
        return; // gone again
    m_fleet.greet(session, {peer->name, peer->address, warningsAbout(*peer), peer->encrypted}, hello);
}

void WorkerRouter::workerGone(SessionId session, const QString &why, const QString &complaint)
{
    inMainThread([this, session, why, complaint] {
        const WorkerPeer peer = m_peers.take(session);
        qCDebug(lcFleet).noquote() << "connection of" << peer.name << "from" << peer.address << "ended:" << why;
        if (!complaint.isEmpty())
            m_fleet.noteComplaint(peer.name, complaint);
        m_fleet.endSession(session);
    });
}

} // namespace barto
