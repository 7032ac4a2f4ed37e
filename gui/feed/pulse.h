// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"

#include <QTimer>

#include <functional>

namespace barto {

/// What a window shows whatever its page: how many runs go on, schedules fail and slots were missed today, and whether
/// the server's database works. Asked for again after events, and else every so often, while somebody is connected.
class Pulse : public QObject
{
    Q_OBJECT

public:
    struct Figures
    {
        quint64 running = 0;
        quint64 failing = 0; ///< schedules whose newest run failed
        quint64 missed = 0; ///< slots since the reader's day began
        bool isDatabaseUp = true;
        std::optional<Instant> databaseSince;

        friend bool operator==(const Figures &, const Figures &) = default;
    };

    /// `dayStart` says when the reader's day began.
    Pulse(Feed &feed, std::function<Instant()> dayStart, QObject *parent = nullptr);

    const Figures &figures() const { return m_figures; }
    void refresh();
    /// Something has happened: asks soon, once for all that happens meanwhile.
    void nudge();

Q_SIGNALS:
    void changed();

private:
    void askServer();
    void askRunning();
    void askFailing();
    void askMissed();
    void set(const Figures &figures);

    Feed &m_feed;
    const std::function<Instant()> m_dayStart;
    Figures m_figures;
    QTimer m_timer;
    QTimer m_soon;
    LatestCall m_info;
    LatestCall m_running;
    LatestCall m_failing;
    LatestCall m_missed;
    quint64 m_count = 0;
    quint64 m_slots = 0;
};

} // namespace barto
