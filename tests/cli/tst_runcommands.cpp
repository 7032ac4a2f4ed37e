// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/cli/commandbench.h"

using namespace barto;
using namespace std::chrono_literals;

namespace {

const QString vader = QStringLiteral("vader");
const QString backup = QStringLiteral("backup");

/// A server on which one run can be started; `end` decides what becomes of it.
struct RunServer
{
    ScriptedServer *server = nullptr;
    quint64 tail = 0; ///< the request that listens
    quint64 requests = 0;
    Outcome outcome = Outcome::Failed;
    std::optional<qint32> exitCode;
    std::optional<qint32> signal;
    StartResult::State state = StartResult::State::Accepted;
    bool skips = false; ///< the lines come too fast for the live feed

    std::vector<OperatorReply> operator()(const OperatorRequest &request)
    {
        ++requests; // the client's numbers count from 1
        if (std::holds_alternative<TailRequest>(request)) {
            tail = requests;
            return {};
        }
        if (const auto *start = std::get_if<StartRequest>(&request)) {
            if (tail > 0 && state == StartResult::State::Accepted)
                print(start->run);
            return {StartResult{state, QStringLiteral("it is busy")}, End{}};
        }
        if (const auto *asked = std::get_if<RunRequest>(&request)) {
            RunSummary run = failedRun(asked->prefix);
            run.outcome = outcome;
            run.exitCode = exitCode;
            run.signal = signal;
            CommandSummary command;
            command.position = 1;
            command.started = run.started;
            command.lines = 2;
            return {RunDetail{run, {command}}, End{}};
        }
        if (const auto *lines = std::get_if<LinesRequest>(&request)) {
            LinePage page;
            page.run = lines->run;
            page.position = 1;
            if (lines->afterSeq < 1)
                page.lines.append({quint8(FrameKind::Stdout), 1, at("2026-11-24T08:46:11Z"), "hello\x07"});
            if (lines->afterSeq < 2)
                page.lines.append({quint8(FrameKind::Stderr), 1, at("2026-11-24T08:46:11Z"), "oops"});
            if (page.lines.isEmpty())
                return {End{}};
            return {page, End{}};
        }
        ClientStatus status;
        status.name = vader;
        ScheduleStatus schedule;
        schedule.schedule.name = backup;
        if (std::holds_alternative<ClientsRequest>(request))
            return {ClientPage{{status}}, End{}};
        return {SchedulePage{{schedule}}, End{}};
    }

    void print(const RunId &run) const
    {
        TailPage page{run, vader, backup, {}, 0};
        page.frames.append({quint8(FrameKind::Stdout), 1, at("2026-11-24T08:46:11Z"), "hello\x07"});
        page.frames.append({quint8(FrameKind::Stderr), 1, at("2026-11-24T08:46:11Z"), "oops"});
        if (skips) {
            page.frames.clear();
            page.skipped = 2;
        }
        TailPage other = page;
        other.run = RunId::make();
        server->push(tail, other);
        server->push(tail, page);
        TailPage last{run, vader, backup, {}, 0};
        const std::string payload = encode(RunFinishedPayload{});
        last.frames.append({quint8(FrameKind::RunFinished), 0, at("2026-11-24T08:46:11Z"),
            QByteArrayView(payload.data(), qsizetype(payload.size()))});
        server->push(tail, last);
    }
};

Printed callRun(RunServer &script, const RunOptions &options)
{
    CommandBench bench([&script](const OperatorRequest &request) { return script(request); });
    script.server = &bench.server();
    return bench.call(options);
}

} // namespace

class TestRunCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void startsAndGoes();
    void waits_data();
    void waits();
    void readsWhatTheLiveLinesLeftOut();
    void tellsARefusedStart();
    void tellsAnUnknownStart();
    void advisesOnAMisspeltSchedule();
    void tailsThePast();
    void followsWithoutGapOrDouble();
};

void TestRunCommands::startsAndGoes()
{
    RunServer script;
    const Printed printed = callRun(script, {vader, backup, false, false});
    QCOMPARE(printed.exitCode, 0);
    QCOMPARE(printed.out, QString());
    QVERIFY2(printed.notes.startsWith(QStringLiteral("Started backup on vader. See: barto-cli show ")),
        qPrintable(printed.notes));
}

void TestRunCommands::waits_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("expected");
    QTest::newRow("good") << int(Outcome::Succeeded) << 0 << 0 << 0;
    QTest::newRow("exit 7") << int(Outcome::Failed) << 7 << 0 << 7;
    QTest::newRow("killed") << int(Outcome::Failed) << -1 << 9 << 137;
    QTest::newRow("cancelled") << int(Outcome::Cancelled) << -1 << 15 << 143;
    QTest::newRow("lost") << int(Outcome::Lost) << -1 << 0 << 125;
    QTest::newRow("not started") << int(Outcome::NotStarted) << -1 << 0 << 125;
}

void TestRunCommands::waits()
{
    QFETCH(const int, outcome);
    QFETCH(const int, exitCode);
    QFETCH(const int, signal);
    QFETCH(const int, expected);
    RunServer script;
    script.outcome = Outcome(outcome);
    if (exitCode >= 0)
        script.exitCode = exitCode;
    if (signal > 0)
        script.signal = signal;
    const Printed printed = callRun(script, {vader, backup, true, false});
    QCOMPARE(printed.exitCode, expected);
    QCOMPARE(printed.out, QStringLiteral("hello\\x07\n")); // not the other run's
    QVERIFY2(printed.notes.startsWith(QStringLiteral("oops\n")), qPrintable(printed.notes));
}

void TestRunCommands::readsWhatTheLiveLinesLeftOut()
{
    RunServer script;
    script.skips = true;
    script.exitCode = 7;
    const Printed printed = callRun(script, {vader, backup, true, false});
    QCOMPARE(printed.exitCode, 7);
    QCOMPARE(printed.out, QStringLiteral("hello\\x07\n"));
    QCOMPARE(printed.notes, QStringLiteral("oops\n"));
}

void TestRunCommands::tellsARefusedStart()
{
    RunServer script;
    script.state = StartResult::State::Refused;
    const Printed once = callRun(script, {vader, backup, false, false});
    QCOMPARE(once.exitCode, 1);
    QCOMPARE(once.notes, QStringLiteral("barto-cli: backup was not started on vader: it is busy.\n"));
    RunServer again = script;
    again.requests = again.tail = 0;
    QCOMPARE(callRun(again, {vader, backup, true, false}).exitCode, 125);
}

void TestRunCommands::tellsAnUnknownStart()
{
    RunServer script;
    script.state = StartResult::State::Unknown;
    const Printed printed = callRun(script, {vader, backup, true, false});
    QCOMPARE(printed.exitCode, 125);
    QVERIFY2(
        printed.notes.contains(QStringLiteral("vader did not answer, so it is not known")), qPrintable(printed.notes));
}

void TestRunCommands::advisesOnAMisspeltSchedule()
{
    RunServer script;
    script.state = StartResult::State::Refused;
    const Printed printed = callRun(script, {vader, QStringLiteral("bakcup"), false, false});
    QCOMPARE(printed.exitCode, 1);
    QCOMPARE(
        printed.notes, QStringLiteral("barto-cli: no schedule of vader is called 'bakcup'. Did you mean 'backup'?\n"));
}

namespace {

const RunId pastRun = RunId::make();

std::vector<OperatorReply> pastScript(const OperatorRequest &request)
{
    RunSummary run = failedRun(pastRun.text());
    if (std::holds_alternative<RunsRequest>(request))
        return {RunPage{{run}, false}, End{}};
    if (std::holds_alternative<RunRequest>(request)) {
        CommandSummary command;
        command.position = 1;
        command.lines = 2;
        return {RunDetail{run, {command}}, End{}};
    }
    if (std::holds_alternative<LinesRequest>(request))
        return {twoLines(pastRun), End{}};
    return {};
}

} // namespace

void TestRunCommands::tailsThePast()
{
    CommandBench bench(pastScript);
    TailOptions options;
    options.past = 1;
    const Printed printed = bench.call(options);
    QCOMPARE(printed.exitCode, 0);
    QCOMPARE(printed.out, QStringLiteral("08:45:30.561 !  vader backup  Fatal: unable to \\x1b[31mopen\n"));
    const auto &lines = std::get<LinesRequest>(bench.server().requests()[2]);
    QCOMPARE(lines.afterSeq, 1u); // one of two: the first does not travel
}

void TestRunCommands::followsWithoutGapOrDouble()
{
    ScriptedServer *server = nullptr;
    CommandBench bench([&server](const OperatorRequest &request) -> std::vector<OperatorReply> {
        if (std::holds_alternative<TailRequest>(request)) {
            // What the past also has, and a newer line, before the past has been fetched.
            TailPage page{pastRun, vader, backup, twoLines(pastRun).lines, 0};
            page.frames.append({quint8(FrameKind::Stdout), 1, at("2026-11-24T08:46:00Z"), "newer"});
            CommandFinishedPayload ending;
            ending.value = 3;
            const std::string payload = encode(ending);
            page.frames.append({quint8(FrameKind::CommandFinished), 1, at("2026-11-24T08:46:01Z"),
                QByteArrayView(payload.data(), qsizetype(payload.size()))});
            QTimer::singleShot(300, server, [server] { server->closeSession(); });
            return {page};
        }
        return pastScript(request);
    });
    server = &bench.server();
    TailOptions options;
    options.follows = true;
    const Printed printed = bench.call(options);
    QCOMPARE(printed.exitCode, 3); // the server went away
    QCOMPARE(printed.out,
        QStringLiteral("08:33:02.118    vader backup  scan finished\n"
                       "08:45:30.561 !  vader backup  Fatal: unable to \\x1b[31mopen\n"
                       "08:46:00.000    vader backup  newer\n"
                       "08:46:01.000    vader backup  ✖ exit 3\n"));
}

QTEST_GUILESS_MAIN(TestRunCommands)
#include "tst_runcommands.moc"
