// SPDX-License-Identifier: MIT OR Apache-2.0

// A reader goes through the history of a fleet on a real server: filters, opens a run, follows figures to their rows.

#include "gui/output/runview.h"
#include "gui/overview/overviewpage.h"
#include "gui/overview/tile.h"
#include "gui/runs/runspage.h"
#include "gui/view/contentstates.h"
#include "tests/gui/live/livewindow.h"

using namespace barto;

namespace {

const auto runJoins = QStringLiteral("FROM run JOIN client ON client.id = run.client_id "
                                     "JOIN schedule ON schedule.id = run.schedule_id ");

/// What a tile counts: "1,204 failed"
int figureOf(const Tile &tile)
{
    QString number = tile.accessibleName().section(QLatin1Char(' '), 0, 0);
    return number.remove(QRegularExpression(QStringLiteral("\\D"))).toInt();
}

} // namespace

class TestLiveHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_lab.reset(); }
    void filtersTheRuns();
    void saysWhatNothingMatches();
    void opensARun();
    void everyPageIsFilled_data();
    void everyPageIsFilled();
    void tilesOpenExactlyTheirRows_data();
    void tilesOpenExactlyTheirRows();
    void pagesComeAsTheyAreScrolledTo();

private:
    std::unique_ptr<Lab> m_lab;
};

void TestLiveHistory::initTestCase()
{
    m_lab = std::make_unique<Lab>();
    plantHistory(*m_lab);
    QVERIFY2(m_lab->startServer(), qPrintable(m_lab->logs()));
}

void TestLiveHistory::filtersTheRuns()
{
    LiveWindow live(*m_lab);
    live.open(PageId::Runs);
    auto &runs = live.page<RunsPage>(PageId::Runs);
    QTRY_VERIFY_WITH_TIMEOUT(runs.table().model()->rowCount() > 0, livePatience);
    QCOMPARE(runs.filter().text(), QStringLiteral("since:7d")); // at first
    const QVariantList most = m_lab->rows(
        QStringLiteral("SELECT client.name, count(*) AS failed %1 WHERE outcome = 2 GROUP BY 1 ORDER BY 2 DESC LIMIT 1")
            .arg(runJoins))[0];
    const QString client = most[0].toString();
    const int failed = most[1].toInt();
    typeFilter(runs, QStringLiteral("client:%1 state:failed").arg(client));
    QTRY_COMPARE_WITH_TIMEOUT(runs.table().model()->rowCount(), failed, livePatience);
    for (int row = 0; row < failed; ++row) {
        QCOMPARE(cellOf(runs, row, QStringLiteral("client")), client);
        QCOMPARE(cellOf(runs, row, QStringLiteral("state")), outcomeWord(Outcome::Failed));
    }
    QVERIFY(runs.head().facts().startsWith(QString::number(failed)));
    QTest::keyClick(&live.window(), Qt::Key_Escape); // clears it
    QVERIFY(runs.filter().text().isEmpty());
    const int all = int(m_lab->number(QStringLiteral("SELECT count(*) FROM run")));
    QTRY_COMPARE_WITH_TIMEOUT(runs.table().model()->rowCount(), all, livePatience);
}

void TestLiveHistory::saysWhatNothingMatches()
{
    LiveWindow live(*m_lab);
    live.open(PageId::Runs);
    auto &runs = live.page<RunsPage>(PageId::Runs);
    typeFilter(runs, QStringLiteral("client:nobody"));
    QTRY_COMPARE_WITH_TIMEOUT(runs.states().headline(), QStringLiteral("No runs match the filter."), livePatience);
    QVERIFY(!buttonIn(runs, QStringLiteral("Try Again")));
    QPushButton *clear = nullptr;
    QTRY_VERIFY((clear = buttonIn(runs, QStringLiteral("Clear Filter"))));
    QTest::mouseClick(clear, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(runs.table().model()->rowCount() > 1000, livePatience);
    QCOMPARE(runs.states().state(), ContentStates::State::Ready);
}

void TestLiveHistory::opensARun()
{
    LiveWindow live(*m_lab);
    live.open(PageId::Runs);
    auto &runs = live.page<RunsPage>(PageId::Runs);
    runs.setFilter(QStringLiteral("schedule:backup state:failed"));
    QTRY_COMPARE_WITH_TIMEOUT(cellOf(runs, 0, QStringLiteral("schedule")), QStringLiteral("backup"), livePatience);
    QTest::keyClick(&runs.table(), Qt::Key_Home);
    QTest::keyClick(&runs.table(), Qt::Key_Return);
    auto &view = *runs.findChild<RunView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view.title().startsWith(QStringLiteral("backup on ")), livePatience);
    QVERIFY2(view.title().endsWith(QStringLiteral("failed: exit 3")), qPrintable(view.title()));
    OutputView &output = *view.outputView();
    QTRY_VERIFY_WITH_TIMEOUT(output.output() && output.output()->lineCount() > 0, livePatience);
    view.findFirstError();
    QTRY_VERIFY_WITH_TIMEOUT(output.currentMatch().has_value(), livePatience);
    const auto error = [&output] { return output.visibleText(*output.currentMatch()); };
    QTRY_VERIFY_WITH_TIMEOUT(!error().isEmpty(), livePatience);
    const QString printed
        = QStringLiteral("SELECT count(*) FROM line WHERE kind & 15 = 4 AND CAST(data AS TEXT) = '%1'").arg(error());
    QVERIFY2(m_lab->number(printed) > 0, qPrintable(error()));
    QTest::keyClick(&output, Qt::Key_Escape); // back to the list
    QTest::keyClick(&runs.table(), Qt::Key_Down);
    const QString second = runs.table().currentId();
    QTRY_COMPARE_WITH_TIMEOUT(view.run() ? view.run()->text() : QString(), second, livePatience);
}

void TestLiveHistory::everyPageIsFilled_data()
{
    QTest::addColumn<PageId>("id");
    for (const PageId id :
        {PageId::Runs, PageId::Failures, PageId::Missed, PageId::Clients, PageId::ScheduleList, PageId::Updates})
        QTest::newRow(qPrintable(pageKey(id))) << id;
}

void TestLiveHistory::everyPageIsFilled()
{
    QFETCH(PageId, id);
    LiveWindow live(*m_lab);
    live.open(id);
    ListPage &list = live.list(id);
    QTRY_VERIFY_WITH_TIMEOUT(list.table().model()->rowCount() > 0, livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(list.states().state(), ContentStates::State::Ready, livePatience);
    QVERIFY(!list.head().facts().isEmpty());
    if (id == PageId::Clients)
        QCOMPARE(list.table().model()->rowCount(), int(m_lab->number(QStringLiteral("SELECT count(*) FROM client"))));
    if (id == PageId::ScheduleList)
        QCOMPARE(list.table().model()->rowCount(), int(m_lab->number(QStringLiteral("SELECT count(*) FROM schedule"))));
}

void TestLiveHistory::tilesOpenExactlyTheirRows_data()
{
    QTest::addColumn<int>("period");
    QTest::newRow("today") << 0;
    QTest::newRow("2 days") << 1;
    QTest::newRow("7 days") << 2;
    QTest::newRow("30 days") << 3;
}

void TestLiveHistory::tilesOpenExactlyTheirRows()
{
    QFETCH(int, period);
    LiveWindow live(*m_lab);
    live.settings().setValue(UiSettings::profileKey(QStringLiteral("lab"), QStringLiteral("overview/period")), period);
    live.open(PageId::Overview);
    auto &overview = live.page<OverviewPage>(PageId::Overview);
    const QList<Tile *> tiles = overview.findChildren<Tile *>();
    QCOMPARE(tiles.size(), 5);
    QTRY_VERIFY_WITH_TIMEOUT(figureOf(*tiles[2]) > 0, livePatience);
    for (Tile *tile : tiles.mid(1, 3)) { // running, runs, failed
        live.window().openPage(PageId::Overview);
        QTRY_COMPARE_WITH_TIMEOUT(
            overview.findChild<ContentStates *>()->state(), ContentStates::State::Ready, livePatience);
        const int counted = figureOf(*tile);
        QTest::mouseClick(tile, Qt::LeftButton);
        QCOMPARE(live.window().currentPage(), PageId::Runs);
        QTRY_COMPARE_WITH_TIMEOUT(live.list(PageId::Runs).table().model()->rowCount(), counted, livePatience);
    }
    live.window().openPage(PageId::Overview);
    const int missed = figureOf(*tiles[4]);
    QTest::mouseClick(tiles[4], Qt::LeftButton);
    const QString facts = QStringLiteral("%1 slot(s) missed").arg(missed);
    QTRY_VERIFY_WITH_TIMEOUT(live.list(PageId::Missed).head().facts().startsWith(facts), livePatience);
}

void TestLiveHistory::pagesComeAsTheyAreScrolledTo()
{
    LiveWindow live(*m_lab);
    live.open(PageId::Runs);
    auto &runs = live.page<RunsPage>(PageId::Runs);
    runs.setFilter(QStringLiteral("since:60d"));
    const int all = int(m_lab->number(QStringLiteral("SELECT count(*) FROM run")));
    QTRY_COMPARE_WITH_TIMEOUT(runs.table().model()->rowCount(), all, livePatience);
    QTest::keyClick(&runs.table(), Qt::Key_End);
    const QString oldest
        = m_lab->rows(QStringLiteral("SELECT client.name %1 ORDER BY run.at, run.id LIMIT 1").arg(runJoins))
              .value(0)
              .value(0)
              .toString();
    QTRY_COMPARE_WITH_TIMEOUT(cellOf(runs, all - 1, QStringLiteral("client")), oldest, livePatience);
}

QTEST_MAIN(TestLiveHistory)
#include "tst_livehistory.moc"
