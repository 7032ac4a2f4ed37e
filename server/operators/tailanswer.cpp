// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

#include <deque>
#include <utility>

namespace barto {

namespace {

/// Hands on what the live source gives. What the operator does not read stays here, bounded by the source, which skips
/// (and counts) what comes beyond.
class TailAnswer : public Answer
{
public:
    TailAnswer(const TailRequest &request, const AnswerContext &context)
        : m_live(context.services.live), m_subscription(m_live.subscribe(request, [this](const TailPage &page) {
              m_pages.push_back(page);
              if (!std::exchange(m_isWaiting, true))
                  wantTurn();
          }))
    {
    }
    ~TailAnswer() override { m_live.unsubscribe(m_subscription); }

    void produce() override
    {
        m_isWaiting = false;
        if (m_pages.empty())
            return;
        TailPage page = std::move(m_pages.front());
        m_pages.pop_front();
        const qint64 bytes = page.frames.byteSize();
        reply(std::move(page));
        m_live.pageTaken(m_subscription, bytes);
        if (!m_pages.empty()) {
            m_isWaiting = true;
            wantTurn();
        }
    }

private:
    LiveSource &m_live;
    std::deque<TailPage> m_pages;
    bool m_isWaiting = true; ///< for a turn: the first comes by itself
    const quint64 m_subscription;
};

} // namespace

AnswerPtr answerTo(const TailRequest &request, const AnswerContext &context)
{
    return std::make_unique<TailAnswer>(request, context);
}

} // namespace barto
