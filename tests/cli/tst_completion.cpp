// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/commandtree.h"
#include "cli/completion.h"
#include "cli/namefetcher.h"
#include "tests/cli/goldenserver.h"

using namespace barto;

class TestCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsTyped_data();
    void knowsWhatIsTyped();
    void offersWords_data();
    void offersWords();
    void readsBashLines_data();
    void readsBashLines();
    void repliesAsBashNeedsIt_data();
    void repliesAsBashNeedsIt();
    void fetchesNames();
    void isSilentWithoutAServer();
    void hasScripts();
};

namespace {

using Wanted = CompletionPoint::Wanted;

CompletionPoint pointOf(const QString &line)
{
    CommandTree tree(Zone::utc(), at("2026-11-24T08:46:11Z"));
    return CompletionPoint::of(tree, line.split(QLatin1Char(' ')));
}

QStringList wordsOf(const Candidates &candidates)
{
    QStringList words;
    for (const Candidate &one : candidates)
        words.append(one.word);
    return words;
}

} // namespace

void TestCompletion::knowsWhatIsTyped_data()
{
    QTest::addColumn<QString>("line"); // after the program's name
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("client");
    const auto row = [](const char *line, Wanted wanted, const char *typed, const char *client = "") {
        QTest::newRow(line) << QString::fromLatin1(line) << int(wanted) << QString::fromLatin1(typed)
                            << QString::fromLatin1(client);
    };
    row("", Wanted::Fixed, "");
    row("cli", Wanted::Fixed, "cli");
    row("list -n va", Wanted::ClientNames, "va");
    row("list --name=va", Wanted::ClientNames, "va");
    row("list -n vader -c ", Wanted::ScheduleNames, "", "vader");
    row("list -nvader -c b", Wanted::ScheduleNames, "b", "vader");
    row("list --client=vader --schedule b", Wanted::ScheduleNames, "b", "vader");
    row("run ", Wanted::ClientNames, "");
    row("run vader ", Wanted::ScheduleNames, "", "vader");
    row("run --wait vader ba", Wanted::ScheduleNames, "ba", "vader");
    row("run vader backup ", Wanted::Nothing, "");
    row("cmd b", Wanted::ScheduleNames, "b");
    row("show 7f", Wanted::RunIds, "7f");
    row("schedules ", Wanted::ClientNames, "");
    row("-c ", Wanted::Files, "");
    row("-c /etc/x.toml list -n ", Wanted::ClientNames, "");
    row("config check ", Wanted::Files, "");
    row("calendar d", Wanted::Fixed, "d");
    row("list -n vader -- --", Wanted::Nothing, "--", "vader");
}

void TestCompletion::knowsWhatIsTyped()
{
    QFETCH(const QString, line);
    const CompletionPoint point = pointOf(line);
    QTEST(int(point.wanted), "wanted");
    QTEST(point.typed, "typed");
    if (point.wanted == Wanted::ScheduleNames)
        QTEST(point.client, "client");
}

void TestCompletion::offersWords_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::newRow("commands") << QString() << QStringLiteral("clients");
    QTest::newRow("a command's options") << QStringLiteral("runs --") << QStringLiteral("--failed-only");
    QTest::newRow("global options") << QStringLiteral("--") << QStringLiteral("--config-absolute-path");
    QTest::newRow("formats") << QStringLiteral("runs --format ") << QStringLiteral("jsonl");
    QTest::newRow("states") << QStringLiteral("runs -s ") << QStringLiteral("not-started");
    QTest::newRow("shells") << QStringLiteral("completion ") << QStringLiteral("zsh");
    QTest::newRow("kinds") << QStringLiteral("updates -u ") << QStringLiteral("apt");
    QTest::newRow("zones") << QStringLiteral("calendar --timezone ") << QStringLiteral("Europe/Berlin");
    QTest::newRow("moments") << QStringLiteral("runs --since ") << QStringLiteral("yesterday");
    QTest::newRow("topics") << QStringLiteral("help ") << QStringLiteral("tail");
    QTest::newRow("actions") << QStringLiteral("config ") << QStringLiteral("check");
}

void TestCompletion::offersWords()
{
    QFETCH(const QString, line);
    QFETCH(const QString, word);
    QVERIFY2(wordsOf(pointOf(line).fixed).contains(word), qPrintable(wordsOf(pointOf(line).fixed).join(u' ')));
}

void TestCompletion::readsBashLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QStringList>("words");
    const auto row
        = [](const char *line, const QStringList &words) { QTest::newRow(line) << QString::fromUtf8(line) << words; };
    row("barto-cli ", {QString()});
    row("barto-cli li", {QStringLiteral("li")});
    row("barto-cli list -n my\\ cli", {QStringLiteral("list"), QStringLiteral("-n"), QStringLiteral("my cli")});
    row("barto-cli list -n \"my cli", {QStringLiteral("list"), QStringLiteral("-n"), QStringLiteral("my cli")});
    row("barto-cli list -n 'a\\b' -c ",
        {QStringLiteral("list"), QStringLiteral("-n"), QStringLiteral("a\\b"), QStringLiteral("-c"), QString()});
    row("barto-cli run a:b ''", {QStringLiteral("run"), QStringLiteral("a:b"), QString()});
}

void TestCompletion::readsBashLines()
{
    QFETCH(const QString, line);
    QTEST(BashLine::parse(line).words, "words");
}

void TestCompletion::repliesAsBashNeedsIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("reply");
    const auto row = [](const char *name, const char *line, const char *word, const char *reply) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(word) << QString::fromUtf8(reply);
    };
    row("plain", "barto-cli run va", "vader", "vader");
    row("a space", "barto-cli run my", "my client", "my\\ client");
    row("behind a space", "barto-cli run my\\ c", "my client", "my\\ client");
    row("in quotes", "barto-cli run \"my c", "my client", "my client");
    row("in single quotes", "barto-cli run 'my c", "my client", "my client");
    row("a colon", "barto-cli run web:", "web:80", "80");
    row("an at", "barto-cli run db@no", "db@north:1", "north:1");
    row("an option's value", "barto-cli runs --state=fa", "--state=failed", "failed");
    row("what a shell would run", "barto-cli run ", "$(reboot);`x`&|", "\\$\\(reboot\\)\\;\\`x\\`\\&\\|");
    row("the same in quotes", "barto-cli run \"", "$(reboot)`x`\"", "\\$(reboot)\\`x\\`\\\"");
}

void TestCompletion::repliesAsBashNeedsIt()
{
    QFETCH(const QString, line);
    QFETCH(const QString, word);
    QTEST(BashLine::parse(line).reply(word, QStringLiteral(" \t\n\"'@><=;|&(:")), "reply");
}

void TestCompletion::fetchesNames()
{
    ScriptedServer server(goldenAnswer);
    CliConfig config;
    config.name = QStringLiteral("tester");
    config.bartos.host = QStringLiteral("127.0.0.1");
    config.bartos.port = server.port();
    const auto fetched = [&config](Wanted wanted) {
        const SystemClock clock;
        NameFetcher fetcher(config, clock);
        QSignalSpy done(&fetcher, &NameFetcher::done);
        CompletionPoint point;
        point.wanted = wanted;
        fetcher.start(point);
        if (done.isEmpty())
            done.wait(5'000);
        return fetcher.candidates();
    };
    QCOMPARE(wordsOf(fetched(Wanted::ClientNames)), (QStringList{QStringLiteral("vader"), QStringLiteral("leia")}));
    QCOMPARE(wordsOf(fetched(Wanted::ScheduleNames)), (QStringList{QStringLiteral("backup"), QStringLiteral("gone")}));
    const Candidates runs = fetched(Wanted::RunIds);
    QCOMPARE(runs.size(), std::size_t(3));
    QVERIFY(runs[0] == (Candidate{QStringLiteral("7f3a91"), QStringLiteral("backup vader ✖ exit 3")}));
}

void TestCompletion::isSilentWithoutAServer()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    CliConfig config;
    config.name = QStringLiteral("tester");
    config.bartos.host = QStringLiteral("127.0.0.1");
    config.bartos.port = 1; // nobody there
    const SystemClock clock;
    NameFetcher fetcher(config, clock);
    QSignalSpy done(&fetcher, &NameFetcher::done);
    CompletionPoint point;
    point.wanted = Wanted::ClientNames;
    fetcher.start(point);
    QVERIFY(!done.isEmpty() || done.wait(5'000));
    QVERIFY(fetcher.candidates().empty());
}

void TestCompletion::hasScripts()
{
    for (const char *shell : {"bash", "zsh", "fish"})
        QVERIFY2(completionScript(QLatin1StringView(shell)).contains(" __complete "), shell);
}

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"
