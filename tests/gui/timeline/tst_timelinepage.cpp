// SPDX-License-Identifier: MIT OR Apache-2.0

// The timeline on a feed that a function answers: keys, pointer, what it asks and where it leads.

#include "gui/timeline/hovercard.h"
#include "gui/timeline/timelinepage.h"
#include "gui/timeline/timelineview.h"
#include "gui/view/choicebar.h"
#include "gui/view/contentstates.h"
#include "gui/view/pagehead.h"
#include "tests/gui/fleetscript.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

class TimelineBench : public ViewBench
{
public:
    TimelineBench()
    {
        feed().setScript(script.script());
        page = std::make_unique<TimelinePageView>(context());
        page->resize(1280, 800);
        page->setVisible(true);
        view().setFocus();
    }

    TimelineView &view() const { return *page->findChild<TimelineView *>(); }
    ContentStates &states() const { return *page->findChild<ContentStates *>(); }
    bool isReady() const
    {
        return QTest::qWaitFor([this] { return feedHasAnswered() && states().state() == ContentStates::State::Ready; });
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view(), Qt::Key(key), modifiers); }
    /// The cursor on leia's lane; lanes are leia, mail-01, vader.
    void goToFirstLane()
    {
        press(Qt::Key_Down);
        press(Qt::Key_Up);
    }

    const FleetScript script;
    std::unique_ptr<TimelinePageView> page;

private:
    bool feedHasAnswered() const { return const_cast<TimelineBench *>(this)->feed().last<TimelineRequest>(); }
};

} // namespace

class TestTimelinePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsSeen();
    void keysOpenRuns();
    void keysZoomAndUndo();
    void rangesAreChosen();
    void filterNarrowsAndMoves();
    void keepsWhereItWas();
    void tellsOfTheRunUnderTheCursor();
    void emptyRangeLeadsToTheLastRun();
    void lanesExpand();
};

void TestTimelinePage::asksForWhatIsSeen()
{
    TimelineBench bench;
    QVERIFY(bench.isReady());
    const TimeScale &scale = bench.view().scale();
    QCOMPARE(scale.length(), Microseconds(6h));
    const auto *asked = bench.feed().last<TimelineRequest>();
    QVERIFY(asked->since < scale.from() && asked->until > scale.until());
    QVERIFY(asked->bucket > 0s);
    QVERIFY(scale.x(ViewBench::now()) > 0 && scale.x(ViewBench::now()) < scale.width());
    QVERIFY(bench.feed().last<NextRequest>()->isMerged);
}

void TestTimelinePage::keysOpenRuns()
{
    TimelineBench bench;
    QVERIFY(bench.isReady());
    bench.goToFirstLane();
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:leia")});
    bench.press(Qt::Key_Right, Qt::ControlModifier);
    bench.press(Qt::Key_Return);
    QCOMPARE(
        bench.navigator().takeOpened(), QStringList{QString(QStringLiteral("run ") + bench.script.failed.run.text())});
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Left, Qt::ControlModifier);
    bench.press(Qt::Key_Enter);
    QCOMPARE(
        bench.navigator().takeOpened(), QStringList{QString(QStringLiteral("run ") + bench.script.running.run.text())});
}

void TestTimelinePage::keysZoomAndUndo()
{
    TimelineBench bench;
    QVERIFY(bench.isReady());
    const TimeScale before = bench.view().scale();
    bench.press(Qt::Key_Plus);
    QVERIFY(bench.view().scale().length() < before.length());
    bench.press(Qt::Key_Minus);
    bench.press(Qt::Key_Backspace);
    bench.press(Qt::Key_Backspace);
    QCOMPARE(bench.view().scale().length(), before.length());
    QCOMPARE(bench.view().scale().from(), before.from());
    bench.press(Qt::Key_Left);
    QVERIFY(bench.view().scale().from() < before.from());
    QCOMPARE(bench.view().scale().length(), before.length());
    bench.press(Qt::Key_0); // back to now
    QCOMPARE(bench.view().scale().length(), Microseconds(6h));
    QVERIFY(bench.view().scale().until() > ViewBench::now());
}

void TestTimelinePage::rangesAreChosen()
{
    TimelineBench bench;
    QVERIFY(bench.isReady());
    auto &ranges = *bench.page->findChild<ChoiceBar *>();
    QTest::mouseClick(ranges.findChildren<QAbstractButton *>()[3], Qt::LeftButton);
    QCOMPARE(bench.view().scale().length(), Microseconds(7 * 24h));
    QTRY_VERIFY(bench.feed().last<TimelineRequest>()->until - bench.feed().last<TimelineRequest>()->since >= 7 * 24h);
}

void TestTimelinePage::filterNarrowsAndMoves()
{
    TimelineBench bench;
    QVERIFY(bench.isReady());
    bench.page->setFilter(QStringLiteral("client:leia since:2026-11-24T08:00 until:2026-11-24T09:00"));
    QCOMPARE(bench.view().scale().length(), Microseconds(1h));
    QCOMPARE(bench.page->head().facts(), QStringLiteral("Only clients and schedules with “leia”. Esc shows all."));
    QVERIFY(bench.isReady());
    QVERIFY(bench.page->clearOrReturn());
    QVERIFY(!bench.page->head().facts().startsWith(QStringLiteral("Only")));
    QVERIFY(!bench.page->clearOrReturn());
    bench.page->setFilter(QStringLiteral("nobody"));
    QTRY_COMPARE(bench.states().headline(), QStringLiteral("No runs match the filter."));
}

void TestTimelinePage::keepsWhereItWas()
{
    TimelineBench bench;
    QVERIFY(bench.isReady());
    bench.page->setFilter(QStringLiteral("leia since:2026-11-24T08:00 until:2026-11-24T09:00"));
    const QVariantMap state = bench.page->saveState();
    TimelinePageView other(bench.context());
    other.resize(1280, 800);
    other.setVisible(true);
    other.restoreState(state);
    const TimeScale &scale = other.findChild<TimelineView *>()->scale();
    QCOMPARE(scale.from(), bench.view().scale().from());
    QCOMPARE(scale.length(), bench.view().scale().length());
    QCOMPARE(other.saveState(), state);
}

void TestTimelinePage::tellsOfTheRunUnderTheCursor()
{
    TimelineBench bench;
    QVERIFY(bench.isReady());
    bench.goToFirstLane();
    bench.press(Qt::Key_Right, Qt::ControlModifier);
    auto &card = *bench.page->findChild<HoverCard *>();
    QTRY_VERIFY(card.isVisible());
    QCOMPARE(bench.feed().last<RunRequest>()->prefix, bench.script.failed.run.text());
    bench.press(Qt::Key_Space);
    QVERIFY(card.isPinned());
    QVERIFY(bench.page->clearOrReturn()); // Esc
    QVERIFY(!card.isPinned());
}

void TestTimelinePage::emptyRangeLeadsToTheLastRun()
{
    TimelineBench bench;
    bench.feed().setScript([&](const OperatorRequest &request) {
        if (std::holds_alternative<RunsRequest>(request) || std::holds_alternative<ClientsRequest>(request))
            return bench.script(request);
        return FakeFeed::Answer();
    });
    QTRY_COMPARE(bench.states().headline(), QStringLiteral("Nothing ran in this range."));
    bench.page->setFilter(QStringLiteral("since:2025-01-01 until:2025-01-02"));
    Q_EMIT bench.states().actionWanted();
    const TimeScale &scale = bench.view().scale();
    QTRY_VERIFY(scale.from() < bench.script.running.at && scale.until() > bench.script.running.at);
}

void TestTimelinePage::lanesExpand()
{
    TimelineBench bench;
    QVERIFY(bench.isReady());
    Q_EMIT bench.view().laneToggled(bench.script.leia);
    bench.goToFirstLane();
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:leia schedule:backup")});
    Q_EMIT bench.view().laneToggled(bench.script.leia);
    bench.press(Qt::Key_Up);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:mail-01")});
}

QTEST_MAIN(TestTimelinePage)
#include "tst_timelinepage.moc"
