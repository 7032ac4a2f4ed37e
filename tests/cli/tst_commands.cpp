// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/cli/commandbench.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const QString uuid = QStringLiteral("7f3a91c2-11aa-4bbb-8ccc-0123456789ab");

std::vector<ClientStatus> threeClients()
{
    ClientStatus vader;
    vader.name = QStringLiteral("vader");
    vader.client = ClientId::make();
    vader.state = ClientState::Up;
    vader.since = at("2026-11-21T04:40:00Z");
    vader.address = QStringLiteral("10.0.0.7");
    vader.facts.os = QStringLiteral("Debian GNU/Linux 12 (bookworm)");
    vader.facts.architecture = QStringLiteral("x86_64");
    vader.facts.version = QStringLiteral("1.0.0");
    vader.running = 1;
    vader.nextSchedule = QStringLiteral("backup");
    vader.nextDue = at("2026-11-24T08:46:23Z");
    ClientStatus luke = vader;
    luke.name = QStringLiteral("luke");
    luke.state = ClientState::CatchingUp;
    luke.since = at("2026-11-24T08:44:11Z");
    luke.backlogBytes = 12'000'000;
    ClientStatus leia;
    leia.name = QStringLiteral("leia");
    leia.state = ClientState::Away;
    leia.since = at("2026-11-24T08:09:00Z");
    return {vader, luke, leia};
}

std::vector<OperatorReply> script(const OperatorRequest &request)
{
    if (std::holds_alternative<ClientsRequest>(request))
        return {ClientPage{threeClients()}, End{}};
    if (const auto *schedules = std::get_if<SchedulesRequest>(&request)) {
        if (schedules->client == QStringLiteral("vadr"))
            return {End{Error{Error::Code::NotFound, QStringLiteral("no client is called 'vadr'")}}};
        ScheduleStatus backup;
        backup.client = QStringLiteral("vader");
        backup.schedule.name = QStringLiteral("backup");
        backup.schedule.cmds = {QStringLiteral("true")};
        backup.last = failedRun(uuid);
        backup.runsToday = 2;
        backup.failedToday = 1;
        backup.next = at("2026-11-24T08:46:20Z");
        return {SchedulePage{{backup}}, End{}};
    }
    if (const auto *runs = std::get_if<RunsRequest>(&request)) {
        if (runs->filter.schedule == QStringLiteral("bakup"))
            return {End{Error{Error::Code::NotFound, QStringLiteral("no schedule of vader is called 'bakup'")}}};
        if (runs->filter.schedule == QStringLiteral("idle"))
            return {RunPage{}, End{}};
        return {RunPage{{failedRun(uuid)}, false}, End{}};
    }
    if (const auto *lines = std::get_if<LinesRequest>(&request))
        return {twoLines(lines->run), End{}};
    if (std::holds_alternative<RunRequest>(request)) {
        RunDetail detail{failedRun(uuid), {}};
        CommandSummary command;
        command.position = 1;
        command.text = QStringLiteral("restic backup /srv");
        command.started = detail.run.started;
        command.finished = detail.run.finished;
        command.exitCode = 3;
        command.cpuMicroseconds = 242'000'000;
        command.maxRssKib = 212 * 1024;
        command.lines = 2;
        detail.commands = {command};
        return {detail, End{}};
    }
    if (std::holds_alternative<QueryRequest>(request)) {
        TablePage page;
        page.columns = {QStringLiteral("name"), QStringLiteral("n"), QStringLiteral("n")};
        page.rows = {{QStringLiteral("vader"), QStringLiteral("12"), QString()}};
        page.nulls = {QByteArray("\0\0\1", 3)};
        TablePage more;
        more.rows = {{QStringLiteral("luke"), QStringLiteral("3"), QStringLiteral("4")}};
        more.nulls = {QByteArray(3, '\0')};
        return {page, more, End{Error{Error::Code::TooLarge, QStringLiteral("cut after 2 rows")}}};
    }
    if (std::holds_alternative<CleanupRequest>(request)) {
        CleanupResult part{50, 5'000, at("2026-08-26T08:46:11Z"), false, true, 0.5};
        CleanupResult all{1'234, 99'000, at("2026-08-26T08:46:11Z"), false, false, 1};
        return {part, all, End{}};
    }
    return {End{Error{Error::Code::Refused, QStringLiteral("this needs the role 'admin'")}}};
}

OutputsOptions outputs(const QString &schedule)
{
    OutputsOptions options;
    options.schedule = schedule;
    return options;
}

QJsonDocument json(const Printed &printed)
{
    return QJsonDocument::fromJson(printed.out.toUtf8());
}

} // namespace

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void listsClients();
    void listsClientsAsJson();
    void listsSchedules();
    void advisesOnNames();
    void printsOutput();
    void printsRawOutput();
    void printsLinesThatMatch();
    void printsFailures();
    void showsARun();
    void wrapsItsSentences();
    void prefersNoWordsToFalseOnes();
    void queries();
    void queriesAsJson();
    void cleansUp();
    void tellsARefusal();
    void tellsThatNobodyIsThere();
};

void TestCommands::listsClients()
{
    CommandBench bench(script);
    const Printed printed = bench.call(ClientsOptions{});
    QCOMPARE(printed.exitCode, 0);
    QCOMPARE(printed.out,
        QStringLiteral(
            "CLIENT  STATE          SINCE        ADDRESS   SYSTEM            VERSION  RUNNING  BACKLOG  NEXT\n"
            "vader   ● up           3 d 4 h      10.0.0.7  Debian 12 x86_64  1.0.0          1        -  backup in 12 "
            "s\n"
            "luke    ↑ catching up  2 min        10.0.0.7  Debian 12 x86_64  1.0.0          1    12 MB  backup in 12 "
            "s\n"
            "leia    ◌ away         since 08:09  -         -                 -              -        -  -\n"));
    QCOMPARE(printed.notes, QStringLiteral("3 clients, 1 away. Times in UTC.\n"));
}

void TestCommands::listsClientsAsJson()
{
    CommandBench bench(script);
    const Printed printed = bench.call(ClientsOptions{}, render::Format::Json);
    const QJsonArray clients = json(printed).array();
    QCOMPARE(clients.size(), 3);
    QCOMPARE(clients[1][QStringLiteral("state")].toString(), QStringLiteral("catching-up"));
    QVERIFY(clients[2][QStringLiteral("address")].isNull());
    QCOMPARE(printed.notes, QString());
}

void TestCommands::listsSchedules()
{
    CommandBench bench(script);
    ListOptions options;
    options.client = QStringLiteral("vader");
    const Printed printed = bench.call(options);
    QCOMPARE(printed.out,
        QStringLiteral("SCHEDULE  LAST      RESULT     TOOK  RUNS TODAY  FAILED  NEXT\n"
                       "backup    08:33:00  ✖ exit 3  12:31           2       1  in 9 s\n"));
    const auto &request = std::get<SchedulesRequest>(bench.server().requests()[0]);
    QVERIFY(request.dayStart == at("2026-11-24T00:00:00Z"));
}

void TestCommands::advisesOnNames()
{
    CommandBench bench(script);
    ListOptions options;
    options.client = QStringLiteral("vadr");
    const Printed client = bench.call(options);
    QCOMPARE(client.exitCode, 1);
    QCOMPARE(client.notes, QStringLiteral("barto-cli: no client is called 'vadr'. Did you mean 'vader'?\n"));
    options.client = QStringLiteral("vader");
    options.schedule = QStringLiteral("bakup");
    const Printed schedule = bench.call(options);
    QCOMPARE(schedule.exitCode, 1);
    QCOMPARE(
        schedule.notes, QStringLiteral("barto-cli: no schedule of vader is called 'bakup'. Did you mean 'backup'?\n"));
    QCOMPARE(schedule.out, QString());
}

void TestCommands::printsOutput()
{
    CommandBench bench(script);
    ListOptions options;
    options.client = QStringLiteral("vader");
    options.schedule = QStringLiteral("backup");
    const Printed printed = bench.call(options);
    QCOMPARE(printed.exitCode, 0);
    QCOMPARE(printed.out,
        QStringLiteral("── backup on vader · due 08:33:00 · 0.4 ms late · 12:31 · ✖ exit 3 · run 7f3a91 ──\n"
                       "08:33:02.118    scan finished\n"
                       "08:45:30.561 !  Fatal: unable to \\x1b[31mopen\n"));
    const Printed none = bench.call(outputs(QStringLiteral("idle")));
    QCOMPARE(none.exitCode, 0);
    QCOMPARE(none.out, QString());
    QCOMPARE(none.notes, QStringLiteral("idle has not run yet.\n"));
}

void TestCommands::printsRawOutput()
{
    CommandBench bench(script);
    ShowOptions options;
    options.prefix = QStringLiteral("7f3a91");
    options.withOutput = true;
    options.lines.isRaw = true;
    const Printed printed = bench.call(options);
    QCOMPARE(printed.out, QStringLiteral("scan finished\nFatal: unable to \x1b[31mopen\n"));
    QCOMPARE(printed.notes, QString());
}

void TestCommands::printsLinesThatMatch()
{
    CommandBench bench(script);
    ShowOptions options;
    options.prefix = QStringLiteral("7f3a91");
    options.withOutput = true;
    options.lines.grep = QStringLiteral("fatal|panic");
    QCOMPARE(bench.call(options).out, QStringLiteral("08:45:30.561 !  Fatal: unable to \\x1b[31mopen\n"));
    const auto &request = std::get<LinesRequest>(bench.server().requests().back());
    QCOMPARE(request.match, (TextMatch{QStringLiteral("fatal|panic"), true, false, false}));
    options.lines.grep = QStringLiteral("FATAL"); // capitals: as it stands
    QCOMPARE(bench.call(options).out, QString());
    options.lines = {};
    options.lines.isStderrOnly = true;
    QCOMPARE(bench.call(options).out, QStringLiteral("08:45:30.561 !  Fatal: unable to \\x1b[31mopen\n"));
}

void TestCommands::wrapsItsSentences()
{
    CommandBench bench(script);
    ListOptions options;
    options.client = QStringLiteral("vadr");
    render::Terminal terminal;
    terminal.isTerminal = true;
    terminal.width = 40;
    QCOMPARE(bench.call(options, terminal).notes,
        QStringLiteral("barto-cli: no client is called 'vadr'.\nDid you mean 'vader'?\n"));
}

void TestCommands::printsFailures()
{
    CommandBench bench(script);
    const Printed printed = bench.call(FailedOptions{});
    QCOMPARE(printed.out,
        QStringLiteral("ENDED     CLIENT  SCHEDULE  RESULT     TOOK  LAST LINE                         RUN\n"
                       "08:45:31  vader   backup    ✖ exit 3  12:31  Fatal: unable to open repository  7f3a91\n"));
    QCOMPARE(printed.notes,
        QStringLiteral("1 failed run since yesterday 08:46. Show one: barto-cli show 7f3a91. Times in UTC.\n"));
}

void TestCommands::showsARun()
{
    CommandBench bench(script);
    ShowOptions options;
    options.prefix = QStringLiteral("7f3a91");
    const Printed printed = bench.call(options);
    QCOMPARE(printed.exitCode, 0);
    QVERIFY2(printed.out.startsWith(QStringLiteral("backup on vader: failed, exit 3\n"
                                                   "  Due       2026-11-24 08:33:00 +00:00 (0.4 ms late)")),
        qPrintable(printed.out));
    for (const char *part :
        {"Trigger   slot of *:33", "12 min 31 s, CPU 4 min 2 s, peak 212 MiB", "Lines     2 (1 on stderr)",
            "  1  ✖ exit 3  restic backup /srv  12 min 31 s\n", "Output: barto-cli show --output 7f3a91\n"})
        QVERIFY2(printed.out.contains(QString::fromUtf8(part)), qPrintable(printed.out));
    const QJsonObject object = json(bench.call(options, render::Format::Json)).object();
    QCOMPARE(object[QStringLiteral("run")].toString(), uuid);
    QCOMPARE(object[QStringLiteral("commands")][0][QStringLiteral("exit_code")].toInt(), 3);
}

void TestCommands::prefersNoWordsToFalseOnes()
{
    CommandBench bench([](const OperatorRequest &) -> std::vector<OperatorReply> {
        RunSummary lost = failedRun(uuid);
        lost.outcome = Outcome::Lost;
        lost.exitCode.reset();
        lost.finished.reset();
        lost.reason = QStringLiteral("the machine was restarted");
        return {RunPage{{lost}, false}, End{}};
    });
    const Printed printed = bench.call(FailedOptions{});
    QVERIFY2(printed.out.contains(QStringLiteral("✖ lost     -  the machine was restarted")), qPrintable(printed.out));
}

void TestCommands::queries()
{
    CommandBench bench(script);
    const Printed printed = bench.call(QueryOptions{QStringLiteral("SELECT"), 2});
    QCOMPARE(printed.exitCode, 0);
    QCOMPARE(printed.out, QStringLiteral("name    n  n\nvader  12  NULL\nluke    3  4\n"));
    QCOMPARE(printed.notes, QStringLiteral("2 rows; there are more.\n"));
}

void TestCommands::queriesAsJson()
{
    CommandBench bench(script);
    const Printed printed = bench.call(QueryOptions{QStringLiteral("SELECT"), 0}, render::Format::Json);
    const QJsonArray rows = json(printed).array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][QStringLiteral("n")].toString(), QStringLiteral("12"));
    QVERIFY(rows[0][QStringLiteral("n_2")].isNull());
}

void TestCommands::cleansUp()
{
    CommandBench bench(script);
    const Printed printed = bench.call(CleanupOptions{});
    QCOMPARE(printed.exitCode, 0);
    QCOMPARE(printed.out,
        QStringLiteral("Removed 1,234 runs with 99,000 lines that ended before 2026-08-26 08:46:11 +00:00.\n"));
    QCOMPARE(printed.notes, QString());
}

void TestCommands::tellsARefusal()
{
    CommandBench bench(script);
    const Printed printed = bench.call(CancelOptions{QStringLiteral("7f3a91")});
    QCOMPARE(printed.exitCode, 4);
    QCOMPARE(printed.notes, QStringLiteral("barto-cli: bartos refused: this needs the role 'admin'.\n"));
}

void TestCommands::tellsThatNobodyIsThere()
{
    CommandBench silent([](const OperatorRequest &) { return std::vector<OperatorReply>(); });
    QTimer::singleShot(200, &silent.server(), [&silent] { silent.server().closeSession(); });
    const Printed printed = silent.call(InfoOptions{});
    QCOMPARE(printed.exitCode, 3);
    QVERIFY2(printed.notes.startsWith(QStringLiteral("barto-cli: ")), qPrintable(printed.notes));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
