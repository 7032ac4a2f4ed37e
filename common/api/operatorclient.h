// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorcall.h"

#include <QHash>
#include <QLoggingCategory>

#include <vector>

namespace barto {

class Link;

Q_DECLARE_LOGGING_CATEGORY(lcApi)

/// Asks the server on behalf of an operator: any number of requests at once over one link, each an OperatorCall. Used
/// by barto-cli over a link that tries once, and by the dashboard over one that reconnects. Lives in the link's thread.
///
/// A request made while the link is being opened waits for it. When the link cannot be opened or is lost, every call
/// ends with that error; a reply that is no message ends the link.
class OperatorClient : public QObject
{
    Q_OBJECT

public:
    /// `link` is opened by its owner and outlives the client.
    explicit OperatorClient(Link &link, QObject *parent = nullptr);
    ~OperatorClient() override;

    /// Never null. Errors come by the call's `ended`, also those known at once.
    OperatorCall *send(OperatorRequest request);

    bool isConnected() const { return m_connected; }
    qsizetype pending() const { return m_calls.size(); }

Q_SIGNALS:
    void connected();
    void disconnected(const barto::Error &error);

private:
    void linkOpened();
    void linkLost(const Error &error);
    void receive(const QByteArray &payload);
    void stop(quint64 id);
    void end(quint64 id, const std::optional<Error> &error);

    Link &m_link;
    bool m_connected = false;
    std::optional<Error> m_fault; ///< why we are closing the link ourselves
    quint64 m_lastId = 0;
    QHash<quint64, OperatorCall *> m_calls;
    std::vector<QByteArray> m_waiting; ///< encoded, for the link's opening
};

} // namespace barto
