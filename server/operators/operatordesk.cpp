// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/operatordesk.h"

#include "common/base/handover.h"
#include "server/operators/desksession.h"

namespace barto {

OperatorDesk::OperatorDesk(DeskServices services, QObject *parent)
    : QObject(parent), m_services(std::move(services)) { }

OperatorDesk::~OperatorDesk() = default;

void OperatorDesk::operatorConnected(const OperatorPeer &peer)
{
    post(this, [this, peer] {
        qCInfo(lcOperators).noquote() << peer.name << "from" << peer.address << "connected as" << roleText(peer.role);
        m_sessions[peer.session] = std::make_unique<DeskSession>(m_services, peer, m_queries);
    });
}

void OperatorDesk::operatorRequest(SessionId session, RequestEnvelope &&request)
{
    post(this, [this, session, request = std::move(request)]() mutable {
        const auto found = m_sessions.find(session);
        if (found != m_sessions.end())
            found->second->take(std::move(request), quint32(m_sessions.size()));
    });
}

void OperatorDesk::operatorDrained(SessionId session)
{
    post(this, [this, session] {
        const auto found = m_sessions.find(session);
        if (found != m_sessions.end())
            found->second->drained();
    });
}

void OperatorDesk::operatorGone(SessionId session, const QString &why)
{
    post(this, [this, session, why] {
        qCDebug(lcOperators).noquote() << "session" << session << "ended:" << why;
        m_sessions.erase(session);
    });
}

} // namespace barto
