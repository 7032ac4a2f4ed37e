// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commandline.h"

#include "common/base/instanttext.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const Instant now = fromIsoText(QStringLiteral("2026-11-24T08:46:11Z")).value();

CommandLine parse(const QStringList &arguments)
{
    return parseCommandLine(QStringList{QStringLiteral("barto-cli")} + arguments, Zone::utc(), now);
}

CommandLine parse(const char *arguments)
{
    return parse(QString::fromUtf8(arguments).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

template<typename Options>
const Options &as(const CommandLine &line)
{
    return std::get<Options>(std::get<OnlineCommand>(line.command));
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheReferencesCommands();
    void readsOurCommands();
    void tellsGlobalOptionsFromTheCommandsOwn();
    void readsFilters();
    void readsOfflineCommands();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void helps_data();
    void helps();
    void offersNoStub();
};

void TestCommandLine::readsTheReferencesCommands()
{
    QVERIFY(!as<InfoOptions>(parse("info")).isJson);
    QVERIFY(as<InfoOptions>(parse("info -j")).isJson);
    QVERIFY(as<InfoOptions>(parse("info --json")).isJson);
    QVERIFY(!as<ClientsOptions>(parse("clients")).isJson);
    QCOMPARE(as<ListOptions>(parse("list -n vader")).client, QStringLiteral("vader"));
    const auto list = as<ListOptions>(parse("list --name vader --cmd-name-opt backup"));
    QCOMPARE(list.schedule, QStringLiteral("backup"));
    QCOMPARE(as<ListOptions>(parse("list -n vader -c backup")).schedule, QStringLiteral("backup"));
    QVERIFY(!as<FailedOptions>(parse("failed")).since);
    const auto cmd = as<OutputsOptions>(parse("cmd backup"));
    QCOMPARE(cmd.schedule, QStringLiteral("backup"));
    QVERIFY(cmd.client.isEmpty());
    const QStringList query{QStringLiteral("query"), QStringLiteral("-q"), QStringLiteral("SELECT 1 FROM run")};
    QCOMPARE(as<QueryOptions>(parse(query)).sql, QStringLiteral("SELECT 1 FROM run"));
    const auto cleanup = as<CleanupOptions>(parse("cleanup"));
    QVERIFY(!cleanup.olderThan && !cleanup.isDryRun);
}

void TestCommandLine::readsOurCommands()
{
    const auto show = as<ShowOptions>(parse("show --output 7F3A91"));
    QVERIFY(show.withOutput);
    QCOMPARE(show.prefix, QStringLiteral("7f3a91"));
    QVERIFY(!as<ShowOptions>(parse("show 7f3a91c2-11aa")).withOutput);
    const auto tail = as<TailOptions>(parse("tail -f --client vader --schedule backup -l 0"));
    QVERIFY(tail.follows);
    QCOMPARE(tail.client, QStringLiteral("vader"));
    QCOMPARE(tail.schedule, QStringLiteral("backup"));
    QCOMPARE(tail.lines, 0u);
    QCOMPARE(as<TailOptions>(parse("tail")).lines, 10u);
    const auto run = as<RunOptions>(parse("run vader backup --wait"));
    QCOMPARE(run.client, QStringLiteral("vader"));
    QCOMPARE(run.schedule, QStringLiteral("backup"));
    QVERIFY(run.waits);
    QCOMPARE(as<CancelOptions>(parse("cancel 7f3a91")).prefix, QStringLiteral("7f3a91"));
    const auto cleanup = as<CleanupOptions>(parse("cleanup --older-than 30d --dry-run"));
    QVERIFY(cleanup.olderThan == Microseconds(24h * 30));
    QVERIFY(cleanup.isDryRun);
}

void TestCommandLine::tellsGlobalOptionsFromTheCommandsOwn()
{
    const CommandLine list = parse("-c /etc/x.toml list -n vader -c backup");
    QCOMPARE(list.options.configPath, QStringLiteral("/etc/x.toml"));
    QCOMPARE(as<ListOptions>(list).schedule, QStringLiteral("backup"));
    const CommandLine query = parse("-q -q query -q X");
    QCOMPARE(query.options.quiet, 2);
    QCOMPARE(as<QueryOptions>(query).sql, QStringLiteral("X"));
    QCOMPARE(parse("-vv clients").options.verbose, 2);
}

void TestCommandLine::readsFilters()
{
    const auto runs = as<RunsOptions>(
        parse("runs -n vader -c backup --state failed,lost --since 7d --until yesterday --limit 5 -j"));
    QCOMPARE(runs.filter.client, QStringLiteral("vader"));
    QCOMPARE(runs.filter.schedule, QStringLiteral("backup"));
    QVERIFY(runs.filter.outcomes == (std::vector{Outcome::Failed, Outcome::Lost}));
    QVERIFY(runs.filter.since == now - 24h * 7);
    QVERIFY(runs.filter.until == fromIsoText(QStringLiteral("2026-11-23T00:00:00Z")).value());
    QCOMPARE(runs.limit, 5u);
    QVERIFY(runs.isJson);
    QCOMPARE(as<RunsOptions>(parse("runs")).limit, 50u);
    QVERIFY(as<FailedOptions>(parse("failed --since 09:00")).since
        == fromIsoText(QStringLiteral("2026-11-24T09:00:00Z")).value());
}

void TestCommandLine::readsOfflineCommands()
{
    const CommandLine calendar = parse({QStringLiteral("calendar"), QStringLiteral("Mon..Fri 09:00"),
        QStringLiteral("--iterations"), QStringLiteral("2")});
    const auto options = std::get<CalendarOptions>(std::get<OfflineCommand>(calendar.command));
    QCOMPARE(options.expressions, QStringList{QStringLiteral("Mon..Fri 09:00")});
    QCOMPARE(options.iterations, 2);
    QVERIFY(options.now == now);
    QVERIFY(std::holds_alternative<NewTokenOptions>(std::get<OfflineCommand>(parse("new-token").command)));
}

void TestCommandLine::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("sentence"); // part of it
    const auto row = [](const char *arguments, const char *sentence) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromUtf8(sentence);
    };
    row("", "A command is missing.");
    row("clinets", "there is no command 'clinets'. Did you mean 'clients'?");
    row("frobnicate", "there is no command 'frobnicate'. 'barto-cli --help' shows");
    row("--verbos clients", "there is no option '--verbos'. Did you mean '--verbose'?");
    row("clients --jsn", "'clients' has no option '--jsn'. Did you mean '--json'?");
    row("clients -v", "'-v' stands before the command: barto-cli -v clients.");
    row("clients vader", "'vader' is one argument too many.");
    row("list", "list: --name is required.");
    row("cmd", "cmd: CMD_NAME is required.");
    row("query", "query: --query is required.");
    row("run vader", "run: SCHEDULE is required.");
    row("show 7f3", "write 6 to 32 characters");
    row("show backup", "'backup' is no run");
    row("cancel 7f3", "write 6 to 32 characters");
    row("runs --state faild", "'faild' is no state; there are running,");
    row("runs --limit 0", "--limit");
    row("runs --limit many", "--limit");
    row("failed --since soon", "'soon' is no moment");
    row("cleanup --older-than soon", "'soon' is no age");
    row("show --json --output 7f3a91", "--output");
    row("show --raw 7f3a91", "--output");
    row("help clinets", "Did you mean 'clients'?");
    row("-v -q clients", "--quiet");
}

void TestCommandLine::refusesWhatItCannotRead()
{
    QFETCH(const QString, arguments);
    QFETCH(const QString, sentence);
    const CommandLine line = parse(qPrintable(arguments));
    QVERIFY(!line.goOn);
    QCOMPARE(line.exitCode, 2);
    QCOMPARE(line.output, QString());
    QVERIFY2(line.error.contains(sentence), qPrintable(line.error));
    QVERIFY(line.error.endsWith(QLatin1Char('\n')));
    QVERIFY(line.error.contains(QStringLiteral("barto-cli: ")));
}

void TestCommandLine::helps_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *arguments, const QStringList &words) {
        QTest::newRow(arguments) << QString::fromUtf8(arguments) << words;
    };
    row("--help", {QStringLiteral("Usage: barto-cli"), QStringLiteral("clients"), QStringLiteral("--quiet")});
    row("-h", {QStringLiteral("Usage: barto-cli")});
    row("help", {QStringLiteral("Usage: barto-cli [OPTIONS] COMMAND"), QStringLiteral("Exit codes")});
    row("help list", {QStringLiteral("Usage: barto-cli list --name CLIENT"), QStringLiteral("--cmd-name-opt")});
    row("list --help", {QStringLiteral("Usage: barto-cli list --name CLIENT")});
    row("run -h", {QStringLiteral("Usage: barto-cli run [OPTIONS] CLIENT SCHEDULE"), QStringLiteral("--wait")});
    row("-V", {QStringLiteral("barto-cli 1.")});
}

void TestCommandLine::helps()
{
    QFETCH(const QString, arguments);
    QFETCH(const QStringList, words);
    const CommandLine line = parse(qPrintable(arguments));
    QVERIFY(!line.goOn);
    QCOMPARE(line.exitCode, 0);
    QCOMPARE(line.error, QString());
    for (const QString &word : words)
        QVERIFY2(line.output.contains(word), qPrintable(line.output));
    for (const QString &one : line.output.split(QLatin1Char('\n')))
        QVERIFY2(one.size() <= 100, qPrintable(one));
}

/// `updates` needs parsers that do not exist yet.
void TestCommandLine::offersNoStub()
{
    QCOMPARE(parse("updates -n vader -u apt").exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
