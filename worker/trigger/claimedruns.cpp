// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/claimedruns.h"

#include "worker/journal/factrecorder.h"
#include "worker/trigger/triggerlog.h"

#include <algorithm>

namespace barto {

ClaimedRuns::Room ClaimedRuns::room() const
{
    if (!m_starter.hasRoom())
        return Room{0, QStringLiteral("spool full")};
    const qint64 taken = m_starter.runningCount() + qint64(m_waiting.size());
    return Room{std::size_t(std::max<qint64>(0, m_maxRunning - taken)),
        QStringLiteral("%1 runs go on already (max_running)").arg(m_maxRunning)};
}

void ClaimedRuns::add(std::vector<Claimed> claimed)
{
    std::ranges::move(claimed, std::back_inserter(m_waiting));
    std::ranges::stable_sort(m_waiting, {}, &Claimed::at);
}

void ClaimedRuns::startDue()
{
    while (!m_waiting.empty() && m_waiting.front().at <= m_clock.now()) {
        const RunHeader header = std::move(m_waiting.front().header);
        m_waiting.pop_front();
        startNow(header);
    }
}

void ClaimedRuns::startNow(const RunHeader &header)
{
    if (const Result<void> started = m_starter.start(header); !started) {
        qCWarning(lcTrigger, "Run %s of '%s' was not started: %s", qUtf8Printable(header.run.text()),
            qUtf8Printable(header.schedule), qUtf8Printable(started.error().detail));
        m_recorder.recordNotStarted(header, m_clock.now(), started.error().detail);
    }
}

void ClaimedRuns::hurry(Instant limit)
{
    for (Claimed &claimed : m_waiting) {
        if (claimed.at > limit)
            claimed.at = m_clock.now();
    }
    std::ranges::stable_sort(m_waiting, {}, &Claimed::at);
}

std::optional<Instant> ClaimedRuns::next() const
{
    return m_waiting.empty() ? std::optional<Instant>() : m_waiting.front().at;
}

} // namespace barto
