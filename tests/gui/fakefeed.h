// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace barto {

/// A Feed without a server: a function answers. Replies come by the event loop, as from the real one; those to a
/// request that was stopped still come, so that tests see whether a page is fooled by them.
class FakeFeed : public Feed
{
    Q_OBJECT

public:
    struct Answer
    {
        std::vector<OperatorReply> replies = {};
        std::optional<Error> error = {};
        bool isOpen = false; ///< does not end by itself
    };
    using Script = std::function<Answer(const OperatorRequest &)>;

    explicit FakeFeed(Script script = {}) : m_script(std::move(script)) { becomeLive(); }

    OperatorCall *send(OperatorRequest request) override
    {
        auto *call = new OperatorCall(++m_lastId, this);
        m_requests.push_back(request);
        connect(call, &OperatorCall::stopWanted, this, [this](quint64 id) { m_stopped.push_back(id); });
        if (m_holds)
            return call;
        QTimer::singleShot(0, call, [this, call, request = std::move(request)] { answer(call, request); });
        return call;
    }
    void retryNow() override { ++m_retries; }

    void setScript(Script script) { m_script = std::move(script); }
    /// Requests are kept without an answer.
    void hold(bool holds) { m_holds = holds; }
    void becomeLive(Instant since = Instant(std::chrono::seconds(1'763'978'400)))
    {
        FeedState live;
        live.link = FeedState::Link::Live;
        live.since = since;
        setState(live);
    }
    void become(const FeedState &state) { setState(state); }
    void loseLink(Instant since, LinkFault fault = LinkFault::NetworkDown)
    {
        FeedState lost;
        lost.link = FeedState::Link::Lost;
        lost.since = since;
        lost.fault = fault;
        lost.reason = QStringLiteral("the connection was cut");
        lost.nextAttempt = since + std::chrono::seconds(4);
        setState(lost);
    }

    const std::vector<OperatorRequest> &requests() const { return m_requests; }
    const std::vector<quint64> &stopped() const { return m_stopped; }
    int retries() const { return m_retries; }
    /// The last request of that kind; null if there was none.
    template<typename Request>
    const Request *last() const
    {
        for (auto request = m_requests.rbegin(); request != m_requests.rend(); ++request) {
            if (const auto *found = std::get_if<Request>(&*request))
                return found;
        }
        return nullptr;
    }

private:
    void answer(OperatorCall *call, const OperatorRequest &request)
    {
        const Answer answer = m_script ? m_script(request) : Answer();
        for (const OperatorReply &reply : answer.replies)
            Q_EMIT call->replied(reply);
        if (answer.isOpen)
            return;
        Q_EMIT call->ended(answer.error);
        call->deleteLater();
    }

    Script m_script;
    bool m_holds = false;
    quint64 m_lastId = 0;
    int m_retries = 0;
    std::vector<OperatorRequest> m_requests;
    std::vector<quint64> m_stopped;
};

} // namespace barto
