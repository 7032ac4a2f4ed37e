// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorcall.h"
#include "common/base/clock.h"
#include "common/link/linksettings.h"

#include <QObject>

#include <optional>

namespace barto {

/// How the connection to the server stands.
struct FeedState
{
    enum class Link : quint8 {
        Off, ///< nobody asked for it
        Connecting, ///< the first attempts; nothing was ever shown
        Live,
        Lost, ///< it was live, and is tried again
    };
    Link link = Link::Off;
    std::optional<Instant> since; ///< of this state: when the link was lost
    LinkFault fault = LinkFault::None; ///< why the last attempt failed or the link ended
    QString reason; ///< the same as a clause
    std::optional<Instant> nextAttempt; ///< none while one is under way, or when it is live

    bool isLive() const { return link == Link::Live; }
    /// Waiting will not help: the token or a certificate must be changed.
    bool needsHelp() const
    {
        return fault == LinkFault::Token || fault == LinkFault::Tls || fault == LinkFault::TlsFiles
            || fault == LinkFault::Denied;
    }

    friend bool operator==(const FeedState &, const FeedState &) = default;
};

/// Where pages get their data: requests to one server, as one window sees it. Lives in the main thread and never waits
/// there. Pages hold a reference to this; ServerFeed is the real one.
class Feed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const FeedState &state() const { return m_state; }
    bool isLive() const { return m_state.isLive(); }

    /// Never null; everything is told after control has returned to the event loop, and errors by `ended`. Without a
    /// connection it waits for the next attempt and ends as that does. To drop a request and its late replies, hold it
    /// in a LatestCall.
    virtual OperatorCall *send(OperatorRequest request) = 0;
    /// Tries to connect now instead of after the wait.
    virtual void retryNow() = 0;

Q_SIGNALS:
    void stateChanged();

protected:
    void setState(const FeedState &state);

private:
    FeedState m_state;
};

} // namespace barto
