// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorclient.h"
#include "common/link/link.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace barto {

class ServerFeed;

/// ServerFeed's half in the link's thread. It is made and destroyed in the main thread while that one does not run;
/// whatever it tells is posted to the feed, which outlives the thread.
class FeedLink : public QObject
{
    Q_OBJECT

public:
    FeedLink(LinkSettings settings, const Clock &clock, ServerFeed &feed);
    ~FeedLink() override;

    void open();
    void close();
    void retryNow();
    void send(quint64 id, const OperatorRequest &request);
    void stop(quint64 id);

private:
    void onClosed(const Error &reason);

    const LinkSettings m_settings;
    const Clock &m_clock;
    ServerFeed &m_feed;
    std::unique_ptr<Link> m_link; ///< made in the thread, as sockets and timers want it
    std::unique_ptr<OperatorClient> m_client;
    QHash<quint64, OperatorCall *> m_calls; ///< by the feed's number
};

} // namespace barto
