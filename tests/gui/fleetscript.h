// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/gui/viewbench.h"

namespace barto {

/// A small fleet that answers all that pages ask, for ViewBench's feed: two clients up, one away; a failure, a run that
/// goes on, slots missed and skipped.
class FleetScript
{
public:
    FleetScript()
    {
        using namespace std::chrono_literals;
        failed = runOf(leia, backup, Outcome::Failed);
        failed.lastLine = "Fatal: unable to open repository";
        failed.command = QStringLiteral("restic backup /srv");
        running = runOf(vader, backup, Outcome::Running);
        succeeded = runOf(vader, QStringLiteral("metrics"), Outcome::Succeeded);
        succeeded.at = *succeeded.started - 1h;
        missed.client = leia;
        missed.schedule = backup;
        missed.firstDue = ViewBench::now() - 40min;
        missed.lastDue = ViewBench::now() - 10min;
        missed.count = 3;
        missed.kind = UnrunReason::AgentAway;
        missed.reason = QStringLiteral("agent away since 09:58");
        skipped = missed;
        skipped.state = UnrunSlots::State::Skipped;
        skipped.client = vader;
        skipped.count = 1;
        skipped.firstDue = skipped.lastDue;
        skipped.key = 7;
        skipped.reason = QStringLiteral("the run before was still going on");
        skipped.madeUpBy = succeeded.run;
        skipped.madeUpAt = succeeded.at;
        report = {leia, QStringLiteral("apt"), QStringLiteral("apt-updates"), RunId::make(), ViewBench::now() - 3h};
        report.packages = {{QStringLiteral("curl"), QStringLiteral("7.88.0"), QStringLiteral("7.88.1")}};
    }

    FakeFeed::Answer operator()(const OperatorRequest &request) const
    {
        FakeFeed::Answer answer;
        std::visit([&](const auto &one) { add(answer, one); }, request);
        return answer;
    }
    FakeFeed::Script script() const
    {
        return [this](const OperatorRequest &request) { return (*this)(request); };
    }

    const QString leia = QStringLiteral("leia");
    const QString vader = QStringLiteral("vader");
    const QString backup = QStringLiteral("backup");
    RunSummary failed;
    RunSummary running;
    RunSummary succeeded;
    UnrunSlots missed;
    UnrunSlots skipped;
    UpdateReport report;

private:
    using Answer = FakeFeed::Answer;

    template<typename Request>
    void add(Answer &, const Request &) const
    {
    }
    void add(Answer &answer, const ClientsRequest &) const
    {
        answer.replies = {ClientPage{{clientOf(vader, ClientState::Up), clientOf(leia, ClientState::Away),
            clientOf(QStringLiteral("mail-01"), ClientState::CatchingUp, QStringLiteral("0.9.0"))}}};
    }
    void add(Answer &answer, const InfoRequest &) const
    {
        ServerInfo info;
        info.name = QStringLiteral("bartos.example");
        info.version = QStringLiteral("1.0.0");
        info.commit = QStringLiteral("4ca023e1");
        info.qtVersion = QStringLiteral("6.4.2");
        info.compiler = QStringLiteral("GNU 12.2.0");
        info.started = ViewBench::now() - std::chrono::hours(3);
        info.databaseKind = QStringLiteral("SQLite");
        info.databaseVersion = QStringLiteral("3.40.1");
        info.databasePlace = QStringLiteral("/var/lib/bartos/bartos.db");
        info.databaseBytes = 123'456'789;
        info.databaseUp = true;
        info.keep = std::chrono::hours(90 * 24);
        info.load = {0.5, 0.4, 0.3};
        info.processors = 8;
        info.clientsKnown = 3;
        info.clientsUp = 2;
        info.listeners = {QStringLiteral("ws://0.0.0.0:20000")};
        info.timezone = QStringLiteral("Europe/Berlin");
        info.asker.role = QStringLiteral("viewer");
        answer.replies = {info};
    }
    void add(Answer &answer, const RunsRequest &request) const
    {
        RunPage page;
        for (const RunSummary &run : {running, failed, succeeded}) {
            const std::vector<Outcome> &wanted = request.filter.outcomes;
            if (wanted.empty() || std::find(wanted.begin(), wanted.end(), run.outcome) != wanted.end())
                page.runs.push_back(run);
        }
        answer.replies = {page};
    }
    void add(Answer &answer, const RunRequest &request) const
    {
        for (const RunSummary &run : {running, failed, succeeded}) {
            if (run.run.text() != request.prefix)
                continue;
            CommandSummary command;
            command.command = CommandId::make();
            command.position = 1;
            command.text = QStringLiteral("restic backup /srv");
            command.started = run.started;
            command.finished = run.finished;
            command.exitCode = run.exitCode;
            answer.replies = {RunDetail{run, {command}}};
            return;
        }
        answer.error = Error{Error::Code::NotFound, QStringLiteral("no such run")};
    }
    void add(Answer &answer, const RunCountsRequest &request) const
    {
        RunCounts counts;
        counts.succeeded = 20;
        counts.failed = 1;
        counts.skipped = 2;
        counts.medianTook = std::chrono::seconds(41);
        counts.took95 = std::chrono::seconds(60);
        if (request.by == RunCountsRequest::By::Client)
            counts.client = leia;
        if (request.by == RunCountsRequest::By::Schedule)
            counts.schedule = backup;
        answer.replies = {RunCountsPage{{counts}}};
    }
    void add(Answer &answer, const FailingRequest &) const
    {
        FailingSchedule failing;
        failing.client = leia;
        failing.schedule = backup;
        failing.since = ViewBench::now() - std::chrono::hours(5);
        failing.inARow = 2;
        failing.last = failed;
        failing.recent = {{1, Outcome::Succeeded}, {2, Outcome::Failed}, {3, Outcome::Failed}};
        answer.replies = {FailingPage{{failing}}};
    }
    void add(Answer &answer, const MissedRequest &) const { answer.replies = {MissedPage{{missed, skipped}}}; }
    void add(Answer &answer, const NextRequest &) const
    {
        answer.replies = {NextPage{{{ViewBench::now() + std::chrono::seconds(9), {vader}, 1, backup, {}},
            {ViewBench::now() + std::chrono::minutes(79), {vader, leia}, 2, QStringLiteral("metrics"), {}, 1}}}};
    }
    void add(Answer &answer, const SchedulesRequest &) const
    {
        ScheduleStatus status;
        status.client = vader;
        status.schedule.name = backup;
        status.schedule.onCalendar = QStringLiteral("hourly");
        status.schedule.cmds = {QStringLiteral("restic backup /srv")};
        status.last = succeeded;
        status.next = ViewBench::now() + std::chrono::minutes(17);
        status.elapses = {*status.next};
        status.zone = QStringLiteral("Europe/Berlin");
        status.recent = {{1, Outcome::Succeeded, {}, std::chrono::seconds(3)}, {2, Outcome::Failed}};
        status.medianTook = std::chrono::seconds(3);
        ScheduleStatus never = status;
        never.client = leia;
        never.last.reset();
        never.next.reset();
        never.elapses.clear();
        never.neverFires = true;
        answer.replies = {SchedulePage{{status, never}}};
    }
    void add(Answer &answer, const UpdatesRequest &) const { answer.replies = {UpdatesPage{{report}}}; }
    void add(Answer &answer, const TimelineRequest &) const
    {
        TimelinePage page;
        page.rows = {{leia, backup}, {vader, backup}};
        page.bars = {{0, *failed.started, failed.finished, failed.due, Outcome::Failed, 1, 1, failed.run},
            {1, *running.started, {}, running.due, Outcome::Running, 1, 2, running.run}};
        answer.replies = {page};
    }
    void add(Answer &answer, const TailRequest &) const { answer.isOpen = true; }
    void add(Answer &answer, const QueryRequest &) const
    {
        TablePage page;
        page.columns = {QStringLiteral("id"), QStringLiteral("data")};
        page.rows = {{QStringLiteral("12"), QStringLiteral("7")}};
        page.nulls = {QByteArray("\0\0", 2)};
        answer.replies = {page};
    }
};

} // namespace barto
