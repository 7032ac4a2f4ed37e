// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/outputview.h"
#include "gui/theme/metrics.h"
#include "tests/gui/output/outputbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace barto;

namespace {

constexpr auto out = quint8(FrameKind::Stdout);
constexpr auto err = quint8(FrameKind::Stderr);

FakeLines::Line mixedLine(qint64 line)
{
    if (line % 100 == 50)
        return {err, "\x1b[31munable\x1b[0m to open " + QByteArray::number(line)};
    return {out, "line " + QByteArray::number(line)};
}

} // namespace

class TestOutputView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fetchesOnlyWhatIsInSight();
    void appendedLinesDoNotMoveTheReader();
    void followsAtTheEnd();
    void userScrollingEndsAndResumesFollowing_data();
    void userScrollingEndsAndResumesFollowing();
    void jumpButtonCountsNewLines();
    void selectsWithTheMouse();
    void selectsWordsAndLines();
    void selectsWithKeys();
    void copiesWhatIsHereAndAsksForTheRest();
    void showsLinesAndMatches();
    void newMatchesDoNotMoveTheView();
    void stderrOnlyShowsThoseLines();
    void wrapsLongLines();
    void followsWrappedLines();
    void zooms();
    void paintsEverythingWithoutHarm();

private:
    std::unique_ptr<MadeOutput> m_made;
    std::unique_ptr<OutputView> m_view;

    void show(qint64 count, FakeLines::Make make = mixedLine, bool atEnd = false);
    int value() const { return m_view->verticalScrollBar()->value(); }
    QPoint at(int row, int cell) const;
};

void TestOutputView::init()
{
    m_view = std::make_unique<OutputView>();
    m_view->resize(800, 400);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestOutputView::cleanup()
{
    m_view.reset();
    m_made.reset();
}

void TestOutputView::show(qint64 count, FakeLines::Make make, bool atEnd)
{
    m_made = std::make_unique<MadeOutput>(count, std::move(make));
    m_view->setOutput(&m_made->output, atEnd);
    QTRY_VERIFY(m_made->lines->waiting.empty());
}

/// In the middle of that row, just before that cell.
QPoint TestOutputView::at(int row, int cell) const
{
    const FontGrid grid(fonts::output());
    Gutter gutter;
    return {int(gutter.width(grid) + cell * grid.cellWidth() + 1), row * grid.lineHeight() + grid.lineHeight() / 2};
}

void TestOutputView::fetchesOnlyWhatIsInSight()
{
    show(5'000'000);
    QVERIFY(m_view->verticalScrollBar()->maximum() > 4'999'000);
    m_view->verticalScrollBar()->setValue(3'000'000);
    QTRY_COMPARE(m_view->visibleText(3'000'000), QStringLiteral("line 3000000"));
    qint64 asked = 0;
    for (const FakeLines::Request &request : m_made->lines->asked)
        asked += request.count == PagedSearch::pageLines ? 0 : request.count;
    QVERIFY(asked <= 8 * BlockCache::blockLines);
}

void TestOutputView::appendedLinesDoNotMoveTheReader()
{
    show(10'000);
    m_view->verticalScrollBar()->setValue(5'000);
    QSignalSpy moved(m_view->verticalScrollBar(), &QScrollBar::valueChanged);
    for (int i = 0; i < 100; ++i) {
        m_made->grow(1'000);
        if (i % 10 == 0)
            QTest::qWait(20); // some refreshes in between
    }
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 109'000);
    QCOMPARE(value(), 5'000);
    QVERIFY(moved.isEmpty());
    QVERIFY(!m_view->isFollowing());
    QCOMPARE(m_view->newLines(), 100'000);
}

void TestOutputView::followsAtTheEnd()
{
    show(1'000, mixedLine, true);
    QVERIFY(m_view->isFollowing());
    for (const qint64 more : {1, 3, 40, 7'000}) {
        m_made->grow(more);
        QTRY_COMPARE(m_view->lastVisibleLine(), m_made->output.lineCount() - 1);
        QCOMPARE(value(), m_view->verticalScrollBar()->maximum());
    }
    m_view->resize(800, 300);
    QTRY_COMPARE(m_view->lastVisibleLine(), m_made->output.lineCount() - 1);
    QVERIFY(m_view->isFollowing());
}

void TestOutputView::userScrollingEndsAndResumesFollowing_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("isFollowing");
    QTest::newRow("up") << int(Qt::Key_Up) << false;
    QTest::newRow("page up") << int(Qt::Key_PageUp) << false;
    QTest::newRow("home") << int(Qt::Key_Home) << false;
    QTest::newRow("down at the end") << int(Qt::Key_Down) << true;
    QTest::newRow("sideways") << int(Qt::Key_Right) << true;
}

void TestOutputView::userScrollingEndsAndResumesFollowing()
{
    QFETCH(int, key);
    QFETCH(bool, isFollowing);
    show(1'000, mixedLine, true);
    QTest::keyClick(m_view.get(), Qt::Key(key));
    QCOMPARE(m_view->isFollowing(), isFollowing);
    const int before = value();
    m_made->grow(500);
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > 1'400);
    QCOMPARE(value() == before, !isFollowing);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(value(), m_view->verticalScrollBar()->maximum());
    m_view->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
    QVERIFY(!m_view->isFollowing());
    m_view->verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
    QVERIFY(m_view->isFollowing());
}

void TestOutputView::jumpButtonCountsNewLines()
{
    show(1'000, mixedLine, true);
    auto *button = m_view->findChild<QPushButton *>();
    QVERIFY(button->isHidden());
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QVERIFY(button->isHidden()); // nothing is new
    m_made->grow(1'204);
    QTRY_VERIFY(button->isVisible());
    QVERIFY(button->text().startsWith(QLocale().toString(1'204)));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(m_view->isFollowing());
    QVERIFY(button->isHidden());
    QCOMPARE(m_view->newLines(), 0);
}

void TestOutputView::selectsWithTheMouse()
{
    show(1'000);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at(2, 1));
    QTest::mouseMove(m_view->viewport(), at(4, 3));
    QMouseEvent move(QEvent::MouseMove, at(4, 3), m_view->viewport()->mapToGlobal(at(4, 3)), Qt::NoButton,
        Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view->viewport(), &move);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at(4, 3));
    QCOMPARE(m_view->selection(), (TextSelection{{2, 1}, {4, 3}}));
    m_view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ine 2\nline 3\nlin"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, at(1, 2));
    QCOMPARE(m_view->selection().first(), (TextPlace{1, 2}));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(1, 2));
    QVERIFY(m_view->selection().isEmpty());
}

void TestOutputView::selectsWordsAndLines()
{
    show(1'000);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, at(7, 5));
    m_view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("7"));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, at(7, 6)); // the third
    m_view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("line 7"));
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(m_view->selection().isEmpty());
}

void TestOutputView::selectsWithKeys()
{
    show(1'000, mixedLine, true);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("line 0\nline 1\nline 2"));
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_view->selection().last().line, 999);
    QCOMPARE(m_view->lastVisibleLine(), 999);
    QVERIFY(!m_view->isFollowing()); // or the selection would be dragged along
}

void TestOutputView::copiesWhatIsHereAndAsksForTheRest()
{
    show(100'000);
    QSignalSpy wanted(m_view.get(), &OutputView::copyWanted);
    m_view->copy();
    QVERIFY(wanted.isEmpty());
    m_view->selectAll();
    m_view->copy();
    QCOMPARE(wanted.size(), 1);
    m_view->select({{49, 0}, {50, 100}});
    m_view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("line 49\nunable to open 50")); // without its colours
    m_view->select({{60'000, 0}, {60'001, 2}}); // not here
    m_view->copy();
    QCOMPARE(wanted.size(), 2);
}

void TestOutputView::showsLinesAndMatches()
{
    show(100'000);
    m_view->showLine(3);
    QCOMPARE(value(), 0); // in sight already
    m_view->showLine(50'050);
    QVERIFY(m_view->firstVisibleLine() < 50'050 && m_view->lastVisibleLine() > 50'050);
    m_view->showLine(99'999);
    QVERIFY(m_view->isFollowing()); // by its position
    m_view->jumpTo(70'000);
    QVERIFY(!m_view->isFollowing());
    QCOMPARE(m_view->firstVisibleLine(), 70'000 - m_view->fullRows() / 4);
    m_view->showLine(-1);
    m_view->showLine(200'000);
    QCOMPARE(m_view->firstVisibleLine(), 70'000 - m_view->fullRows() / 4);

    show(1'000, [](qint64) { return FakeLines::Line{out, QByteArray(3'000, 'x') + "needle"}; });
    TextMatch query;
    query.text = QStringLiteral("needle");
    m_made->output.matches().setQuery(query);
    m_view->showLine(700);
    QTRY_VERIFY(m_view->horizontalScrollBar()->value() > 2'800);
}

void TestOutputView::newMatchesDoNotMoveTheView()
{
    show(100'000);
    m_view->verticalScrollBar()->setValue(40'000);
    TextMatch query;
    query.text = QStringLiteral("UNABLE");
    m_made->output.matches().setQuery(query);
    QTRY_VERIFY(m_made->output.matches().isDone());
    QCOMPARE(m_made->output.matches().matches().count(), 1'000);
    QCOMPARE(value(), 40'000);
}

void TestOutputView::stderrOnlyShowsThoseLines()
{
    show(100'000);
    QTRY_VERIFY(m_made->output.errors().isDone());
    m_view->verticalScrollBar()->setValue(40'000);
    m_view->setStderrOnly(true);
    QCOMPARE(m_view->firstVisibleLine(), 40'050);
    QCOMPARE(m_view->visibleLines().at(1), 40'150);
    QTRY_COMPARE(m_view->visibleText(40'150), QStringLiteral("unable to open 40150"));
    m_view->select({{40'050, 0}, {40'150, 6}});
    QTRY_VERIFY(m_made->output.cache().isLoaded(40'050));
    m_view->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("unable to open 40050\nunable"));
    m_made->grow(100);
    QTRY_COMPARE(m_made->output.errors().matches().count(), 1'001);
    m_view->setStderrOnly(false);
    QCOMPARE(m_view->firstVisibleLine(), 40'050);
}

void TestOutputView::wrapsLongLines()
{
    show(100, [](qint64 line) { return FakeLines::Line{out, QByteArray(line == 1 ? 5'000 : 5, 'x')}; });
    m_view->setWrapped(true);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    const auto linesAtTop = m_view->visibleLines();
    QCOMPARE(linesAtTop, (std::vector<qint64>{0, 1}));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Down); // row by row through the long one
    QCOMPARE(m_view->firstVisibleLine(), 1);
    for (int i = 0; i < 60; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(m_view->firstVisibleLine() > 1);
    for (int i = 0; i < 80; ++i)
        QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->visibleLines(), linesAtTop);
}

void TestOutputView::followsWrappedLines()
{
    show(
        100,
        [](qint64) {
            return FakeLines::Line{out, QByteArray(4'000, 'x')};
        },
        true);
    m_view->setWrapped(true);
    QTRY_COMPARE(m_view->visibleLines().back(), 99);
    m_made->grow(5);
    QTRY_COMPARE(m_view->visibleLines().back(), 104);
    QVERIFY(m_view->isFollowing());
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QVERIFY(!m_view->isFollowing());
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QVERIFY(m_view->isFollowing());
}

void TestOutputView::zooms()
{
    show(1'000);
    const double size = m_view->fontSize();
    const int rows = m_view->fullRows();
    m_view->zoom(4);
    QCOMPARE(m_view->fontSize(), size + 4);
    QVERIFY(m_view->fullRows() < rows);
    m_view->zoom(1'000);
    QVERIFY(m_view->fontSize() <= 40);
    m_view->zoom(0);
    QCOMPARE(m_view->fullRows(), rows);
}

void TestOutputView::paintsEverythingWithoutHarm()
{
    show(400, [](qint64 line) -> FakeLines::Line {
        QByteArray bytes;
        for (int i = 0; i < (line == 7 ? 65'536 : 200); ++i)
            bytes += char((line * 131 + qint64(i) * i * 7 + i) % 160);
        if (line % 9 == 0)
            return {quint8(FrameKind::Dropped), QByteArray::fromStdString(encode(DroppedPayload{1'204}))};
        if (line % 9 == 1)
            return {quint8(FrameKind::Gap), QByteArray::fromStdString(encode(GapPayload{99}))};
        return {line % 2 ? out : err,
            line % 3 ? bytes : QByteArray("\x1b[7;38;5;" + QByteArray::number(line % 256) + "m" + bytes)};
    });
    TextMatch query;
    query.text = QStringLiteral("x*[a-c]");
    query.isPattern = true;
    m_made->output.matches().setQuery(query);
    m_view->selectAll();
    for (int times = 0; times < lineTimesCount; ++times) {
        m_view->setTimes(LineTimes(times));
        m_view->setWrapped(times % 2 == 1);
        for (int row = 0; row < 400; row += 15) {
            m_view->verticalScrollBar()->setValue(row);
            m_view->horizontalScrollBar()->setValue(row * 3);
            QVERIFY(!m_view->grab().isNull());
        }
    }
    QVERIFY(m_view->visibleText(396).contains(QLocale().toString(1'204)));
}

QTEST_MAIN(TestOutputView)
#include "tst_outputview.moc"
