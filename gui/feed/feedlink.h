// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorclient.h"
#include "common/link/link.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace barto {

/// ServerFeed's half in the link's thread. It is made and destroyed in the main thread while that one does not run;
/// its signals are to be taken with `posting`, into the main thread.
class FeedLink : public QObject
{
    Q_OBJECT

public:
    FeedLink(LinkSettings settings, const Clock &clock);
    ~FeedLink() override;

    void open();
    void close();
    void retryNow();
    void send(quint64 id, const OperatorRequest &request);
    void stop(quint64 id);

Q_SIGNALS:
    void opened();
    /// `nextIn`: until the next attempt.
    void closed(LinkFault fault, const QString &reason, std::optional<std::chrono::milliseconds> nextIn);
    void replied(quint64 id, const OperatorReply &reply);
    void ended(quint64 id, const std::optional<Error> &error);

private:
    void prepare();
    void onClosed(const Error &reason);

    const LinkSettings m_settings;
    const Clock &m_clock;
    std::unique_ptr<Link> m_link; ///< made in the thread, as sockets and timers want it
    std::unique_ptr<OperatorClient> m_client;
    bool m_isClosed = false;
    QHash<quint64, OperatorCall *> m_calls; ///< by the feed's number
};

} // namespace barto
