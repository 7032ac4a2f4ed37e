// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/view/pagecontext.h"
#include "tests/gui/fakefeed.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <vector>

namespace barto {

/// Remembers where pages send their readers.
class RecordedNavigator : public Navigator
{
public:
    void openPage(PageId page, const QString &filter, Where where) override
    {
        m_opened << QStringLiteral("%1 %2%3").arg(
            pageKey(page), filter, where == Where::NewWindow ? QStringLiteral(" (new)") : QString());
    }
    void openRun(const RunId &run, Where, bool) override { m_opened << QStringLiteral("run ") + run.text(); }
    void setCount(PageId, quint64) override { }
    void openPalette() override { m_opened << QStringLiteral("palette"); }

    QStringList takeOpened() { return std::exchange(m_opened, {}); }

private:
    QStringList m_opened;
};

/// What a page stands on, without a server: a feed that a function answers, settings in a folder of their own.
class ViewBench
{
public:
    ViewBench() : m_settings(m_folder.filePath(QStringLiteral("gui.ini")))
    {
        m_times.setFormat(TimeFormat(TimeFormat::Zones::Local, *Zone::find(QStringLiteral("Europe/Berlin")),
            QLocale(QLocale::English, QLocale::UnitedKingdom)));
    }

    FakeFeed &feed() { return m_feed; }
    RunWatch &runs() { return m_runs; }
    FakeClock &clock() { return m_clock; }
    Times &times() { return m_times; }
    UiSettings &settings() { return m_settings; }
    RecordedNavigator &navigator() { return m_navigator; }
    PageContext context()
    {
        return {
            m_feed, m_runs, m_times, m_settings, m_navigator, m_clock, QStringLiteral("lab"), QStringLiteral("lab.example")};
    }

    static Instant now() { return Instant(std::chrono::seconds(1'795'513'327)); } ///< 24 Nov 2026, 10:42:07 in Berlin

private:
    QTemporaryDir m_folder;
    FakeFeed m_feed;
    RunWatch m_runs{m_feed};
    FakeClock m_clock{now()};
    Times m_times;
    UiSettings m_settings;
    RecordedNavigator m_navigator;
};

inline ClientStatus clientOf(const QString &name, ClientState state, const QString &version = QStringLiteral("1.0.0"))
{
    ClientStatus client;
    client.name = name;
    client.client = ClientId::make();
    client.state = state;
    client.since = ViewBench::now() - std::chrono::minutes(44);
    client.lastSeen = client.since;
    client.address = QStringLiteral("10.0.0.7");
    client.facts.os = QStringLiteral("Debian 12");
    client.facts.version = version;
    client.facts.timezone = QStringLiteral("Europe/Berlin");
    return client;
}

inline RunSummary runOf(const QString &client, const QString &schedule, Outcome outcome)
{
    RunSummary run;
    run.key = 1;
    run.run = RunId::make();
    run.client = client;
    run.schedule = schedule;
    run.due = ViewBench::now() - std::chrono::minutes(5);
    run.at = *run.due;
    run.started = *run.due;
    run.outcome = outcome;
    if (outcome != Outcome::Running)
        run.finished = *run.started + std::chrono::seconds(41);
    if (outcome == Outcome::Failed)
        run.exitCode = 3;
    return run;
}

} // namespace barto
