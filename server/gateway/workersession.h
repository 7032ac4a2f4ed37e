// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/security/sealing.h"
#include "server/gateway/session.h"

#include <optional>

namespace barto {

/// An agent's connection: decodes what it says, seals what it is told.
class WorkerSession : public Session
{
    Q_OBJECT

public:
    WorkerSession(std::unique_ptr<QWebSocket> socket, Ticket ticket, const GatewaySettings &settings, WorkerSink &sink,
        QObject *parent);

    void begin() override;
    void send(const QByteArray &payload);
    void dismiss(const Goodbye &goodbye) override;

protected:
    void onFrame(const QByteArray &frame) override;
    void tellGone(const QString &why) override;

private:
    void awaitHello();
    bool isInTurn(const WorkerMessage &message);

    WorkerSink &m_sink;
    bool m_hasGreeted = false;
    std::optional<FrameSealer> m_sealer;
};

} // namespace barto
