// SPDX-License-Identifier: MIT OR Apache-2.0

// barto-cli as people have it: in a terminal, under a shell that completes, behind a pager, in a pipe.

#include "tests/system/lab.h"
#include "tests/system/terminal.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace barto;

namespace {

const QString vader = QStringLiteral("vader");

} // namespace

class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void completes_data();
    void completes();
    void completesNothingWithoutAServer_data();
    void completesNothingWithoutAServer();
    void pagesLongOutput();
    void printsWhatFits();
    void endsATailCleanly();
    void endsQuietlyInAPipe();
    void queriesMillionsInLittleMemory();

private:
    QProcessEnvironment shellEnvironment() const;
    /// `shell` with completion loaded and a prompt that can be waited for.
    QString shellCommand(const QString &shell) const;

    std::unique_ptr<Lab> m_lab;
};

void TestTerminal::initTestCase()
{
    m_lab = std::make_unique<Lab>();
    for (int i = 0; i < 60; ++i)
        m_lab->addSchedule(
            vader, QStringLiteral("{ name = \"task-%1\", on_calendar = \"2199-01-01\", cmds = [\"true\"] }").arg(i));
    m_lab->addSchedule(QStringLiteral("\"odd one:2@x\""),
        QStringLiteral("{ name = \"nightly: all of it\", on_calendar = \"2199-01-01\", cmds = [\"true\"] }"));
    QVERIFY(m_lab->startServer());
    const QString folder = m_lab->path(QStringLiteral(".config/barto-cli"));
    QVERIFY(QDir().mkpath(folder));
    QFile config(folder + QStringLiteral("/barto-cli.toml"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(
        QStringLiteral("name = \"lab\"\n[bartos]\nhost = \"127.0.0.1\"\nport = %1\n").arg(m_lab->port()).toUtf8());
}

QProcessEnvironment TestTerminal::shellEnvironment() const
{
    QProcessEnvironment environment = m_lab->environment();
    environment.insert(QStringLiteral("PATH"), binDir() + QLatin1Char(':') + environment.value(QStringLiteral("PATH")));
    return environment;
}

QString TestTerminal::shellCommand(const QString &shell) const
{
    QFile file(m_lab->path(shell + QStringLiteral(".rc")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write a shell's file");
    if (shell == QStringLiteral("bash")) {
        file.write("PS1='ready> '\nsource <(barto-cli completion bash)\n");
        return QStringLiteral("bash --noprofile --rcfile '%1' -i").arg(file.fileName());
    }
    if (shell == QStringLiteral("zsh")) {
        QDir().mkpath(m_lab->path(QStringLiteral("zsh")));
        QFile rc(m_lab->path(QStringLiteral("zsh/.zshrc")));
        if (!rc.open(QIODevice::WriteOnly))
            qFatal("cannot write .zshrc");
        rc.write("PS1='ready> '\nautoload -Uz compinit\ncompinit -u -D\nsource <(barto-cli completion zsh)\n");
        return QStringLiteral("ZDOTDIR='%1' zsh -d -i").arg(m_lab->path(QStringLiteral("zsh")));
    }
    file.write("function fish_prompt; echo -n 'ready> '; end\nfunction fish_right_prompt; end\n"
               "set -g fish_greeting\nset -g fish_autosuggestion_enabled 0\nbarto-cli completion fish | source\n");
    return QStringLiteral("fish --no-config --private -C 'source %1'").arg(file.fileName());
}

void TestTerminal::completes_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("line"); // what the screen shows behind the prompt
    const auto row = [](const char *shell, const char *typed, const char *line) {
        QTest::addRow("%s: %s", shell, typed)
            << QString::fromLatin1(shell) << QString::fromLatin1(typed) << QString::fromLatin1(line);
    };
    for (const char *shell : {"bash", "zsh", "fish"}) {
        row(shell, "barto-cli cli", "barto-cli clients");
        row(shell, "barto-cli runs --failed", "barto-cli runs --failed-only");
        row(shell, "barto-cli runs --format js", "barto-cli runs --format json");
        row(shell, "barto-cli list -n va", "barto-cli list -n vader");
        row(shell, "barto-cli list -n vader -c task-4", "barto-cli list -n vader -c task-4");
        row(shell, "barto-cli run odd", "barto-cli run odd\\ one:2@x");
    }
    row("bash", "barto-cli run odd\\ one:", "barto-cli run odd\\ one:2@x");
    row("bash", "barto-cli run \"odd", "barto-cli run \"odd one:2@x\"");
    row("bash", "barto-cli run 'odd one:2@x' ni", "barto-cli run 'odd one:2@x' nightly:\\ all\\ of\\ it");
    row("zsh", "barto-cli run 'odd one:2@x' ni", "barto-cli run 'odd one:2@x' nightly:\\ all\\ of\\ it");
    row("fish", "barto-cli run 'odd one:2@x' ni", "barto-cli run 'odd one:2@x' nightly:\\ all\\ of\\ it");
}

void TestTerminal::completes()
{
    QFETCH(const QString, shell);
    QFETCH(const QString, typed);
    QFETCH(const QString, line);
    TerminalScreen screen(shellCommand(shell), shellEnvironment());
    QVERIFY(screen.shows(QStringLiteral("ready>")));
    screen.type(typed);
    QVERIFY(screen.shows(QStringLiteral("ready> ") + typed));
    screen.press("Tab");
    QVERIFY(screen.shows(QStringLiteral("ready> ") + line));
}

void TestTerminal::completesNothingWithoutAServer_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"bash", "zsh", "fish"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void TestTerminal::completesNothingWithoutAServer()
{
    QFETCH(const QString, shell);
    QProcessEnvironment environment = shellEnvironment();
    environment.insert(QStringLiteral("BARTO_CLI_BARTOS__PORT"), QStringLiteral("1"));
    TerminalScreen screen(shellCommand(shell), environment);
    QVERIFY(screen.shows(QStringLiteral("ready>")));
    screen.type(QStringLiteral("barto-cli list -n va"));
    screen.press("Tab");
    screen.type(QStringLiteral("der; echo over"));
    screen.press("Enter");
    QVERIFY(screen.shows(QStringLiteral("\nover")));
    // The command itself says what is wrong; the completion must not.
    QVERIFY2(
        screen.text().contains(QStringLiteral("ready> barto-cli list -n vader; echo over")), qPrintable(screen.text()));
    QCOMPARE(screen.text().count(QStringLiteral("cannot reach")), 1);
}

void TestTerminal::pagesLongOutput()
{
    TerminalScreen screen(
        QStringLiteral("sh -c 'barto-cli list -n vader; echo code=$?; sleep 100'"), shellEnvironment(), 100, 20);
    QVERIFY(screen.shows(QStringLiteral("task-1 ")));
    QVERIFY(screen.shows(QStringLiteral("\n:"))); // less waits
    QVERIFY(!screen.text().contains(QStringLiteral("code=")));
    screen.type(QStringLiteral("q"));
    QVERIFY(screen.shows(QStringLiteral("code=0")));
}

void TestTerminal::printsWhatFits()
{
    TerminalScreen screen(
        QStringLiteral("sh -c 'barto-cli list -n vader; echo code=$?; sleep 100'"), shellEnvironment(), 100, 80);
    QVERIFY(screen.shows(QStringLiteral("code=0")));
    QVERIFY(screen.text().contains(QStringLiteral("\n60 schedules. Times in")));
}

void TestTerminal::endsATailCleanly()
{
    TerminalScreen screen(
        QStringLiteral("sh -c 'trap : INT; barto-cli tail -f; echo code=$?; sleep 100'"), shellEnvironment());
    QTRY_VERIFY_WITH_TIMEOUT(
        m_lab->cli({QStringLiteral("info")}).out.contains(QStringLiteral("Operators   2")), 15'000);
    screen.press("C-c");
    QVERIFY(screen.shows(QStringLiteral("code=0")));
}

void TestTerminal::endsQuietlyInAPipe()
{
    QProcess shell;
    shell.setProcessEnvironment(shellEnvironment());
    shell.start(QStringLiteral("bash"),
        {QStringLiteral("-c"),
            QStringLiteral(
                "barto-cli query -l 1000000 -q 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                "WHERE i < 1000000) SELECT i FROM n' --format csv | head -2; echo \"${PIPESTATUS[0]}\"")});
    QVERIFY(shell.waitForFinished(60'000));
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), QStringLiteral("i\n1\n0\n"));
    QCOMPARE(QString::fromUtf8(shell.readAllStandardError()), QString());
}

void TestTerminal::queriesMillionsInLittleMemory()
{
    // The peak of a process in KiB, and how many bytes it wrote.
    const auto measured = [this](int rows) {
        const QString command = QStringLiteral("exec '%1/barto-cli' -c '%2' query -l %3 --format csv -q \"WITH "
                                               "RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT "
                                               "i + 1 FROM n WHERE i < %3) SELECT i, 'a line of output, sixty "
                                               "characters long, as jobs print them' FROM n\" "
                                               "> '%4'")
                                    .arg(binDir(), m_lab->path(QStringLiteral(".config/barto-cli/barto-cli.toml")))
                                    .arg(rows)
                                    .arg(m_lab->path(QStringLiteral("rows.csv")));
        const QByteArray text = command.toLocal8Bit();
        char shell[] = "sh", option[] = "-c";
        char *const arguments[] = {shell, option, const_cast<char *>(text.constData()), nullptr};
        pid_t pid = 0;
        if (::posix_spawn(&pid, "/bin/sh", nullptr, nullptr, arguments, environ) != 0)
            return std::pair<long, qint64>(0, 0);
        int status = 0;
        rusage usage{};
        ::wait4(pid, &status, 0, &usage);
        return std::pair<long, qint64>(usage.ru_maxrss, QFile(m_lab->path(QStringLiteral("rows.csv"))).size());
    };
    const auto [little, fewBytes] = measured(100'000); // what the kernel and sockets hold back counts in both
    const auto [much, manyBytes] = measured(1'000'000);
    QVERIFY(fewBytes > 6'000'000);
    QVERIFY(manyBytes > 60'000'000);
    qInfo("100,000 rows: %ld KiB, 1,000,000 rows: %ld KiB", little, much);
    QVERIFY2(much - little < 32 * 1024, qPrintable(QStringLiteral("%1 KiB, then %2 KiB").arg(little).arg(much)));
}

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
