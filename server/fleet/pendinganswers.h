// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"

#include <functional>
#include <map>
#include <vector>

namespace barto {

/// Questions about runs that were put to agents, and who waits for the answers. Each asker is called exactly once.
template<typename Answer>
class PendingAnswers
{
public:
    using Answered = std::function<void(const Answer &)>;

    /// The number is for `expire`.
    quint64 add(const RunId &run, quint64 session, Answered answered)
    {
        m_waiting.push_back({++m_last, session, run, std::move(answered)});
        return m_last;
    }
    /// All who asked that session about the run.
    void answer(const RunId &run, quint64 session, const Answer &answer)
    {
        finish([&](const Waiting &w) { return w.run == run && w.session == session; }, answer);
    }
    void dropSession(quint64 session, const Answer &answer)
    {
        finish([&](const Waiting &w) { return w.session == session; }, answer);
    }
    void expire(quint64 number, const Answer &answer)
    {
        finish([&](const Waiting &w) { return w.number == number; }, answer);
    }
    bool isEmpty() const { return m_waiting.empty(); }

private:
    struct Waiting
    {
        quint64 number = 0;
        quint64 session = 0;
        RunId run;
        Answered answered;
    };
    template<typename Matches>
    void finish(Matches matches, const Answer &answer)
    {
        // Taken out first: an asker may ask again from within its answer.
        std::vector<Waiting> done;
        std::vector<Waiting> rest;
        for (Waiting &waiting : m_waiting)
            (matches(waiting) ? done : rest).push_back(std::move(waiting));
        m_waiting = std::move(rest);
        for (const Waiting &waiting : done)
            waiting.answered(answer);
    }

    std::vector<Waiting> m_waiting;
    quint64 m_last = 0;
};

} // namespace barto
