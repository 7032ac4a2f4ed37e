// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/updatekind.h"
#include "server/updates/plainlines.h"
#include "server/updates/sizetext.h"

#include <QTest>

using namespace barto;

class TestUpdateText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSizes_data();
    void readsSizes();
    void showsLinesAsATerminal_data();
    void showsLinesAsATerminal();
    void knowsKinds_data();
    void knowsKinds();
    void listsTheKinds();
    void findsTheKindOfASchedule();
};

void TestUpdateText::readsSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes"); // -1: none
    const auto row = [](const char *text, qint64 bytes) { QTest::newRow(text) << QString::fromUtf8(text) << bytes; };
    row("64.4 kB", 64'400);
    row("6144 B", 6144);
    row("3.151 kB", 3'151'000);
    row("1.234,5 kB", 1'234'500);
    row("0,01 MiB", 10'486);
    row("0.123 MB", 123'000);
    row("-1.5 MiB", -1'572'864);
    row("245 k", 250'880);
    row("1.8 M", 1'887'437);
    row("175 MB", 175'000'000);
    row("2GiB", 2'147'483'648);
    row("0", -1);
    row("kB", -1);
    row("", -1);
    row("12 parsecs", -1);
    row("1.2.3.4 kB", 123'400);
    row("9999999999999999999 TiB", -1);
    row("٣ kB", -1);
    row(", kB", -1);
}

void TestUpdateText::readsSizes()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    QCOMPARE(bytesOfSize(text).value_or(-1), bytes);
}

void TestUpdateText::showsLinesAsATerminal_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    const auto row
        = [](const char *name, const QByteArray &bytes, const QString &line) { QTest::newRow(name) << bytes << line; };
    row("plain", "bash 5.2", QStringLiteral("bash 5.2"));
    row("CRLF", "bash\r", QStringLiteral("bash"));
    row("progress", "\r10%\r20%\rListing... Done\r\r", QStringLiteral("Listing... Done"));
    row("colour", "\x1b[0;1mbash \x1b[1;32m5.2\x1b[0m", QStringLiteral("bash 5.2"));
    row("title", "\x1b]0;window\abash\x1b]8;;http://x\x1b\\!", QStringLiteral("bash!"));
    row("charset", "\x1b(Bbash", QStringLiteral("Bbash"));
    row("torn escape", "bash\x1b[", QStringLiteral("bash"));
    row("torn title", "bash\x1b]0;win", QStringLiteral("bash"));
    row("lone escape", "bash\x1b", QStringLiteral("bash"));
    row("backspace", "bax\bsh", QStringLiteral("bash"));
    row("bell and null", QByteArray("ba\a\0sh", 6), QStringLiteral("bash"));
    row("tab", "a\tb \t", QStringLiteral("a\tb"));
    row("no-break space", "3\u00a0MB", QStringLiteral("3 MB"));
    row("broken UTF-8", "a\xff", QStringLiteral("a\ufffd"));
}

void TestUpdateText::showsLinesAsATerminal()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    QCOMPARE(plainLine(bytes), line);
}

void TestUpdateText::knowsKinds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("kind");
    QTest::newRow("itself") << QStringLiteral("apt") << QStringLiteral("apt");
    QTest::newRow("capitals") << QStringLiteral("APT") << QStringLiteral("apt");
    QTest::newRow("checkupdates") << QStringLiteral("checkupdates") << QStringLiteral("pacman");
    QTest::newRow("yum") << QStringLiteral("yum") << QStringLiteral("dnf");
    QTest::newRow("garuda") << QStringLiteral("garuda-update") << QStringLiteral("garuda-update");
    QTest::newRow("cachyos") << QStringLiteral("cachyos") << QStringLiteral("cachyos");
}

void TestUpdateText::knowsKinds()
{
    QFETCH(QString, name);
    QFETCH(QString, kind);
    const Result<UpdateKind> found = updateKindOf(name);
    QVERIFY(found.has_value());
    QCOMPARE(updateKindName(*found), kind);
}

void TestUpdateText::listsTheKinds()
{
    const Result<UpdateKind> found = updateKindOf(QStringLiteral("pkg"));
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, Error::Code::NotFound);
    QCOMPARE(found.error().detail,
        QStringLiteral("there is no kind of updates called 'pkg'; the kinds are apk, apt, brew, cachyos, dnf, flatpak, "
                       "garuda-update, pacman, zypper"));
}

void TestUpdateText::findsTheKindOfASchedule()
{
    Schedule schedule;
    schedule.name = QStringLiteral("nightly");
    QVERIFY(!updateKindOf(schedule));
    schedule.updates = QStringLiteral("apt");
    QCOMPARE(updateKindOf(schedule), UpdateKind::Apt);
    schedule = {};
    schedule.name = QStringLiteral("flatpak-updates");
    QCOMPARE(updateKindOf(schedule), UpdateKind::Flatpak);
    schedule.name = QStringLiteral("garuda-update");
    QCOMPARE(updateKindOf(schedule), UpdateKind::Garuda);
    schedule.updates = QStringLiteral("pacman");
    QCOMPARE(updateKindOf(schedule), UpdateKind::Pacman);
    schedule.updates = QStringLiteral("none of them");
    QVERIFY(!updateKindOf(schedule));
}

QTEST_GUILESS_MAIN(TestUpdateText)
#include "tst_updatetext.moc"
