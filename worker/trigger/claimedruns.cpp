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
    return Room{std::size_t(std::max(0, m_maxRunning - m_starter.runningCount())),
        QStringLiteral("%1 runs go on already (max_running)").arg(m_maxRunning)};
}

void ClaimedRuns::start(const RunHeader &header)
{
    if (const Result<void> started = m_starter.start(header); !started) {
        qCWarning(lcTrigger, "Run %s of '%s' was not started: %s", qUtf8Printable(header.run.text()),
            qUtf8Printable(header.schedule), qUtf8Printable(started.error().detail));
        m_recorder.recordNotStarted(header, m_clock.now(), started.error().detail);
    }
}

} // namespace barto
