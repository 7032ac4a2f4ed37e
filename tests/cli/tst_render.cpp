// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/output.h"
#include "cli/render/states.h"
#include "cli/render/table.h"
#include "cli/render/textwidth.h"
#include "cli/render/visible.h"

#include <QProcessEnvironment>
#include <QTemporaryFile>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <unistd.h>

using namespace barto;
using namespace barto::render;

namespace {

QString printed(Table &table)
{
    QTemporaryFile file;
    if (!file.open())
        return QStringLiteral("no file");
    {
        Output out(file.handle());
        table.flush(out);
    }
    file.seek(0);
    return QString::fromUtf8(file.readAll());
}

Terminal terminalOf(int width, bool hasColour = false)
{
    Terminal terminal;
    terminal.isTerminal = true;
    terminal.hasColour = hasColour;
    terminal.width = width;
    return terminal;
}

} // namespace

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresWidth_data();
    void measuresWidth();
    void cutsTheMiddle_data();
    void cutsTheMiddle();
    void cutTextNeverExceedsItsWidth();
    void makesBytesVisible_data();
    void makesBytesVisible();
    void alignsATable();
    void cutsTheColumnThatGivesWay();
    void cutsTheWidestOfSeveral();
    void leavesOutWhatHasNoRoom();
    void cutsNothingInAPipe();
    void coloursOnlyWhereAsked();
    void neutralizesCells();
    void flowsOnWithItsWidths();
    void endsQuietlyWhenTheReaderIsGone();
    void knowsItsTerminal();
    void namesResults_data();
    void namesResults();
};

void TestRender::measuresWidth_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("empty") << QString() << 0;
    QTest::newRow("ascii") << QStringLiteral("backup") << 6;
    QTest::newRow("umlaut") << QStringLiteral("Tschüß") << 6;
    QTest::newRow("combining") << QStringLiteral("e\u0301tude") << 5;
    QTest::newRow("CJK") << QStringLiteral("備份作業") << 8;
    QTest::newRow("emoji") << QStringLiteral("ok 🚀") << 5;
    QTest::newRow("fullwidth") << QStringLiteral("Ａ") << 2;
    QTest::newRow("zero width joiner") << QStringLiteral("a\u200db") << 2;
    QTest::newRow("shapes of ours") << QStringLiteral("✔✖●◌↑◇»…") << 8;
    QTest::newRow("half a surrogate pair") << QString(QChar(0xd83d)) << 0;
}

void TestRender::measuresWidth()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QCOMPARE(cellWidth(text), width);
}

void TestRender::cutsTheMiddle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("cut");
    const QString alphabet = QStringLiteral("abcdefghij");
    QTest::newRow("fits") << alphabet << 10 << alphabet;
    QTest::newRow("one too many") << alphabet << 9 << QStringLiteral("abcd…ghij");
    QTest::newRow("even") << alphabet << 6 << QStringLiteral("abc…ij");
    QTest::newRow("one") << alphabet << 1 << QStringLiteral("…");
    QTest::newRow("none") << alphabet << 0 << QString();
    QTest::newRow("wide ones do not fit half") << QStringLiteral("備份作業系統") << 6 << QStringLiteral("備…統");
    QTest::newRow("marks stay with their letter")
        << QStringLiteral("e\u0301e\u0301e\u0301e\u0301e\u0301") << 3 << QStringLiteral("e\u0301…e\u0301");
}

void TestRender::cutsTheMiddle()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QFETCH(const QString, cut);
    QCOMPARE(cutMiddle(text, width), cut);
}

void TestRender::cutTextNeverExceedsItsWidth()
{
    const QString texts[] = {QStringLiteral("plain text that is long"), QStringLiteral("備份 🚀 e\u0301tude 作業系統"),
        QStringLiteral("🚀🚀🚀🚀🚀"), QString(QChar(0xd83d)) + QStringLiteral("abcdefgh")};
    for (const QString &text : texts) {
        for (int width = 0; width < 30; ++width)
            QVERIFY2(cellWidth(cutMiddle(text, width)) <= width, qPrintable(text));
    }
}

void TestRender::makesBytesVisible_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("visible");
    const auto row
        = [](const char *name, QByteArray bytes, QByteArray visible) { QTest::newRow(name) << bytes << visible; };
    row("plain", "scan finished", "scan finished");
    row("utf-8", "Größe 備 🚀", "Größe 備 🚀");
    row("tab stays", "a\tb", "a\tb");
    row("escape", "\x1b[2Jgone", "\\x1b[2Jgone");
    row("bell and delete", "\x07\x7f", "\\x07\\x7f");
    row("carriage return", "10%\r20%", "10%\\x0d20%");
    row("C1: CSI in UTF-8",
        "\xc2\x9b"
        "31m",
        "\\x9b31m");
    row("C1: CSI as a byte",
        "\x9b"
        "31m",
        "\\x9b31m");
    row("not UTF-8", "caf\xe9!", "caf\\xe9!");
    row("overlong slash", "\xc0\xaf", "\\xc0\\xaf");
    row("overlong in three", "\xe0\x80\xaf", "\\xe0\\x80\\xaf");
    row("surrogate", "\xed\xa0\x80", "\\xed\\xa0\\x80");
    row("past the end", "\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80");
    row("cut short", "\xf0\x9f\x9a", "\\xf0\\x9f\\x9a");
    row("right-to-left override",
        "\xe2\x80\xae"
        "exe.txt",
        "\\u202eexe.txt");
    row("line separator",
        "a\xe2\x80\xa8"
        "b",
        "a\\u2028b");
    row("zero", QByteArray("a\0b", 3), "a\\x00b");
}

void TestRender::makesBytesVisible()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, visible);
    QByteArray out;
    appendVisible(out, bytes);
    QCOMPARE(out, visible);
    QVERIFY(QString::fromUtf8(out).toUtf8() == out);
}

void TestRender::alignsATable()
{
    Table table({{QStringLiteral("CLIENT")}, {QStringLiteral("LINES"), Column::Align::Right}, {QStringLiteral("NEXT")}},
        terminalOf(80));
    table.addRow({QStringLiteral("vader"), QStringLiteral("12"), QStringLiteral("in 9 s")});
    table.addRow({QStringLiteral("備份"), QStringLiteral("123456"), QString()});
    QCOMPARE(printed(table),
        QStringLiteral("CLIENT   LINES  NEXT\n"
                       "vader       12  in 9 s\n"
                       "備份    123456\n"));
}

void TestRender::cutsTheColumnThatGivesWay()
{
    Table table(
        {{QStringLiteral("A")}, {QStringLiteral("LAST LINE"), Column::Align::Left, true}, {QStringLiteral("RUN")}},
        terminalOf(30));
    table.addRow(
        {QStringLiteral("x"), QStringLiteral("Fatal: unable to open the repository"), QStringLiteral("7f3a91")});
    QCOMPARE(printed(table),
        QStringLiteral("A  LAST LINE            RUN\n"
                       "x  Fatal: un…epository  7f3a91\n"));
}

void TestRender::cutsTheWidestOfSeveral()
{
    const Column::Align left = Column::Align::Left;
    Table table({{QStringLiteral("NAME"), left, true}, {QStringLiteral("TEXT"), left, true}}, terminalOf(22));
    table.addRow({QStringLiteral("short name"), QStringLiteral("a text that is very long")});
    QCOMPARE(printed(table),
        QStringLiteral("NAME        TEXT\n"
                       "short name  a tex…long\n"));
}

void TestRender::leavesOutWhatHasNoRoom()
{
    const Column::Align left = Column::Align::Left;
    const auto make = [left](int width) {
        Table table({{QStringLiteral("CLIENT")}, {QStringLiteral("ADDRESS"), left, false, 1},
                        {QStringLiteral("VERSION"), left, false, 2}, {QStringLiteral("NEXT"), left, true}},
            terminalOf(width));
        table.addRow({QStringLiteral("vader"), QStringLiteral("10.0.0.7"), QStringLiteral("1.0.0"),
            QStringLiteral("backup in 12 s")});
        return table;
    };
    Table wide = make(80);
    QVERIFY(printed(wide).startsWith(QStringLiteral("CLIENT  ADDRESS   VERSION  NEXT\n")));
    QCOMPARE(wide.leftOut(), QStringList());
    Table narrower = make(34);
    QVERIFY(printed(narrower).startsWith(QStringLiteral("CLIENT  ADDRESS   NEXT\n")));
    QCOMPARE(narrower.leftOut(), QStringList{QStringLiteral("VERSION")});
    Table narrow = make(20);
    QCOMPARE(printed(narrow), QStringLiteral("CLIENT  NEXT\nvader   backup… 12 s\n"));
    QCOMPARE(narrow.leftOut(), (QStringList{QStringLiteral("ADDRESS"), QStringLiteral("VERSION")}));
}

void TestRender::cutsNothingInAPipe()
{
    Table table({{QStringLiteral("LAST LINE"), Column::Align::Left, true}}, Terminal());
    const QString text(500, QLatin1Char('x'));
    table.addRow({text});
    QVERIFY(printed(table).contains(text));
}

void TestRender::coloursOnlyWhereAsked()
{
    const Cell bad(QStringLiteral("✖ exit 3"), Tone::Bad);
    Table plain({{QStringLiteral("RESULT")}, {QStringLiteral("X")}}, terminalOf(80));
    plain.addRow({bad, QStringLiteral("y")});
    QVERIFY(!printed(plain).contains(QChar(0x1b)));
    Table coloured({{QStringLiteral("RESULT")}, {QStringLiteral("X")}}, terminalOf(80, true));
    coloured.addRow({bad, QStringLiteral("y")});
    // Blanks stand outside of the colour, and colour does not count as width.
    QVERIFY(printed(coloured).contains(QStringLiteral("\x1b[31m✖ exit 3\x1b[0m  y")));
}

void TestRender::neutralizesCells()
{
    Table table({{QStringLiteral("LAST LINE")}}, terminalOf(80, true));
    table.addRow({QStringLiteral("a\x1b]0;title\x07\nb")});
    const QString text = printed(table);
    QVERIFY2(text.contains(QStringLiteral("a\\x1b]0;title\\x07\\x0ab")), qPrintable(text));
}

void TestRender::flowsOnWithItsWidths()
{
    Table table({{QStringLiteral("A")}, {QStringLiteral("B")}}, Terminal());
    table.addRow({QStringLiteral("1234"), QStringLiteral("x")});
    const QString first = printed(table);
    QCOMPARE(first, QStringLiteral("A     B\n1234  x\n"));
    table.addRow({QStringLiteral("12"), QStringLiteral("y")});
    table.addRow({QStringLiteral("123456"), QStringLiteral("z")});
    QCOMPARE(printed(table), QStringLiteral("12    y\n123456  z\n"));
}

void TestRender::endsQuietlyWhenTheReaderIsGone()
{
    ::signal(SIGPIPE, SIG_IGN);
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    ::close(ends[0]);
    Output out(ends[1]);
    out.line(QStringLiteral("nobody reads this"));
    out.flush();
    QVERIFY(out.isClosed());
    QCOMPARE(out.failure(), EPIPE);
    out.line(QStringLiteral("nor this"));
    out.flush();
    ::close(ends[1]);
}

void TestRender::knowsItsTerminal()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("COLUMNS"), QStringLiteral("40"));
    const Terminal terminal = Terminal::of(file.handle(), environment);
    QVERIFY(!terminal.isTerminal);
    QVERIFY(!terminal.hasColour);
    QVERIFY(!terminal.width);
}

void TestRender::namesResults_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<int>("signal");
    QTest::addColumn<QString>("text");
    QTest::newRow("ok") << int(Outcome::Succeeded) << 0 << 0 << QStringLiteral("✔ ok");
    QTest::newRow("exit") << int(Outcome::Failed) << 3 << 0 << QStringLiteral("✖ exit 3");
    QTest::newRow("signal") << int(Outcome::Failed) << -1 << 9 << QStringLiteral("✖ signal KILL");
    QTest::newRow("real-time signal") << int(Outcome::Failed) << -1 << 40 << QStringLiteral("✖ signal 40");
    QTest::newRow("neither") << int(Outcome::Failed) << -1 << 0 << QStringLiteral("✖ failed");
    QTest::newRow("running") << int(Outcome::Running) << -1 << 0 << QStringLiteral("● running");
    QTest::newRow("skipped") << int(Outcome::Skipped) << -1 << 0 << QStringLiteral("» skipped");
    QTest::newRow("lost") << int(Outcome::Lost) << -1 << 0 << QStringLiteral("✖ lost");
}

void TestRender::namesResults()
{
    QFETCH(const int, outcome);
    QFETCH(const int, exitCode);
    QFETCH(const int, signal);
    QFETCH(const QString, text);
    RunSummary run;
    run.outcome = Outcome(outcome);
    if (exitCode >= 0)
        run.exitCode = exitCode;
    if (signal > 0)
        run.signal = signal;
    QCOMPARE(resultCell(run).text, text);
}

QTEST_GUILESS_MAIN(TestRender)
#include "tst_render.moc"
