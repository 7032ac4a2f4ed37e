// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/updatecollector.h"
#include "tests/server/operators/deskbench.h"

using namespace barto;

/// A run's stored output, read as a report. (From a run's end to its report: tests/system.)
class TestUpdateCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStandardOutputOfAllCommands();
    void saysWhichLineItCannotRead();
    void knowsHowTheRunEnded();
    void missesNothingInLongOutput();
    void missesRunsThatAreGone();

private:
    static Result<store::UpdateRecord> read(DeskBench &bench, const RunId &run, UpdateKind kind)
    {
        const auto reader = store::Reader::open(bench.settings());
        return UpdateCollector::read(**reader, run, kind);
    }
};

void TestUpdateCollector::readsStandardOutputOfAllCommands()
{
    DeskBench bench;
    const RunId run = bench.storeOutput(QStringLiteral("apt"),
        {{FrameKind::Stdout, 1, "Hit:1 http://deb.debian.org/debian bookworm InRelease"},
            {FrameKind::Stderr, 1, "evil/stable 2 amd64 [upgradable from: 1]"},
            {FrameKind::Stdout, 2, "bash/stable-security 5.2 amd64 [upgradable from: 5.1]"}},
        0);
    const auto record = read(bench, run, UpdateKind::Apt);
    QVERIFY(record.has_value());
    QCOMPARE(record->state, quint8(1));
    QCOMPARE(record->packages.size(), 1u);
    QCOMPARE(record->packages[0].name, QStringLiteral("bash"));
    QVERIFY(record->problem.isEmpty());
}

void TestUpdateCollector::saysWhichLineItCannotRead()
{
    DeskBench bench;
    const RunId run = bench.storeOutput(QStringLiteral("apk"), {{FrameKind::Stdout, 1, "(1/2) Upgrading busybox"}}, 0);
    QCOMPARE(read(bench, run, UpdateKind::Apk)->problem, QStringLiteral("not understood: line 1: it has no versions"));
}

void TestUpdateCollector::knowsHowTheRunEnded()
{
    DeskBench bench;
    QCOMPARE(
        read(bench, bench.storeOutput(QStringLiteral("checkupdates"), {}, 2), UpdateKind::Pacman)->state, quint8(2));
    QCOMPARE(read(bench, bench.storeOutput(QStringLiteral("checkupdates"), {}, 1), UpdateKind::Pacman)->problem,
        QStringLiteral("not understood: it says nothing, and the command ended with exit 1"));
}

void TestUpdateCollector::missesNothingInLongOutput()
{
    DeskBench bench;
    std::vector<DeskBench::Line> lines(12'000, {FrameKind::Stdout, 1, "chatter"});
    lines.push_back({FrameKind::Stdout, 1, "bash 5.1-1 -> 5.2-1"});
    QCOMPARE(
        read(bench, bench.storeOutput(QStringLiteral("pacman"), lines, 0), UpdateKind::Pacman)->packages.size(), 1u);
}

void TestUpdateCollector::missesRunsThatAreGone()
{
    DeskBench bench;
    QCOMPARE(read(bench, RunId::make(), UpdateKind::Apt).error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestUpdateCollector)
#include "tst_updatecollector.moc"
