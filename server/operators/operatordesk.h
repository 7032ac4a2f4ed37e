// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/operators/deskservices.h"

#include <QObject>

#include <map>
#include <memory>

namespace barto {

class DeskSession;

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
