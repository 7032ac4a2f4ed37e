// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/gateway/gatewaysettings.h"
#include "server/gateway/refusaltally.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace barto {

class Lobby;

/// Accepts connections within the limits and gives them to the lobbies in turn. It has a thread of its own and does
/// nothing there that takes long, so connections beyond the limits are closed at once, whatever goes on elsewhere.
class Door : public QObject
{
    Q_OBJECT

public:
    Door(const GatewaySettings &settings, RefusalSink &refusals);
    ~Door() override;

    // Before the thread starts:
    /// Adds a listener, the first, second...; the port in use. Error::Config, Conflict (port taken) or Io.
    Result<quint16> listen(const ListenSettings &listener);
    void setLobbies(std::vector<Lobby *> lobbies) { m_lobbies = std::move(lobbies); }

    // In the door's thread:
    /// A connection that was given on has ended.
    void forget(const QString &address);
    void shut();

private:
    void welcome(qintptr descriptor, size_t listener);
    bool hasRoomFor(const QString &address);

    const int m_maxConnections;
    const int m_maxPerAddress;
    RefusalTally m_refusals;
    std::vector<Lobby *> m_lobbies;
    QHash<QString, int> m_perAddress;
    size_t m_listeners = 0;
    size_t m_turn = 0;
    int m_total = 0;
};

} // namespace barto
