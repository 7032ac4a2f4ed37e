// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/cli/goldenserver.h"

#include <utility>

namespace barto {

namespace {

const QString failedUuid = QStringLiteral("7f3a91c2-11aa-4bbb-8ccc-0123456789ab");
const QString goodUuid = QStringLiteral("c01e4402-22bb-4ccc-8ddd-0123456789ab");

RunSummary goodRun()
{
    RunSummary run = failedRun(goodUuid);
    run.key = 6;
    run.client = QStringLiteral("web \"2\", north");
    run.schedule = QStringLiteral("備份");
    run.outcome = Outcome::Succeeded;
    run.exitCode = 0;
    run.finished = *run.started + std::chrono::milliseconds(300);
    run.stderrLines = 0;
    run.lastLine = "done, \"all\" of it";
    return run;
}

RunSummary skippedSlots()
{
    RunSummary run;
    run.key = 5;
    run.run = RunId::fromText(QStringLiteral("90ab12aa-33cc-4ddd-8eee-0123456789ab")).value();
    run.client = QStringLiteral("luke");
    run.schedule = QStringLiteral("rotate-logs");
    run.due = at("2026-11-23T02:00:00Z");
    run.dueLast = at("2026-11-23T05:00:00Z");
    run.slotCount = 4;
    run.outcome = Outcome::Skipped;
    run.reason = QStringLiteral("agent not running");
    return run;
}

ServerInfo serverInfo()
{
    ServerInfo info;
    info.name = QStringLiteral("bartos.example.org");
    info.version = QStringLiteral("1.0.0");
    info.commit = QStringLiteral("0123456789ab");
    info.builtAt = QStringLiteral("2026-11-24T08:00:00Z");
    info.compiler = QStringLiteral("GCC 12.2.0");
    info.qtVersion = QStringLiteral("6.4.2");
    info.started = at("2026-11-21T04:40:00Z");
    info.timezone = QStringLiteral("Europe/Berlin");
    info.listeners = QStringList{QStringLiteral("ws://0.0.0.0:20000"), QStringLiteral("wss://0.0.0.0:20001")};
    info.clientsUp = 2;
    info.clientsKnown = 3;
    info.schedules = 12;
    info.operators = 1;
    info.linesStored = 1'234'567;
    info.batchesStored = 4'321;
    info.databaseKind = QStringLiteral("MariaDB");
    info.databaseVersion = QStringLiteral("10.11.6");
    info.databasePlace = QStringLiteral("barto@localhost:3306/barto");
    info.databaseUp = true;
    info.databaseSince = at("2026-11-24T05:00:00Z");
    info.schemaVersion = 3;
    info.databaseBytes = 12'345'678;
    info.asker.name = QStringLiteral("alice");
    info.asker.role = QStringLiteral("admin");
    info.asker.address = QStringLiteral("10.0.0.5");
    return info;
}

std::vector<ClientStatus> clients()
{
    ClientStatus vader;
    vader.name = QStringLiteral("vader");
    vader.client = ClientId::fromText(QStringLiteral("11111111-22bb-4ccc-8ddd-0123456789ab")).value();
    vader.state = ClientState::Up;
    vader.since = at("2026-11-21T04:40:00Z");
    vader.address = QStringLiteral("10.0.0.7");
    vader.facts.os = QStringLiteral("Debian GNU/Linux 12 (bookworm)");
    vader.facts.architecture = QStringLiteral("x86_64");
    vader.facts.version = QStringLiteral("1.0.0");
    vader.running = 1;
    vader.nextSchedule = QStringLiteral("backup");
    vader.nextDue = at("2026-11-24T08:46:23Z");
    ClientStatus leia;
    leia.name = QStringLiteral("leia");
    leia.state = ClientState::Away;
    leia.since = at("2026-11-24T08:09:00Z");
    leia.warnings = QStringList{QStringLiteral("Its certificate names 'lea'."), QStringLiteral("It is 2 s behind.")};
    return {vader, leia};
}

SchedulePage schedules()
{
    ScheduleStatus backup;
    backup.client = QStringLiteral("vader");
    backup.schedule.name = QStringLiteral("backup");
    backup.schedule.onCalendar = QStringLiteral("*:33");
    backup.schedule.cmds = QStringList{QStringLiteral("restic backup /srv"), QStringLiteral("restic forget")};
    backup.description = QStringLiteral("at minute 33 of every hour");
    backup.last = failedRun(failedUuid);
    backup.runsToday = 2;
    backup.failedToday = 1;
    backup.next = at("2026-11-24T09:33:00Z");
    ScheduleStatus gone;
    gone.client = QStringLiteral("vader");
    gone.schedule.name = QStringLiteral("gone");
    gone.isConfigured = false;
    return {{backup, gone}};
}

RunDetail runDetail()
{
    RunDetail detail{failedRun(failedUuid), {}};
    CommandSummary command;
    command.command = CommandId::fromText(QStringLiteral("22222222-22bb-4ccc-8ddd-0123456789ab")).value();
    command.position = 1;
    command.text = QStringLiteral("restic backup /srv, /home");
    command.started = detail.run.started;
    command.finished = detail.run.finished;
    command.exitCode = 3;
    command.cpuMicroseconds = 242'000'000;
    command.maxRssKib = 212 * 1024;
    command.lines = 2;
    CommandSummary forget = command;
    forget.position = 2;
    forget.text = QStringLiteral("restic forget");
    forget.exitCode = 0;
    forget.lines = 0;
    detail.commands = {command, forget};
    return detail;
}

TablePage table()
{
    TablePage page;
    page.columns = QStringList{QStringLiteral("name"), QStringLiteral("n"), QStringLiteral("n")};
    page.rows = {{QStringLiteral("vader, \"the\" one"), QStringLiteral("12"), QString()},
        {QString(), QStringLiteral("3"), QStringLiteral("two\nlines")}};
    page.nulls = {QByteArray("\0\0\1", 3), QByteArray(3, '\0')};
    return page;
}

MissedPage missed()
{
    UnrunSlots away;
    away.client = QStringLiteral("leia");
    away.schedule = QStringLiteral("rotate-logs");
    away.onCalendar = QStringLiteral("hourly");
    away.firstDue = away.lastDue = at("2026-11-24T08:15:00Z");
    away.count = 1;
    away.kind = UnrunReason::AgentAway;
    away.reason = QStringLiteral("agent away since 2026-11-24T08:09:00.203917Z");
    UnrunSlots skipped = away;
    skipped.state = UnrunSlots::State::Skipped;
    skipped.client = QStringLiteral("vader");
    skipped.schedule = QStringLiteral("backup");
    skipped.firstDue = at("2026-11-23T02:30:00Z");
    skipped.lastDue = at("2026-11-23T04:30:00Z");
    skipped.count = 1'204;
    skipped.kind = UnrunReason::PolicySkip;
    skipped.reason = QStringLiteral("policy Skip, clock set forward");
    skipped.madeUpBy = RunId::fromText(goodUuid).value();
    skipped.madeUpAt = at("2026-11-23T05:00:00Z");
    return {{away, skipped}, false};
}

UpdatesPage updates()
{
    UpdateReport report;
    report.client = QStringLiteral("vader");
    report.kind = QStringLiteral("apt");
    report.schedule = QStringLiteral("apt-updates");
    report.run = RunId::fromText(goodUuid).value();
    report.checked = at("2026-11-24T06:00:00Z");
    report.packages
        = {{QStringLiteral("curl"), QStringLiteral("7.88.1-10+deb12u12"), QStringLiteral("7.88.1-10+deb12u14"),
            QStringLiteral("stable-security"), QStringLiteral("amd64"), 315'000, -12'000, true}};
    // As one that is too long for a page: in two parts.
    UpdateReport rest = report;
    rest.packages = {{QStringLiteral("tzdata"), {}, QStringLiteral("2025b-0+deb12u2")}};
    return {{report, rest}};
}

NextPage next()
{
    return {{{at("2026-11-24T08:46:20Z"), {QStringLiteral("luke"), QStringLiteral("vader")}, 28,
                 QStringLiteral("heartbeat"), QStringLiteral("*:*:0/10")},
        {at("2026-11-25T03:30:00Z"), {QStringLiteral("vader")}, 1, QStringLiteral("vacuum"),
            QStringLiteral("*-*-* 03:30")}}};
}

using Replies = std::vector<OperatorReply>;

// One overload for each request that is answered.
Replies answer(const InfoRequest &)
{
    return {serverInfo()};
}
Replies answer(const ClientsRequest &)
{
    return {ClientPage{clients()}};
}
Replies answer(const SchedulesRequest &)
{
    return {schedules()};
}
Replies answer(const RunsRequest &request)
{
    if (!request.filter.schedule.isEmpty() || !request.filter.outcomes.empty())
        return {RunPage{{failedRun(failedUuid)}, false}};
    return {RunPage{{failedRun(failedUuid), goodRun()}, false}, RunPage{{skippedSlots()}, true}};
}
Replies answer(const RunRequest &)
{
    return {runDetail()};
}
Replies answer(const LinesRequest &request)
{
    LinePage page = twoLines(request.run);
    page.lines.append({quint8(FrameKind::Stdout), 1, at("2026-11-24T08:45:31Z"), "a,b \"c\" \xff"});
    return {page};
}
Replies answer(const QueryRequest &)
{
    return {table()};
}
Replies answer(const NextRequest &)
{
    return {next()};
}
Replies answer(const MissedRequest &)
{
    return {missed()};
}
Replies answer(const UpdatesRequest &)
{
    return {updates()};
}
Replies answer(const CleanupRequest &request)
{
    CleanupResult result{1'234, 99'000, at("2026-08-26T08:46:11Z"), request.dryRun, false, 1, 2, 1};
    return {result};
}
Replies answer(const StartRequest &)
{
    return {StartResult{StartResult::State::Accepted, {}}};
}
Replies answer(const CancelRequest &)
{
    return {CancelResult{RunId::fromText(failedUuid).value(), true, {}}};
}
template<typename Other>
Replies answer(const Other &)
{
    return {};
}

} // namespace

std::vector<OperatorReply> goldenAnswer(const OperatorRequest &request)
{
    Replies replies = std::visit([](const auto &one) { return answer(one); }, request);
    replies.push_back(End{});
    return replies;
}

} // namespace barto
