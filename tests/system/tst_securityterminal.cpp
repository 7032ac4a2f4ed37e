// SPDX-License-Identifier: MIT OR Apache-2.0

// What jobs print, and what an agent that lies tells of itself, reaches no terminal as anything but visible characters,
// whichever command shows it. Only --raw lets a job's bytes through.

#include "common/link/link.h"
#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "tests/system/securitylab.h"

#include <QFile>
#include <QTest>

using namespace barto;

namespace {

const QString vader = QStringLiteral("vader");
const QString liar = QStringLiteral("liar");
/// Colours, cursor, title, a bell, a C1 control sequence as UTF-8 and as a bare byte, right-to-left override.
const QString evil = QStringLiteral("\x1b[31mred\x1b]0;title\x07 \b\x7f \u009b2J \u202egnp");

/// Of the bytes a terminal obeys, the first and what is around it; empty if there is none.
QString obeyed(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool isControl = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7f && c < 0xa0);
        const bool isBidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        if (isControl || isBidi)
            return QStringLiteral("U+%1 in: %2").arg(int(c), 4, 16).arg(text.mid(std::max<qsizetype>(0, i - 40), 80));
    }
    return {};
}

} // namespace

class TestSecurityTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void shows_data();
    void shows();
    void rawIsRaw();
    void logs();

private:
    std::unique_ptr<SecurityLab> m_barto;
    std::unique_ptr<Link> m_liar;
    SystemClock m_clock;
    QString m_run;
};

void TestSecurityTerminal::initTestCase()
{
    m_barto = std::make_unique<SecurityLab>();
    m_barto->addSchedule(vader,
        QStringLiteral(
            R"({ name = "evil", on_calendar = "2199-01-01", cmds = ["printf '\\033[31mred\\033]0;title\\007 \\010\\177 \\302\\2332J \\2332J \\342\\200\\256gnp\\r\\n'; exit 3"] })"));
    m_barto->addSchedule(liar, QStringLiteral(R"({ name = "any", on_calendar = "2199-01-01", cmds = ["true"] })"));
    QVERIFY(m_barto->startServer());
    QVERIFY(m_barto->startAgent(vader));
    m_barto->cli({QStringLiteral("run"), QStringLiteral("-w"), vader, QStringLiteral("evil")});
    QTRY_COMPARE_WITH_TIMEOUT(
        m_barto->number(QStringLiteral("SELECT count(*) FROM run WHERE finished IS NOT NULL")), 1, 20'000);
    m_run = QString::fromLatin1(m_barto->rows(QStringLiteral("SELECT lower(hex(uuid)) FROM run"))[0][0].toByteArray())
                .left(8);
    LinkSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = m_barto->port();
    settings.name = liar;
    m_liar = std::make_unique<Link>(settings, m_clock);
    connect(m_liar.get(), &Link::received, this, [this](const QByteArray &payload) {
        const auto message = decodeServerMessage(payload);
        if (!message)
            return;
        if (const auto *start = std::get_if<StartRun>(&*message))
            m_liar->send(encode(WorkerMessage(StartAnswer{start->run, false, evil})));
        if (const auto *cancel = std::get_if<CancelRun>(&*message))
            m_liar->send(encode(WorkerMessage(CancelAnswer{cancel->run, false, evil})));
    });
    m_liar->open();
    QTRY_VERIFY(m_liar->isOpen());
    Hello hello;
    hello.client = ClientId::make();
    hello.facts = {evil, evil, evil, evil, evil, evil, evil, {}};
    m_liar->send(encode(WorkerMessage(hello)));
    AgentStatus status;
    status.warnings = {evil};
    m_liar->send(encode(WorkerMessage(status)));
    m_liar->send(encode(WorkerMessage(SchedulesConfirmed{{{QStringLiteral("any"), "x", evil}}})));
    QVERIFY(SecurityLab::says(m_barto->server(), QStringLiteral("agent liar cannot fire any")));
}

void TestSecurityTerminal::cleanupTestCase()
{
    m_liar.reset();
    m_barto.reset();
}

void TestSecurityTerminal::shows_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command :
        {"clients", "clients --json", "list", "list -n vader", "list -n vader -c evil", "list -n vader -c evil --json",
            "failed", "failed --json", "runs", "runs --json", "show RUN", "show RUN --json", "show RUN --output",
            "tail", "info", "info --json", "run liar any", "run -w vader evil", "query -q |SELECT data FROM line",
            "query --json -q |SELECT data FROM line", "query -q |SELECT CAST(data AS TEXT) FROM line",
            "query --json -q |SELECT CAST(data AS TEXT) FROM line", "query -q |SELECT hostname, os, kernel FROM client",
            "query -q |SELECT * FROM output", "query -q |SELECT '\x1b[31m' AS \"\x1b[32m\"",
            "query -q |SELECT \x1b[31m", "run vader \x1b[31m", "list -n \x1b[31m"})
        QTest::newRow(QByteArray(command).replace('\x1b', "ESC").constData()) << QString::fromLatin1(command);
}

void TestSecurityTerminal::shows()
{
    QFETCH(QString, command);
    QStringList arguments = command.section(QLatin1Char('|'), 0, 0).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (command.contains(QLatin1Char('|')))
        arguments.append(command.section(QLatin1Char('|'), 1));
    arguments.replaceInStrings(QStringLiteral("RUN"), m_run);
    // In both: with colours off these programs have no control character of their own.
    const Lab::Answer answer = m_barto->cli(arguments);
    QVERIFY(answer.exitCode >= 0);
    QVERIFY2(obeyed(answer.out.toUtf8()).isEmpty(), qPrintable(obeyed(answer.out.toUtf8())));
    QVERIFY2(obeyed(answer.err.toUtf8()).isEmpty(), qPrintable(obeyed(answer.err.toUtf8())));
}

void TestSecurityTerminal::rawIsRaw()
{
    QVERIFY(m_barto->run(QStringLiteral("'%1/barto-cli' -c barto-cli.toml show --output --raw %2 | od -An -tx1")
                             .arg(binDir(), m_run))
        == 0);
    QVERIFY2(m_barto->output().contains(QStringLiteral("1b 5b 33 31 6d")), qPrintable(m_barto->output()));
}

void TestSecurityTerminal::logs()
{
    for (const char *file : {"bartos.log", "bartos.out", "vader.log", "vader.out"}) {
        QFile log(m_barto->path(QLatin1StringView(file)));
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QString found = obeyed(log.readAll());
        QVERIFY2(found.isEmpty(), qPrintable(QLatin1StringView(file) + QStringLiteral(": ") + found));
    }
}

QTEST_GUILESS_MAIN(TestSecurityTerminal)
#include "tst_securityterminal.moc"
