// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/barrow.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const Instant zero = Instant(std::chrono::hours(500'000));
const TimeScale scale(zero, 1000s, 1000); // one pixel a second

RunBar bar(int from, std::optional<int> to, BarState state = BarState::Succeeded)
{
    const Instant start = zero + std::chrono::seconds(from);
    return {start, start, to ? std::optional<Instant>(zero + std::chrono::seconds(*to)) : std::nullopt, state, 1};
}

} // namespace

class TestBarRow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesBars();
    void leavesOutWhatIsOutside();
    void mergesWhatBeginsTogether();
    void showsLateness();
    void neverMoreBarsThanColumns();
    void findsTheBarUnderThePointer();
};

void TestBarRow::placesBars()
{
    const auto painted = paintedBars({bar(10, 60), bar(100, 100), bar(200, {})}, scale, zero + 250s);
    QCOMPARE(painted.size(), std::size_t(3));
    QCOMPARE(painted[0], (PaintedBar{10, 60, 10, BarState::Succeeded, false, 0, 1}));
    QCOMPARE(painted[1], (PaintedBar{100, 103, 100, BarState::Succeeded, false, 1, 1})); // short, yet seen
    QCOMPARE(painted[2], (PaintedBar{200, 250, 200, BarState::Succeeded, true, 2, 1}));
}

void TestBarRow::leavesOutWhatIsOutside()
{
    const auto painted = paintedBars({bar(-50, -10), bar(-40, 5), bar(-30, 7), bar(1000, 1010)}, scale, zero);
    QCOMPARE(painted.size(), std::size_t(2));
    QCOMPARE(painted[0].right, 5);
    QCOMPARE(painted[1].right, 7);
}

void TestBarRow::mergesWhatBeginsTogether()
{
    RunBar failed = bar(20, 21, BarState::Failed);
    failed.runs = 4;
    const auto painted = paintedBars({bar(20, 90), failed, bar(20, 22, BarState::Running)}, scale, zero);
    QCOMPARE(painted.size(), std::size_t(1));
    QCOMPARE(painted[0], (PaintedBar{20, 90, 20, BarState::Failed, false, 1, 6}));
}

void TestBarRow::showsLateness()
{
    RunBar late = bar(100, 120);
    late.due = zero + 70s;
    RunBar early = bar(300, 310);
    early.due = zero + 305s; // a clock was set: no line to the right
    const auto painted = paintedBars({late, early}, scale, zero);
    QCOMPARE(painted[0].dueAt, 70);
    QCOMPARE(painted[1].dueAt, 300);
}

void TestBarRow::neverMoreBarsThanColumns()
{
    std::mt19937 random(7);
    std::vector<RunBar> many;
    for (int i = 0; i < 100'000; ++i) {
        const int from = int(random() % 1000);
        many.push_back(bar(from, from + int(random() % 3)));
    }
    std::ranges::sort(many, {}, &RunBar::start);
    const auto painted = paintedBars(many, scale, zero);
    QVERIFY(painted.size() <= 1000);
    quint32 runs = 0;
    for (const PaintedBar &shown : painted)
        runs += shown.runs;
    QCOMPARE(runs, 100'000u);
}

void TestBarRow::findsTheBarUnderThePointer()
{
    const auto painted = paintedBars({bar(10, 60), bar(50, 80), bar(90, 95)}, scale, zero);
    QCOMPARE(barAt(painted, 20, 3), &painted[0]);
    QCOMPARE(barAt(painted, 55, 3), &painted[1]); // the later one lies on top
    QCOMPARE(barAt(painted, 87, 3), &painted[2]);
    QCOMPARE(barAt(painted, 300, 3), nullptr);
    QCOMPARE(barAt({}, 300, 3), nullptr);
}

QTEST_GUILESS_MAIN(TestBarRow)
#include "tst_barrow.moc"
