// SPDX-License-Identifier: MIT OR Apache-2.0

// A run from beginning to end, as its reader sees it: run now, follow, read back while it goes on, cancel. The agent
// and its job are real.

#include "gui/model/status.h"
#include "gui/output/runview.h"
#include "gui/pages/schedulespage.h"
#include "gui/runs/runspage.h"
#include "tests/gui/live/livewindow.h"

#include <QFile>
#include <QScrollBar>

using namespace barto;

namespace {

/// Prints as many lines as the file `want` says, and ends when it is gone.
const QString printer = QString::fromLatin1(R"toml({ name = "printer", on_calendar = "2199-01-01", cmds = ["""
cd '%1'; i=0
while n=$(cat want 2> /dev/null); do
    while [ $i -lt "$n" ]; do i=$((i+1)); echo line $i; done
    sleep 0.02
done
echo done""", "echo second"] })toml");

} // namespace

class TestLiveRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_lab.reset(); }
    void runsNowAndFollows();
    void cancels();
    void newRunsAppearOnTheirPage();

private:
    void want(int lines)
    {
        QFile file(m_lab->path(QStringLiteral("want.new")));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::number(lines)) < 0)
            qFatal("cannot write");
        file.close();
        const QString path = m_lab->path(QStringLiteral("want"));
        QFile::remove(path + QStringLiteral(".old"));
        if (std::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) != 0)
            qFatal("cannot rename");
    }
    void endJob() { QFile::remove(m_lab->path(QStringLiteral("want"))); }
    /// By the page of schedules: Ctrl+R, and yes.
    RunView *runNow(LiveWindow &live);

    std::unique_ptr<Lab> m_lab;
};

void TestLiveRun::init()
{
    m_lab = std::make_unique<Lab>();
    m_lab->addSchedule(QStringLiteral("vader"), printer.arg(m_lab->path({})));
    want(10);
    QVERIFY2(m_lab->startServer() && m_lab->startAgent(QStringLiteral("vader")), qPrintable(m_lab->logs()));
}

RunView *TestLiveRun::runNow(LiveWindow &live)
{
    live.open(PageId::ScheduleList);
    auto &schedules = live.page<SchedulesPage>(PageId::ScheduleList);
    if (!QTest::qWaitFor([&] { return schedules.table().model()->rowCount() == 1; }, livePatience))
        return nullptr;
    QTest::keyClick(&schedules.table(), Qt::Key_Home);
    schedules.table().setFocus();
    QTest::keyClick(&schedules.table(), Qt::Key_R, Qt::ControlModifier);
    QPushButton *yes = nullptr;
    if (!QTest::qWaitFor([&] { return (yes = buttonIn(schedules, QStringLiteral("Run Now"))) != nullptr; }))
        return nullptr;
    QTest::mouseClick(yes, Qt::LeftButton);
    // It opens by itself.
    if (!QTest::qWaitFor([&] { return live.window().currentPage() == PageId::Runs; }, livePatience))
        return nullptr;
    return live.list(PageId::Runs).findChild<RunView *>();
}

void TestLiveRun::runsNowAndFollows()
{
    LiveWindow live(*m_lab);
    RunView *view = runNow(live);
    QVERIFY(view);
    OutputView &output = *view->outputView();
    const auto lines = [&output] { return output.output() ? output.output()->lineCount() : -1; };
    QTRY_COMPARE_WITH_TIMEOUT(lines(), 10, livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(view->title(), QStringLiteral("printer on vader is running"), livePatience);
    QTRY_VERIFY(output.isFollowing());
    want(300);
    QTRY_COMPARE_WITH_TIMEOUT(lines(), 300, livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(output.lastVisibleLine(), 299, livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(output.visibleText(299), QStringLiteral("line 300"), livePatience);
    // A reader who goes back is left alone.
    output.setFocus();
    QTest::keyClick(&output, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(!output.isFollowing());
    want(600);
    QTRY_COMPARE_WITH_TIMEOUT(lines(), 600, livePatience);
    QCOMPARE(output.verticalScrollBar()->value(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(output.visibleText(0), QStringLiteral("line 1"), livePatience);
    QTest::keyClick(&output, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(output.isFollowing());
    endJob();
    QTRY_COMPARE_WITH_TIMEOUT(view->title(), QStringLiteral("printer on vader succeeded"), livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(lines(), 601, livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(output.visibleText(600), QStringLiteral("done"), livePatience);
    view->selectCommand(2);
    QTRY_COMPARE_WITH_TIMEOUT(output.visibleText(0), QStringLiteral("second"), livePatience);
    const ListPage &runs = live.list(PageId::Runs);
    QTRY_COMPARE_WITH_TIMEOUT(cellOf(runs, 0, QStringLiteral("state")), outcomeWord(Outcome::Succeeded), livePatience);
    QCOMPARE(cellOf(runs, 0, QStringLiteral("lines")), QStringLiteral("602"));
}

void TestLiveRun::cancels()
{
    LiveWindow live(*m_lab);
    RunView *view = runNow(live);
    QVERIFY(view);
    QTRY_COMPARE_WITH_TIMEOUT(view->title(), QStringLiteral("printer on vader is running"), livePatience);
    QPushButton *cancel = nullptr;
    QTRY_VERIFY((cancel = buttonIn(*view, QStringLiteral("Cancel…"))));
    QTest::mouseClick(cancel, Qt::LeftButton);
    QPushButton *keep = nullptr;
    QTRY_VERIFY((keep = buttonIn(*view, QStringLiteral("Keep Running"))));
    QVERIFY(keep->isDefault());
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_VERIFY(!buttonIn(*view, QStringLiteral("Keep Running")));
    QCOMPARE(m_lab->runs(QStringLiteral("printer"), int(Outcome::Running)), 1);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QPushButton *yes = nullptr;
    QTRY_VERIFY((yes = buttonIn(*view, QStringLiteral("Cancel Run"))));
    QTest::mouseClick(yes, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(view->title(), QStringLiteral("printer on vader was cancelled"), livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(
        cellOf(live.list(PageId::Runs), 0, QStringLiteral("state")), outcomeWord(Outcome::Cancelled), livePatience);
    QTRY_VERIFY(!cancel->isVisible());
}

/// Started by somebody else while the page is looked at.
void TestLiveRun::newRunsAppearOnTheirPage()
{
    LiveWindow live(*m_lab);
    live.open(PageId::Runs);
    auto &runs = live.page<RunsPage>(PageId::Runs);
    QTRY_COMPARE_WITH_TIMEOUT(runs.states().headline(), QStringLiteral("No runs match the filter."), livePatience);
    runs.filter().clear();
    QTRY_COMPARE_WITH_TIMEOUT(runs.states().headline(), QStringLiteral("No runs yet"), livePatience);
    const Lab::Answer started = m_lab->cli({QStringLiteral("run"), QStringLiteral("vader"), QStringLiteral("printer")});
    QVERIFY2(started.exitCode == 0, qPrintable(started.err));
    QTRY_COMPARE_WITH_TIMEOUT(runs.table().model()->rowCount(), 1, livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(cellOf(runs, 0, QStringLiteral("state")), outcomeWord(Outcome::Running), livePatience);
    endJob();
    QTRY_COMPARE_WITH_TIMEOUT(cellOf(runs, 0, QStringLiteral("state")), outcomeWord(Outcome::Succeeded), livePatience);
}

QTEST_MAIN(TestLiveRun)
#include "tst_liverun.moc"
