// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/message/servermessage.h"
#include "server/gateway/gatewaysettings.h"

#include <QObject>

#include <memory>
#include <vector>

namespace barto {

class Door;
class IoThread;
class Lobby;
class SessionHost;

/// The server's side of the wire: listens, lets in, and carries messages between sessions and the two sinks. Lives in
/// the main thread and owns all the others of the wire: one for the door, as many as there are processors for
/// handshakes and HTTP, one for operators, `workers` for agents. `send`, `reply` and `close` may be called in any
/// thread, from start() until the Gateway's end; for a session that is gone they do nothing.
class Gateway : public QObject
{
    Q_OBJECT

public:
    explicit Gateway(const Clock &clock, QObject *parent = nullptr);
    ~Gateway() override;

    /// Error::Config for certificates and addresses that cannot be used, Error::Io or Conflict when a port cannot be
    /// had. The sinks must outlive stop(). Once in a Gateway's life.
    Result<void> start(
        const GatewaySettings &settings, WorkerSink &workers, OperatorSink &operators, RefusalSink &refusals);

    void send(SessionId session, const ServerMessage &message);
    void reply(SessionId session, const ReplyEnvelope &reply);
    /// An agent gets the Goodbye as a message, everybody its sentence as the reason of the WebSocket's end.
    void close(SessionId session, const Goodbye &goodbye);

    /// What /readyz says. False until told otherwise.
    void setReady(bool ready);
    /// For connections from now on; sessions that are open stay.
    void setAccess(const QString &apiKey, const AccessRules &rules);
    /// Reads the certificate files again, for connections from now on; sessions stay, but for those whose certificate
    /// has been revoked. With an error the old ones stay in use.
    Result<void> reloadCertificates();

    /// "wss://0.0.0.0:20000", with the ports in use
    QStringList listeners() const { return m_listeners; }

    /// Goodbye (Stopping) to all, then waits at most stopTimeout for them to take it.
    void stop();

private:
    Result<void> listen();
    void makeHosts(WorkerSink &workers, OperatorSink &operators);
    void startThreads();
    template<typename Tenants, typename Order>
    void tellAll(const Tenants &tenants, Order order);
    void warnAboutSettings() const;
    SessionHost *hostOf(SessionId session) const;

    const Clock &m_clock;
    GatewaySettings m_settings;
    QStringList m_listeners;
    std::unique_ptr<Door> m_door;
    std::vector<std::unique_ptr<Lobby>> m_lobbies;
    std::vector<std::unique_ptr<SessionHost>> m_hosts; ///< [0] serves operators; never changed between start and end
    std::vector<std::unique_ptr<IoThread>> m_ioThreads; ///< one each; they end before their hosts
    std::vector<std::unique_ptr<IoThread>> m_lobbyThreads;
    std::unique_ptr<IoThread> m_doorThread;
    bool m_running = false;
};

} // namespace barto
