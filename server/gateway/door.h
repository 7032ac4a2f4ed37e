// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/security/revocationlist.h"
#include "server/gateway/admission.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>
#include <vector>

namespace barto {

class SessionHost;
class Visitor;

/// One listener's certificates, ready for use.
struct DoorTls
{
    QSslConfiguration configuration;
    RevocationList revoked;
    bool requireNameMatch = false;
};

/// Accepts connections within the limits, has their TLS and HTTP heads read by Visitors, and hands those who are let in
/// to the session host that will serve them: operators to hosts[0], each agent to the other host with the fewest. It
/// has a thread of its own, so that neither handshakes nor slow heads delay a session, and no flood of agents a new
/// operator.
class Door : public QObject
{
    Q_OBJECT

public:
    explicit Door(const GatewaySettings &settings);
    ~Door() override;

    // Before the thread starts:
    /// Adds a listener; the port in use. Error::Config, Conflict (port taken) or Io.
    Result<quint16> listen(const ListenSettings &listener, std::optional<DoorTls> tls);
    void setHosts(std::vector<SessionHost *> hosts);

    // In the door's thread:
    void setAccess(const AccessTable &access) { m_policy.access = access; }
    void setReady(bool ready) { m_policy.ready = ready; }
    void setTls(size_t listener, DoorTls tls) { m_tls[listener] = std::move(tls); }
    /// A connection that was handed over has ended.
    void release(int thread, const QString &address);
    void shut();

private:
    void welcome(qintptr descriptor, size_t listener);
    bool hasRoomFor(const QString &address);
    void decide(Visitor &visitor, size_t listener, const QByteArray &head);
    void handOver(Visitor &visitor, Ticket ticket);
    int leastBusyHost() const;
    void forget(const QString &address);
    void warnRarely(const QString &address, const QString &sentence);

    GatewaySettings m_settings;
    DoorPolicy m_policy;
    std::vector<std::optional<DoorTls>> m_tls; ///< per listener
    std::vector<SessionHost *> m_hosts;
    std::vector<int> m_load; ///< per host
    QHash<QString, int> m_perAddress;
    QHash<QString, QElapsedTimer> m_lastWarning;
    int m_total = 0;
    SessionId m_lastSerial = 0;
};

} // namespace barto
