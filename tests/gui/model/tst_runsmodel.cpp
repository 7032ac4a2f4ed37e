// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/runsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

constexpr int page = RunsModel::pageRows;
const Instant zero{std::chrono::hours(490'000)};

/// The newest first: number 0 is the newest.
RunSummary run(int number, Outcome outcome = Outcome::Succeeded)
{
    RunSummary made;
    made.key = 1'000'000 - number;
    made.run = RunId(QUuid(uint(number + 10'000), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    made.client = QStringLiteral("vader");
    made.schedule = QStringLiteral("run %1").arg(number);
    made.at = zero - std::chrono::seconds(number);
    made.due = made.at;
    made.started = made.at;
    made.outcome = outcome;
    if (outcome != Outcome::Running)
        made.finished = made.at + 2s;
    return made;
}

std::vector<RunSummary> runs(int first, int count)
{
    std::vector<RunSummary> made;
    for (int i = first; i < first + count; ++i)
        made.push_back(run(i));
    return made;
}

std::vector<RunPlace> marks(int count)
{
    std::vector<RunPlace> made;
    for (int i = 0; i < count; ++i)
        made.push_back({i, i});
    return made;
}

QString text(const RunsModel &model, int row, const char *column)
{
    return model.index(row, model.columnOf(QString::fromLatin1(column))).data().toString();
}

} // namespace

class TestRunsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsByMarks();
    void asksForAPageOnce();
    void forgetsPagesLookedAtLongAgo();
    void newRunsComeOnTop();
    void runningOnesCount();
};

void TestRunsModel::growsByMarks()
{
    RunsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin(runs(0, page));
    QCOMPARE(model.rowCount(), page);
    model.addMarks(marks(3), 2 * page + 10);
    QCOMPARE(model.rowCount(), 2 * page + 10);
    model.addMarks(marks(1), 900 * page); // rows without a mark cannot be asked for yet
    QCOMPARE(model.rowCount(), 4 * page);
    QCOMPARE(text(model, 7, "schedule"), QStringLiteral("run 7"));
}

void TestRunsModel::asksForAPageOnce()
{
    RunsModel model;
    model.begin(runs(0, page));
    model.addMarks(marks(3), 3 * page);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy wanted(&model, &RunsModel::pageWanted);
    QCOMPARE(text(model, page + 5, "schedule"), QStringLiteral("…"));
    QCOMPARE(text(model, page + 6, "client"), QStringLiteral("…"));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toInt(), 1);
    model.setPage(1, runs(page, page));
    QCOMPARE(text(model, page + 5, "schedule"), QStringLiteral("run %1").arg(page + 5));
    QCOMPARE(model.rowOf(run(page + 5).run.text()), page + 5);
    QCOMPARE(model.rowOf(run(2 * page).run.text()), -1);
}

void TestRunsModel::forgetsPagesLookedAtLongAgo()
{
    const int most = int(RunsModel::mostPages);
    RunsModel model;
    model.begin(runs(0, page));
    model.addMarks(marks(most + 2), quint64(most + 2) * page);
    for (int i = 1; i <= most; ++i) {
        QVERIFY(model.runAt(0)); // the first one is looked at all the time
        model.setPage(i, runs(i * page, page));
    }
    QVERIFY(model.runAt(0));
    QVERIFY(!model.runAt(page)); // the page that nobody looked at since
    QVERIFY(model.runAt(most * page));
}

void TestRunsModel::newRunsComeOnTop()
{
    RunsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin(runs(0, page));
    model.addMarks(marks(2), 2 * page);
    model.setPage(1, runs(page, page));
    std::vector<RunSummary> newest = runs(-3, 100);
    newest[5].outcome = Outcome::Failed; // number 2
    model.refreshTop(newest);
    QCOMPARE(model.rowCount(), 2 * page + 3);
    QCOMPARE(text(model, 0, "schedule"), QStringLiteral("run -3"));
    QCOMPARE(text(model, 3, "schedule"), QStringLiteral("run 0"));
    QCOMPARE(model.runAt(5)->outcome, Outcome::Failed);
    QCOMPARE(text(model, page + 3, "schedule"), QStringLiteral("run %1").arg(page));
    model.refreshTop(runs(-4, 100));
    QCOMPARE(model.rowCount(), 2 * page + 4);
    QCOMPARE(text(model, 1, "schedule"), QStringLiteral("run -3"));
}

void TestRunsModel::runningOnesCount()
{
    RunsModel model;
    model.begin({run(0, Outcome::Running), run(1)});
    QVERIFY(model.hasRunning());
    model.setNow(zero + 754s);
    QCOMPARE(text(model, 0, "took"), QStringLiteral("12:34"));
    QCOMPARE(text(model, 0, "ended"), QString());
    model.refreshTop({run(0)});
    QVERIFY(!model.hasRunning());
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestRunsModel)
#include "tst_runsmodel.moc"
