// SPDX-License-Identifier: MIT OR Apache-2.0

// What stays bounded, whatever jobs, networks, databases and operators do: memory, disks, and how long one waits for
// another. No figure here is a verdict on speed; those of memory are generous.

#include "common/base/handover.h"
#include "common/job/frame.h"
#include "common/job/run.h"
#include "tests/support/processuse.h"
#include "tests/system/lab.h"
#include "tests/system/throttledproxy.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <csignal>

using namespace barto;

namespace {

constexpr int patience = 60'000;
constexpr double kib = 1024;
constexpr double agentLimit = 64 * kib; // KiB of RSS
constexpr double serverLimit = 128 * kib;
constexpr qint64 mebibyte = 1024 * 1024;
const QString vader = QStringLiteral("vader");

QString onDemand(const char *name, const QString &cmd)
{
    return QStringLiteral("{ name = \"%1\", on_calendar = \"2199-01-01\", cmds = [\"%2\"] }")
        .arg(QLatin1StringView(name), cmd);
}

qint64 bytesBelow(const QString &folder)
{
    qint64 bytes = 0;
    for (QDirIterator it(folder, {QStringLiteral("*.seg")}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        bytes += QFileInfo(it.next()).size();
    return bytes;
}

/// The shims that capture for the agent's journal at this path.
QList<qint64> shimsOf(const QString &journal)
{
    QList<qint64> pids;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QString process = QStringLiteral("/proc/") + entry;
        QFile name(process + QStringLiteral("/comm"));
        if (entry.toLongLong() > 0 && name.open(QIODevice::ReadOnly) && name.readAll().startsWith("barto-shim")
            && QFile::symLinkTarget(process + QStringLiteral("/fd/3")).startsWith(journal))
            pids.append(entry.toLongLong());
    }
    return pids;
}

} // namespace

class TestBounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void jobWaitsWhileTheSpoolIsFull();
    void droppedLinesAreCounted();
    void manyAgentsComeBackAtOnce();
    void stalledDatabase();
    void slowUplinkMakesProgress();
    void tooManyRunsAtOnce();

private:
    void start(Lab &lab, const char *schedule);
    static void compareLines(Lab &lab, qint64 from, qint64 to);

    std::unique_ptr<MariaDbServer> m_mariadb;
};

void TestBounds::initTestCase()
{
    QVERIFY2(!binDir().isEmpty(), "BARTO_TEST_BIN_DIR says where the programs are; ctest sets it.");
}

void TestBounds::start(Lab &lab, const char *schedule)
{
    const Lab::Answer answer = lab.cli({QStringLiteral("run"), vader, QString::fromLatin1(schedule)});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.err));
}

/// Each number once, in order, and nothing else.
void TestBounds::compareLines(Lab &lab, qint64 from, qint64 to)
{
    const Lab::Rows lines = lab.rows(QStringLiteral("SELECT data FROM line ORDER BY command_id, seq"));
    QCOMPARE(lines.size(), to - from + 1);
    for (qint64 i = from; i <= to; ++i)
        QCOMPARE(lines[i - from][0].toByteArray().trimmed().toLongLong(), i);
}

void TestBounds::jobWaitsWhileTheSpoolIsFull()
{
    Lab lab;
    lab.setAgentHead(QStringLiteral("spool_max_bytes = \"8MiB\"\nkeep_delivered = \"0s\"\n"));
    lab.addSchedule(vader, onDemand("flood", QStringLiteral("seq -f %079g 1 400000"))); // 32 MB
    QVERIFY(lab.startServer());
    QVERIFY(lab.startAgent(vader));
    start(lab, "flood");
    lab.server().kill();
    const QString runs = lab.path(QStringLiteral("vader.db.runs"));
    QTRY_VERIFY_WITH_TIMEOUT(bytesBelow(runs) >= 8 * mebibyte, patience);
    QTest::qWait(1500); // a shim looks for room every second
    QVERIFY2(bytesBelow(runs) < 10 * mebibyte, qPrintable(QString::number(bytesBelow(runs))));
    const QList<qint64> shims = shimsOf(lab.path(QStringLiteral("vader.db")));
    QCOMPARE(shims.size(), 1);
    QVERIFY(ProcessUse::of(shims[0]).peakKib < 4 * kib);
    QVERIFY(ProcessUse::of(lab.agent(vader).pid()).peakKib < agentLimit);

    QVERIFY(lab.startServer());
    QTRY_COMPARE_WITH_TIMEOUT(lab.runs(QStringLiteral("flood"), int(Outcome::Succeeded)), 1, 2 * patience);
    compareLines(lab, 1, 400'000);
    QTRY_COMPARE_WITH_TIMEOUT(bytesBelow(runs), 0, patience); // trimmed again
    QFile used(runs + QStringLiteral("/used"));
    QVERIFY(used.open(QIODevice::ReadOnly));
    QTRY_COMPARE_WITH_TIMEOUT((used.seek(0), used.read(8)), QByteArray(8, '\0'), patience);
    QVERIFY(ProcessUse::of(lab.agent(vader).pid()).peakKib < agentLimit);
    QVERIFY(ProcessUse::of(lab.server().pid()).peakKib < serverLimit);
}

void TestBounds::droppedLinesAreCounted()
{
    Lab lab;
    lab.setAgentHead(QStringLiteral("spool_max_bytes = \"4MiB\"\non_full = \"drop\"\n"));
    lab.addSchedule(vader, onDemand("flood", QStringLiteral("seq -f %079g 1 300000; sleep 2; echo 300001")));
    QVERIFY(lab.startServer());
    QVERIFY(lab.startAgent(vader));
    start(lab, "flood");
    lab.server().kill();
    // Nobody holds the job up: it comes to its end without a server.
    QTRY_VERIFY_WITH_TIMEOUT(shimsOf(lab.path(QStringLiteral("vader.db"))).isEmpty(), patience);
    QVERIFY(bytesBelow(lab.path(QStringLiteral("vader.db.runs"))) < 6 * mebibyte);
    QVERIFY(lab.startServer());
    QTRY_COMPARE_WITH_TIMEOUT(lab.runs(QStringLiteral("flood"), int(Outcome::Succeeded)), 1, patience);
    quint64 dropped = 0;
    for (const QVariantList &row :
        lab.rows(QStringLiteral("SELECT data FROM line WHERE kind = %1").arg(int(FrameKind::Dropped)))) {
        const QByteArray payload = row[0].toByteArray();
        const auto decoded = decodeDropped({payload.constData(), size_t(payload.size())});
        QVERIFY(decoded);
        dropped += decoded->lines;
    }
    const auto kept = quint64(
        lab.number(QStringLiteral("SELECT count(*) FROM line WHERE kind & 15 = %1").arg(int(FrameKind::Stdout))));
    QVERIFY(dropped > 0);
    QCOMPARE(kept + dropped, 300'001);
}

void TestBounds::manyAgentsComeBackAtOnce()
{
    constexpr int agents = 6;
    constexpr int lines = 60'000; // 5 MB each
    Lab lab;
    QStringList names;
    for (int i = 0; i < agents; ++i) {
        names += QStringLiteral("agent%1").arg(i);
        lab.addSchedule(names.last(),
            QStringLiteral("{ name = \"flood\", on_calendar = \"%1\", cmds = [\"sleep 2; seq -f %079g 1 %2\"] }")
                .arg(onceIn(12))
                .arg(lines));
    }
    QVERIFY(lab.startServer());
    for (const QString &name : std::as_const(names))
        QVERIFY(lab.startAgent(name));
    QTRY_COMPARE_WITH_TIMEOUT(lab.number(QStringLiteral("SELECT count(*) FROM run")), agents, patience);
    lab.server().kill();
    for (const QString &name : std::as_const(names))
        QTRY_VERIFY_WITH_TIMEOUT(shimsOf(lab.path(name + QStringLiteral(".db"))).isEmpty(), patience);
    QVERIFY(lab.startServer());
    QTRY_COMPARE_WITH_TIMEOUT(lab.runs(QStringLiteral("flood"), int(Outcome::Succeeded)), agents, 3 * patience);
    QVERIFY(ProcessUse::of(lab.server().pid()).peakKib < serverLimit);
    // Each number once in each run, and in order: the numbers of the rows are those of the lines.
    QCOMPARE(lab.number(QStringLiteral("SELECT count(*) FROM line")), qint64(agents) * lines);
    QCOMPARE(
        lab.number(QStringLiteral("SELECT count(*) FROM line WHERE CAST(CAST(data AS TEXT) AS INTEGER) <> seq")), 0);
}

void TestBounds::stalledDatabase()
{
    m_mariadb = std::make_unique<MariaDbServer>();
    const Result<void> started = m_mariadb->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    Lab lab(m_mariadb.get());
    lab.addSchedule(vader, onDemand("flood", QStringLiteral("seq -f %079g 1 600000"))); // 48 MB
    QVERIFY(lab.startServer());
    QVERIFY(lab.startAgent(vader));
    start(lab, "flood");
    QTRY_VERIFY_WITH_TIMEOUT(lab.number(QStringLiteral("SELECT count(*) FROM line")) > 1000, patience);
    m_mariadb->signal(SIGSTOP);
    // An operator is told, if not answered: the database says nothing, not even that it is away.
    const Lab::Answer answer = lab.cli({QStringLiteral("clients")});
    QVERIFY2(answer.exitCode == 0 || !answer.err.isEmpty(), qPrintable(answer.err));
    QVERIFY(answer.exitCode >= 0);
    QVERIFY(lab.server().isRunning());
    QVERIFY(ProcessUse::of(lab.server().pid()).peakKib < serverLimit);
    m_mariadb->signal(SIGCONT);
    QTRY_COMPARE_WITH_TIMEOUT(lab.runs(QStringLiteral("flood"), int(Outcome::Succeeded)), 1, 3 * patience);
    compareLines(lab, 1, 600'000);
    QVERIFY(ProcessUse::of(lab.server().pid()).peakKib < serverLimit);
    m_mariadb.reset();
}

void TestBounds::slowUplinkMakesProgress()
{
    Lab lab;
    lab.addSchedule(vader, onDemand("talk", QStringLiteral("seq -f %079g 1 4000"))); // 320 kB at 50 kB/s
    QVERIFY(lab.startServer());
    ThrottledProxy proxy(lab.port(), 50'000);
    QProcessEnvironment environment = lab.environment();
    environment.insert(QStringLiteral("BARTOC_BARTOS__PORT"), QString::number(proxy.port()));
    lab.setEnvironment(environment);
    QVERIFY(lab.startAgent(vader));
    start(lab, "talk");
    QTRY_COMPARE_WITH_TIMEOUT(lab.runs(QStringLiteral("talk"), int(Outcome::Succeeded)), 1, 2 * patience);
    compareLines(lab, 1, 4000);
    QCOMPARE(proxy.connections(), 1); // and nobody took the slow link for a dead one
}

void TestBounds::tooManyRunsAtOnce()
{
    Lab lab;
    lab.setAgentHead(QStringLiteral("max_running = \"2\"\n"));
    const QString due = onceIn(6);
    for (int i = 0; i < 4; ++i)
        lab.addSchedule(
            vader, QStringLiteral("{ name = \"s%1\", on_calendar = \"%2\", cmds = [\"sleep 1\"] }").arg(i).arg(due));
    QVERIFY(lab.startServer());
    QVERIFY(lab.startAgent(vader));
    const auto count = [&](Outcome outcome) {
        return lab.number(QStringLiteral("SELECT count(*) FROM run WHERE outcome = %1").arg(int(outcome)));
    };
    QTRY_COMPARE_WITH_TIMEOUT(count(Outcome::Succeeded), 2, patience);
    QTRY_COMPARE_WITH_TIMEOUT(count(Outcome::Skipped), 2, patience);
    const QString reason = lab.rows(QStringLiteral("SELECT reason FROM run WHERE outcome = 6"))[0][0].toString();
    QVERIFY2(reason.contains(QStringLiteral("max_running")), qPrintable(reason));
}

QTEST_GUILESS_MAIN(TestBounds)
#include "tst_bounds.moc"
