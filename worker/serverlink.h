// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QObject>

#include <chrono>

namespace barto {

/// The agent's connection to the server, as the session sees it: whole payloads, in order. The real one is LinkAdapter;
/// tests have their own.
class ServerLink : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Connects, and again whenever it is lost.
    virtual void open() = 0;
    /// Ends it for good; what was sent before still goes. `closed` follows, perhaps at once, if anything was going on.
    /// `reason` goes to the server.
    virtual void close(const QString &reason) = 0;
    /// No attempt to connect earlier than this.
    virtual void holdOff(std::chrono::milliseconds wait) = 0;
    /// The server has taken us in: the next loss begins with the shortest wait.
    virtual void settle() = 0;
    virtual void send(const QByteArray &payload) = 0;
    /// "wss://host:port"
    virtual QString place() const = 0;

Q_SIGNALS:
    void opened();
    void closed(const barto::Error &reason);
    void received(const QByteArray &payload);
};

} // namespace barto
