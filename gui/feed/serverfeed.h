// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/link/linksettings.h"
#include "gui/feed/feed.h"

#include <QHash>
#include <QThread>

#include <memory>

namespace barto {

class FeedLink;

/// A Feed whose link lives in a thread of its own: handshakes, certificates and decoding never hold up the window. It
/// connects again by itself for as long as it lives.
class ServerFeed : public Feed
{
    Q_OBJECT

public:
    ServerFeed(LinkSettings settings, const Clock &clock, QObject *parent = nullptr);
    ~ServerFeed() override;

    void start();

    OperatorCall *send(OperatorRequest request) override;
    void retryNow() override;

private:
    // What the link's thread posts.
    void linkOpened();
    void linkClosed(LinkFault fault, const QString &reason, std::optional<std::chrono::milliseconds> nextIn);
    void deliver(quint64 id, const OperatorReply &reply);
    void finish(quint64 id, const std::optional<Error> &error);

    const Clock &m_clock;
    QThread m_thread;
    std::unique_ptr<FeedLink> m_link; ///< lives in m_thread
    quint64 m_lastId = 0;
    QHash<quint64, OperatorCall *> m_calls;
};

} // namespace barto
