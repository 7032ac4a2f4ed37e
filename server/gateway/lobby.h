// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/security/revocationlist.h"
#include "server/gateway/admission.h"
#include "server/gateway/refusaltally.h"

#include <QObject>
#include <QSslConfiguration>

#include <vector>

namespace barto {

class SessionHost;
class Visitor;

/// One listener's certificates, ready for use.
struct ListenerTls
{
    QSslConfiguration configuration;
    RevocationList revoked;
    bool requireNameMatch = false;
};

/// Where strangers wait: takes connections from the door, has their TLS and HTTP heads read by Visitors, and hands
/// those who are let in to the session host that will serve them: operators to hosts[0], agents to the others in turn.
/// There are several, each in a thread of its own that no session shares, because a TLS handshake costs some
/// milliseconds of computing.
class Lobby : public QObject
{
    Q_OBJECT

public:
    /// The `index`th of `count`: session numbers are divided between them.
    Lobby(int index, int count, const GatewaySettings &settings, RefusalSink &refusals);
    ~Lobby() override;

    // Before the thread starts:
    void setHosts(std::vector<SessionHost *> hosts) { m_hosts = std::move(hosts); }

    // In its thread, or before that starts:
    void setTls(size_t listener, std::optional<ListenerTls> tls);
    void setAccess(const AccessTable &access) { m_policy.access = access; }
    void setReady(bool ready) { m_policy.ready = ready; }

    // In its thread:
    void receive(int descriptor, const QString &address, size_t listener);
    void shut();

Q_SIGNALS:
    /// A connection has ended here. (Of one that was handed over, the host tells.)
    void left(const QString &address);

private:
    void decide(Visitor &visitor, size_t listener, const QByteArray &head);
    void handOver(Visitor &visitor, Ticket ticket);
    int nextHost();
    void countOut();

    const int m_index;
    const int m_count;
    const GatewaySettings m_settings;
    DoorPolicy m_policy;
    RefusalTally m_refusals;
    std::vector<std::optional<ListenerTls>> m_tls; ///< per listener
    std::vector<SessionHost *> m_hosts;
    size_t m_turn;
    int m_present = 0;
    int m_mostPresent = 0; ///< since memory was last given back
    SessionId m_lastSerial = 0;
};

} // namespace barto
