// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/gateway/session.h"

#include <QSet>

namespace barto {

/// An operator's connection: decodes requests, sends replies under their limits, tells when there is room for more.
class OperatorSession : public Session
{
    Q_OBJECT

public:
    OperatorSession(std::unique_ptr<QWebSocket> socket, Ticket ticket, const GatewaySettings &settings,
        OperatorSink &sink, QObject *parent);

    void begin() override;
    /// `payload`: the encoded reply to `request`; `isEnd`: its last one. One beyond maxReplyBytes becomes an End with
    /// an error, and what still comes for that request is dropped.
    void reply(quint64 request, const QByteArray &payload, bool isEnd);
    void dismiss(const Goodbye &goodbye) override;

protected:
    void onFrame(const QByteArray &frame) override;
    void tellGone(const QString &why) override;

private:
    void tellDrained();

    OperatorSink &m_sink;
    QSet<quint64> m_cutOff; ///< requests whose replies were too large
    bool m_owesDrained = false;
};

} // namespace barto
