// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"

#include <list>

namespace barto {

/// Several requests that belong together: `ended` comes once, when the last of them has ended. cancel() silences them
/// all.
class CallGroup : public QObject
{
    Q_OBJECT

public:
    explicit CallGroup(Feed &feed, QObject *parent = nullptr);

    /// `take(const Page &)` is called for each page. Without what is `isNeeded` the group has failed; what is not may
    /// fail by itself.
    template<typename Page, typename Take>
    void ask(OperatorRequest request, bool isNeeded, Take take)
    {
        ++m_waiting;
        m_calls.emplace_back()
            .replace(m_feed.send(std::move(request)))
            ->template on<Page>(this, std::move(take))
            ->onEnd(
                this, [this, isNeeded](const std::optional<Error> &error) { finish(isNeeded ? error : std::nullopt); });
    }
    void cancel();
    bool isWaiting() const { return m_waiting > 0; }

Q_SIGNALS:
    void ended(const std::optional<barto::Error> &error); ///< the first one of what was needed

private:
    void finish(const std::optional<Error> &error);

    Feed &m_feed;
    std::list<LatestCall> m_calls;
    std::optional<Error> m_error;
    int m_waiting = 0;
};

} // namespace barto
