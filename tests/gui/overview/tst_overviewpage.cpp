// SPDX-License-Identifier: MIT OR Apache-2.0

// The overview on a feed that a function answers: what it asks, what it shows, and where it leads.

#include "gui/overview/attentionlist.h"
#include "gui/overview/firinglist.h"
#include "gui/overview/heatmap.h"
#include "gui/overview/overviewpage.h"
#include "gui/overview/tile.h"
#include "gui/view/choicebar.h"
#include "gui/view/contentstates.h"
#include "gui/view/pagehead.h"
#include "tests/gui/fleetscript.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

class OverviewBench : public ViewBench
{
public:
    OverviewBench()
    {
        feed().setScript(script.script());
        page = std::make_unique<OverviewPage>(context());
        page->resize(1280, 800);
        page->setVisible(true);
    }

    bool isReady() const
    {
        return QTest::qWaitFor([this] { return !page->findChild<AttentionList *>()->items().empty(); });
    }
    Tile &tile(int number) const { return *page->findChildren<Tile *>()[number]; }
    ContentStates &states() const { return *page->findChild<ContentStates *>(); }

    const FleetScript script;
    std::unique_ptr<OverviewPage> page;
};

} // namespace

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheFleet();
    void tilesLeadToTheirRows();
    void heatCellsLeadToTheirRuns();
    void listsLeadOn();
    void periodsAskAnew();
    void saysWhenThereIsNobody();
    void failureCanBeRetried();
    void asksNothingWhenHidden();
    void countsDown_data();
    void countsDown();
};

void TestOverviewPage::showsTheFleet()
{
    OverviewBench bench;
    QVERIFY(bench.isReady());
    QCOMPARE(bench.states().state(), ContentStates::State::Ready);
    QCOMPARE(bench.tile(0).accessibleName(), QStringLiteral("2 / 3 client(s) up"));
    QCOMPARE(bench.tile(0).toolTip(), QStringLiteral("2 / 3 client(s) up\nleia away"));
    QCOMPARE(bench.tile(1).accessibleName(), QStringLiteral("1 running now"));
    QCOMPARE(bench.tile(2).accessibleName(), QStringLiteral("21 run(s)"));
    QCOMPARE(bench.tile(3).accessibleName(), QStringLiteral("1 failed"));
    QCOMPARE(bench.tile(4).accessibleName(), QStringLiteral("3 slot(s) missed"));
    QVERIFY(bench.page->head().facts().contains(QStringLiteral("1 run(s) failed")));
    QCOMPARE(bench.page->findChild<FiringList *>()->firings().size(), std::size_t(2));
    QCOMPARE(bench.page->findChild<HeatMap *>()->shownRows(), 3);
}

void TestOverviewPage::tilesLeadToTheirRows()
{
    OverviewBench bench;
    QVERIFY(bench.isReady());
    const QStringList places{QStringLiteral("clients "), QStringLiteral("runs state:running"),
        QStringLiteral("runs -state:skipped since:2026-11-23"),
        QStringLiteral("runs state:failed,lost,not-started since:2026-11-23"),
        QStringLiteral("missed since:2026-11-23")};
    for (int i = 0; i < places.size(); ++i) {
        bench.tile(i).setFocus();
        QTest::keyClick(&bench.tile(i), Qt::Key_Space);
        QCOMPARE(bench.navigator().takeOpened(), QStringList{places[i]});
    }
}

void TestOverviewPage::heatCellsLeadToTheirRuns()
{
    OverviewBench bench;
    QVERIFY(bench.isReady());
    auto &heat = *bench.page->findChild<HeatMap *>();
    QVERIFY2(heat.cellText(0, 0).startsWith(QStringLiteral("leia, Mon 23 Nov, 00:00 to 01:00: 1 of 21 run(s) failed")),
        qPrintable(heat.cellText(0, 0)));
    heat.setFocus();
    QTest::keyClick(&heat, Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(),
        QStringList{QStringLiteral("runs client:leia since:2026-11-23T00:00 until:2026-11-23T01:00 -state:skipped")});
    for (int i = 0; i < 100; ++i) // ends at the edges
        QTest::keyClick(&heat, i % 2 == 0 ? Qt::Key_Right : Qt::Key_Down);
    QTest::keyClick(&heat, Qt::Key_Return);
    QVERIFY(bench.navigator().takeOpened()[0].contains(QStringLiteral("until:2026-11-25T00:00")));
}

void TestOverviewPage::listsLeadOn()
{
    OverviewBench bench;
    QVERIFY(bench.isReady());
    auto &attention = *bench.page->findChild<AttentionList *>();
    QCOMPARE(attention.items().size(), std::size_t(2));
    attention.setFocus();
    for (int row = 0; row < 2; ++row) {
        QTest::keyClick(&attention, Qt::Key_Return);
        const bool isMissed = attention.items()[std::size_t(row)].isMissed;
        QCOMPARE(bench.navigator().takeOpened(),
            QStringList{isMissed ? QStringLiteral("missed client:leia schedule:backup")
                                 : QString(QStringLiteral("run ") + bench.script.failed.run.text())});
        QTest::keyClick(&attention, Qt::Key_Down);
    }
    auto &firings = *bench.page->findChild<FiringList *>();
    QTest::keyClick(&firings, Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("schedules client:vader schedule:backup")});
    QTest::keyClick(&firings, Qt::Key_Down);
    QTest::keyClick(&firings, Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("schedules schedule:metrics")});
}

void TestOverviewPage::periodsAskAnew()
{
    OverviewBench bench;
    QVERIFY(bench.isReady());
    QCOMPARE(bench.feed().last<RunCountsRequest>()->bounds.size(), std::size_t(2)); // of the period before
    auto &periods = *bench.page->findChild<ChoiceBar *>();
    QTest::mouseClick(periods.findChildren<QAbstractButton *>()[3], Qt::LeftButton); // 30 days
    const auto *missed = bench.feed().last<MissedRequest>();
    QCOMPARE(*missed->since, heatBounds(ViewBench::now(), 30, true, bench.times().format().zoneFor()).front());
    QTRY_COMPARE(bench.states().state(), ContentStates::State::Ready);
    const QVariantMap state = bench.page->saveState();
    OverviewPage other(bench.context());
    QCOMPARE(other.saveState(), state); // of the same profile
    periods.setChosen(0);
    bench.page->restoreState(state);
    QCOMPARE(periods.chosen(), 3);
}

void TestOverviewPage::saysWhenThereIsNobody()
{
    ViewBench bench;
    OverviewPage page(bench.context());
    page.setVisible(true);
    auto &states = *page.findChild<ContentStates *>();
    QTRY_COMPARE(states.headline(), QStringLiteral("No clients yet"));
    QCOMPARE(page.head().facts(), QStringLiteral("No clients yet."));
}

void TestOverviewPage::failureCanBeRetried()
{
    ViewBench bench;
    bench.feed().setScript([](const OperatorRequest &) {
        return FakeFeed::Answer{{}, Error{Error::Code::Refused, QStringLiteral("this needs the role 'viewer'")}};
    });
    OverviewPage page(bench.context());
    page.setVisible(true);
    auto &states = *page.findChild<ContentStates *>();
    QTRY_COMPARE(states.state(), ContentStates::State::Forbidden);
    const FleetScript script;
    bench.feed().setScript(script.script());
    Q_EMIT states.retryWanted();
    QTRY_COMPARE(states.state(), ContentStates::State::Ready);
}

void TestOverviewPage::asksNothingWhenHidden()
{
    OverviewBench bench;
    QVERIFY(bench.isReady());
    bench.page->hide();
    const std::size_t asked = bench.feed().requests().size();
    bench.page->findChild<ChoiceBar *>()->findChildren<QAbstractButton *>()[0]->click();
    bench.feed().loseLink(ViewBench::now());
    bench.feed().becomeLive();
    const auto isForTheEye = [](const OperatorRequest &request) {
        return std::holds_alternative<RunCountsRequest>(request) || std::holds_alternative<NextRequest>(request);
    };
    const auto &requests = bench.feed().requests();
    QVERIFY(std::none_of(requests.begin() + qsizetype(asked), requests.end(), isForTheEye));
}

void TestOverviewPage::countsDown_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("past") << qint64(-20) << QStringLiteral("now");
    QTest::newRow("soon") << qint64(9'000) << QStringLiteral("0:09");
    QTest::newRow("minutes") << qint64(754'000) << QStringLiteral("12:34");
    QTest::newRow("hours") << qint64(4'740'000) << QStringLiteral("1 h 19");
}

void TestOverviewPage::countsDown()
{
    QFETCH(qint64, milliseconds);
    QTEST(FiringList::inText(std::chrono::milliseconds(milliseconds)), "text");
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
