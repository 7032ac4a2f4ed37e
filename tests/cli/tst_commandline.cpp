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
    void everyCommandHasFormats();
    void readsPresentation();
};

void TestCommandLine::readsTheReferencesCommands()
{
    using render::Format;
    QVERIFY(std::holds_alternative<InfoOptions>(std::get<OnlineCommand>(parse("info").command)));
    QCOMPARE(parse("info").presentation.format, Format::Table);
    QCOMPARE(parse("info -j").presentation.format, Format::Json);
    QCOMPARE(parse("info --json").presentation.format, Format::Json);
    QVERIFY(std::holds_alternative<ClientsOptions>(std::get<OnlineCommand>(parse("clients").command)));
    const auto updates = as<UpdatesOptions>(parse("updates --name vader --update-kind apt"));
    QCOMPARE(updates.client, QStringLiteral("vader"));
    QCOMPARE(updates.kind, QStringLiteral("apt"));
    QCOMPARE(as<UpdatesOptions>(parse("updates -n vader -u apt")).kind, QStringLiteral("apt"));
    QCOMPARE(as<ListOptions>(parse("list -n vader")).client, QStringLiteral("vader"));
    const auto list = as<ListOptions>(parse("list --name vader --cmd-name-opt backup"));
    QCOMPARE(list.schedule, QStringLiteral("backup"));
    QCOMPARE(as<ListOptions>(parse("list -n vader -c backup")).schedule, QStringLiteral("backup"));
    QVERIFY(!as<FailedOptions>(parse("failed")).filter.since);
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
    QCOMPARE(tail.past, 0u);
    QCOMPARE(as<TailOptions>(parse("tail")).past, 10u);
    const auto run = as<RunOptions>(parse("run vader backup --wait"));
    QCOMPARE(run.client, QStringLiteral("vader"));
    QCOMPARE(run.schedule, QStringLiteral("backup"));
    QVERIFY(run.waits);
    const auto next = as<NextOptions>(parse("next --until 2h --limit 5 -n web-*"));
    QVERIFY(next.horizon == Microseconds(2h));
    QCOMPARE(next.limit, 5u);
    QCOMPARE(next.client, QStringLiteral("web-*"));
    QCOMPARE(as<SchedulesOptions>(parse("schedules vader --failed-only")).client, QStringLiteral("vader"));
    QVERIFY(as<MissedOptions>(parse("missed --since 7d")).since == now - 24h * 7);
    const auto cmd = as<OutputsOptions>(parse("cmd backup --failed-only --since 1h --grep fatal --stderr"));
    QVERIFY(cmd.isFailedOnly && cmd.lines.isStderrOnly && cmd.since == now - 1h);
    QCOMPARE(cmd.lines.grep, QStringLiteral("fatal"));
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
    QCOMPARE(as<RunsOptions>(parse("runs")).limit, 50u);
    QVERIFY(as<FailedOptions>(parse("failed --since 09:00")).filter.since
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
    row("runs --format xml", "'xml' is no format; there are table, json, jsonl, csv.");
    row("runs --json --format csv", "--format");
    row("runs --grep", "--grep");
    row("tail --grep (", "'(' is no regular expression: missing closing parenthesis at character 2.");
    row("next --until yesterday", "'yesterday' is past, and this is about what comes.");
    row("--utc runs", "'--utc' stands behind the command");
    row("completion tcsh", "tcsh");
    row("config", "config:");
    row("config check", "FILE");
    row("runs --failed-only --state lost", "--state");
    row("show --raw 7f3a91", "--output");
    row("show --grep x 7f3a91", "--output");
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

void TestCommandLine::everyCommandHasFormats()
{
    const QStringList calls{QStringLiteral("info"), QStringLiteral("clients"), QStringLiteral("list -n vader"),
        QStringLiteral("list -n vader -c backup"), QStringLiteral("schedules"), QStringLiteral("next"),
        QStringLiteral("cmd backup"), QStringLiteral("tail"), QStringLiteral("failed"), QStringLiteral("runs"),
        QStringLiteral("show 7f3a91"), QStringLiteral("show -o 7f3a91"), QStringLiteral("missed"),
        QStringLiteral("updates -n vader -u apt"), QStringLiteral("query -q X"), QStringLiteral("run vader backup"),
        QStringLiteral("cancel 7f3a91"), QStringLiteral("cleanup"), QStringLiteral("calendar daily"),
        QStringLiteral("config check x.toml"), QStringLiteral("new-token")};
    for (const QString &call : calls) {
        for (const QString &name : render::formatNames()) {
            const CommandLine line = parse(qPrintable(QString(call + QStringLiteral(" --format ") + name)));
            QVERIFY2(line.goOn, qPrintable(line.error));
            QCOMPARE(line.presentation.format, *render::formatFromName(name));
        }
        QVERIFY(parse(qPrintable(QString(call + QStringLiteral(" --utc")))).presentation.isUtc);
        QCOMPARE(
            parse(qPrintable(QString(call + QStringLiteral(" --json")))).presentation.format, render::Format::Json);
        const CommandLine help
            = parse(qPrintable(QString(call.section(QLatin1Char(' '), 0, 0) + QStringLiteral(" -h"))));
        QVERIFY2(help.output.contains(QStringLiteral("\nExamples:\n  barto-cli ")), qPrintable(help.output));
    }
}

void TestCommandLine::readsPresentation()
{
    QVERIFY(parse("runs").presentation.usesPager);
    QVERIFY(!parse("runs --no-pager").presentation.usesPager);
    // Midnight of the day is that of the zone which times are shown in.
    const Zone tokyo = Zone::find(QStringLiteral("Asia/Tokyo")).value();
    const auto since = [&](const char *arguments) {
        const QStringList words = QString::fromLatin1(arguments).split(QLatin1Char(' '));
        return as<RunsOptions>(parseCommandLine(QStringList{QStringLiteral("barto-cli")} + words, tokyo, now))
            .filter.since;
    };
    QCOMPARE(toIsoText(*since("runs --since today")), QStringLiteral("2026-11-23T15:00:00.000000Z"));
    QCOMPARE(toIsoText(*since("runs --since today --utc")), QStringLiteral("2026-11-24T00:00:00.000000Z"));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
