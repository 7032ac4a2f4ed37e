// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/pulse.h"

namespace barto {

using namespace std::chrono_literals;

Pulse::Pulse(Feed &feed, std::function<Instant()> dayStart, QObject *parent)
    : QObject(parent), m_feed(feed), m_dayStart(std::move(dayStart))
{
    m_timer.setInterval(30s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &Pulse::refresh);
    connect(&m_soon, &QTimer::timeout, this, &Pulse::refresh);
    const auto follow = [this] {
        if (!m_feed.isLive())
            return m_timer.stop();
        m_timer.start();
        refresh();
    };
    connect(&m_feed, &Feed::stateChanged, this, follow);
    follow();
}

void Pulse::nudge()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void Pulse::refresh()
{
    if (!m_feed.isLive())
        return;
    askServer();
    askRunning();
    askFailing();
    askMissed();
}

void Pulse::askServer()
{
    m_info.replace(m_feed.send(InfoRequest{}))->on<ServerInfo>(this, [this](const ServerInfo &info) {
        Figures figures = m_figures;
        figures.isDatabaseUp = info.databaseUp;
        figures.databaseSince = info.databaseSince;
        set(figures);
    });
}

void Pulse::askRunning()
{
    RunMarksRequest request;
    request.filter.outcomes = {Outcome::Running};
    request.every = 100'000;
    m_running.replace(m_feed.send(request))->on<RunMarksPage>(this, [this](const RunMarksPage &page) {
        if (!page.isFinal)
            return;
        Figures figures = m_figures;
        figures.running = page.rows;
        set(figures);
    });
}

void Pulse::askFailing()
{
    m_count = 0;
    m_failing.replace(m_feed.send(FailingRequest{}))
        ->on<FailingPage>(this, [this](const FailingPage &page) { m_count += page.schedules.size(); })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                return;
            Figures figures = m_figures;
            figures.failing = m_count;
            set(figures);
        });
}

void Pulse::askMissed()
{
    MissedRequest request;
    request.since = m_dayStart();
    m_slots = 0;
    m_missed.replace(m_feed.send(request))
        ->on<MissedPage>(this,
            [this](const MissedPage &page) {
                for (const UnrunSlots &slot : page.unrun)
                    m_slots += slot.state == UnrunSlots::State::Missed ? slot.count : 0;
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                return;
            Figures figures = m_figures;
            figures.missed = m_slots;
            set(figures);
        });
}

void Pulse::set(const Figures &figures)
{
    if (figures == m_figures)
        return;
    m_figures = figures;
    Q_EMIT changed();
}

} // namespace barto
