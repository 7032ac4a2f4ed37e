// SPDX-License-Identifier: MIT OR Apache-2.0

// The window: pages made when opened, keys, the way back, the sidebar, the palette, staleness.

#include "gui/view/page.h"
#include "gui/window/connectionbanner.h"
#include "gui/window/mainwindow.h"
#include "gui/window/palette.h"
#include "gui/window/sidebar.h"
#include "tests/gui/viewbench.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

/// A page that remembers what it was asked.
class PlainPage : public Page
{
public:
    PlainPage(PageId id, const PageContext &context, QWidget *parent) : Page(id, context, parent)
    {
        needsServer(&m_button);
    }

    QVariantMap saveState() const override { return {{QStringLiteral("filter"), m_filter}}; }
    void restoreState(const QVariantMap &state) override
    {
        m_filter = state.value(QStringLiteral("filter")).toString();
        m_run = state.value(QStringLiteral("run")).toString();
    }
    void setFilter(const QString &filter) override { m_filter = filter; }
    void reload() override { ++m_reloads; }
    bool clearOrReturn() override { return !std::exchange(m_filter, {}).isEmpty(); }

    QString m_filter;
    QString m_run;
    int m_reloads = 0;
    QPushButton m_button{QStringLiteral("Run Now"), this};
};

PageMakers threePages()
{
    PageMakers makers;
    for (const PageId id : {PageId::Runs, PageId::Failures, PageId::Clients})
        makers[id] = [id](const PageContext &context, QWidget *parent) { return new PlainPage(id, context, parent); };
    return makers;
}

class WindowBench : public ViewBench
{
public:
    WindowBench()
        : m_window(
            {feed(), runs(), settings(), clock(), QStringLiteral("lab"), QStringLiteral("lab.example")}, threePages())
    {
        m_window.start();
        m_window.show();
        m_window.activateWindow(); // shortcuts are for the active window
        if (!QTest::qWaitForWindowActive(&m_window))
            qFatal("the window did not become active");
    }

    MainWindow &window() { return m_window; }
    PlainPage &page(PageId id) { return *dynamic_cast<PlainPage *>(m_window.page(id)); }
    void press(int key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&m_window, Qt::Key(key), modifiers); }

private:
    MainWindow m_window;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysOpenPages();
    void goesBackAndForward();
    void remembersTheLastPage();
    void narrowWindowsHaveNarrowSidebars();
    void sidebarCounts();
    void pagesLoadWhenShownAndLive();
    void pagesAreStaleAfterASecond();
    void runsOpenOnTheirPage();
    void newWindowsAreAskedFor();
    void paletteFinds();
    void paletteFindsRuns();
};

void TestMainWindow::keysOpenPages()
{
    WindowBench bench;
    QCOMPARE(bench.window().currentPage(), PageId::Runs);
    bench.press(Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(bench.window().currentPage(), PageId::Clients);
    bench.press(Qt::Key_0, Qt::ControlModifier); // there is none
    QCOMPARE(bench.window().currentPage(), PageId::Clients);
    QVERIFY(bench.window().windowTitle().contains(QStringLiteral("Clients")));
    const int before = bench.page(PageId::Clients).m_reloads;
    bench.press(Qt::Key_F5, {});
    QCOMPARE(bench.page(PageId::Clients).m_reloads, before + 1);
    QSignalSpy help(&bench.window(), &MainWindow::shortcutsWanted);
    bench.press(Qt::Key_F1, {});
    QCOMPARE(help.size(), 1);
}

void TestMainWindow::goesBackAndForward()
{
    WindowBench bench;
    bench.window().openPage(PageId::Runs, QStringLiteral("state:failed"));
    bench.window().openPage(PageId::Clients);
    bench.press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(bench.window().currentPage(), PageId::Runs);
    QCOMPARE(bench.page(PageId::Runs).m_filter, QStringLiteral("state:failed"));
    bench.press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(bench.page(PageId::Runs).m_filter, QString());
    bench.press(Qt::Key_Left, Qt::AltModifier); // no further
    QCOMPARE(bench.window().currentPage(), PageId::Runs);
    bench.press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(bench.page(PageId::Runs).m_filter, QStringLiteral("state:failed"));
    bench.press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(bench.window().currentPage(), PageId::Clients);
    bench.press(Qt::Key_Escape, {});
    QCOMPARE(bench.window().currentPage(), PageId::Clients);
}

void TestMainWindow::remembersTheLastPage()
{
    WindowBench bench;
    bench.window().openPage(PageId::Clients);
    MainWindow other(
        {bench.feed(), bench.runs(), bench.settings(), bench.clock(), QStringLiteral("lab"), {}}, threePages());
    other.start();
    QCOMPARE(other.currentPage(), PageId::Clients);
    other.start(Place{PageId::Failures, {{QStringLiteral("filter"), QStringLiteral("x")}}});
    QCOMPARE(other.currentPage(), PageId::Failures);
    other.start(Place{PageId::Query, {}}); // not here
    QVERIFY(other.currentPage() != PageId::Query);
}

void TestMainWindow::narrowWindowsHaveNarrowSidebars()
{
    WindowBench bench;
    bench.window().resize(1280, 800);
    QTRY_COMPARE(bench.window().sidebar().width(), Sidebar::wide);
    bench.window().resize(1000, 700);
    QTRY_COMPARE(bench.window().sidebar().width(), Sidebar::narrow);
    for (const auto *entry : bench.window().sidebar().findChildren<SidebarEntry *>())
        QVERIFY(entry->toolTip().contains(pageTitle(entry->page())));
}

void TestMainWindow::sidebarCounts()
{
    WindowBench bench;
    bench.window().setCount(PageId::Failures, 7);
    bench.window().setCount(PageId::Runs, 4);
    QStringList names;
    for (const auto *entry : bench.window().sidebar().findChildren<SidebarEntry *>())
        names << entry->accessibleName();
    QVERIFY(names.contains(QStringLiteral("Failures: 7")));
    QVERIFY(names.contains(QStringLiteral("Runs: 4 running")));
    bench.window().setCount(PageId::Failures, 0);
    for (const auto *entry : bench.window().sidebar().findChildren<SidebarEntry *>())
        QVERIFY(entry->page() != PageId::Failures || entry->accessibleName() == QStringLiteral("Failures"));
    QVERIFY(bench.window().sidebar().foot().accessibleName().contains(QStringLiteral("lab.example, live")));
}

void TestMainWindow::pagesLoadWhenShownAndLive()
{
    WindowBench bench;
    QCOMPARE(bench.page(PageId::Runs).m_reloads, 1);
    QCOMPARE(bench.page(PageId::Clients).m_reloads, 0); // made, but not shown
    bench.feed().loseLink(ViewBench::now());
    bench.feed().becomeLive();
    QCOMPARE(bench.page(PageId::Runs).m_reloads, 2);
    QCOMPARE(bench.page(PageId::Clients).m_reloads, 0);
    bench.window().openPage(PageId::Clients);
    QCOMPARE(bench.page(PageId::Clients).m_reloads, 1);
}

void TestMainWindow::pagesAreStaleAfterASecond()
{
    WindowBench bench;
    PlainPage &page = bench.page(PageId::Runs);
    const QColor text = page.palette().color(QPalette::Text);
    QVERIFY(page.m_button.isEnabled());
    bench.feed().loseLink(ViewBench::now());
    QVERIFY(!page.isStale());
    QVERIFY(!page.m_button.isEnabled());
    QCOMPARE(page.m_button.toolTip(), QStringLiteral("Not connected"));
    QTRY_VERIFY(page.isStale());
    QVERIFY(page.palette().color(QPalette::Text) != text);
    bench.feed().becomeLive();
    QVERIFY(!page.isStale());
    QVERIFY(page.m_button.isEnabled());
    QCOMPARE(page.m_button.toolTip(), QString());
    QCOMPARE(page.palette().color(QPalette::Text), text);
}

void TestMainWindow::runsOpenOnTheirPage()
{
    WindowBench bench;
    bench.window().openPage(PageId::Clients);
    const RunId run = RunId::make();
    bench.window().openRun(run);
    QCOMPARE(bench.window().currentPage(), PageId::Runs);
    QCOMPARE(bench.page(PageId::Runs).m_run, run.text());
    bench.press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(bench.window().currentPage(), PageId::Clients);
}

void TestMainWindow::newWindowsAreAskedFor()
{
    WindowBench bench;
    QList<Place> wanted;
    connect(&bench.window(), &MainWindow::newWindowWanted, this, [&](const Place &place) { wanted << place; });
    bench.window().openPage(PageId::Failures, QStringLiteral("x"), Navigator::Where::NewWindow);
    bench.press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.at(0).page, PageId::Failures);
    QCOMPARE(wanted.at(1).page, PageId::Runs);
}

void TestMainWindow::paletteFinds()
{
    ViewBench bench;
    bench.feed().setScript([](const OperatorRequest &request) {
        if (std::holds_alternative<ClientsRequest>(request))
            return FakeFeed::Answer{{ClientPage{{clientOf(QStringLiteral("vader"), ClientState::Up)}}}};
        if (std::holds_alternative<SchedulesRequest>(request)) {
            ScheduleStatus schedule;
            schedule.client = QStringLiteral("vader");
            schedule.schedule.name = QStringLiteral("db backup");
            return FakeFeed::Answer{{SchedulePage{{schedule}}}};
        }
        return FakeFeed::Answer();
    });
    QWidget window;
    window.resize(1200, 800);
    window.show();
    Palette palette(bench.context(), &window);
    auto *line = palette.findChild<QLineEdit *>();
    auto *table = palette.findChild<QTableView *>();
    palette.popUp();
    QCOMPARE(table->model()->rowCount(), pageCount);
    QTRY_COMPARE(table->model()->rowCount(), pageCount + 2);
    QTest::keyClicks(line, QStringLiteral("backup"));
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:vader schedule:\"db backup\"")});
    QVERIFY(palette.isHidden());
    palette.popUp();
    QTest::keyClicks(line, QStringLiteral("fail"));
    QTest::keyClick(line, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("failures  (new)")});
}

void TestMainWindow::paletteFindsRuns()
{
    ViewBench bench;
    const RunSummary run = runOf(QStringLiteral("vader"), QStringLiteral("backup"), Outcome::Failed);
    bench.feed().setScript([&](const OperatorRequest &request) {
        if (std::holds_alternative<RunRequest>(request))
            return FakeFeed::Answer{{RunDetail{run, {}}}};
        return FakeFeed::Answer();
    });
    QWidget window;
    window.resize(1200, 800);
    window.show();
    Palette palette(bench.context(), &window);
    palette.popUp();
    auto *line = palette.findChild<QLineEdit *>();
    auto *table = palette.findChild<QTableView *>();
    QTest::keyClicks(line, run.run.text().left(8));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("run ") + run.run.text()});
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
