// SPDX-License-Identifier: MIT OR Apache-2.0

// What a reader sees when the server goes away, comes back, does not let us in, or does not answer at all.

#include "gui/output/messagestrip.h"
#include "gui/output/runview.h"
#include "gui/runs/runspage.h"
#include "gui/view/contentstates.h"
#include "gui/window/connectionbanner.h"
#include "tests/gui/live/livewindow.h"

#include <QSignalSpy>

#include <csignal>

using namespace barto;

namespace {

/// Counts how often the event loop gets round to it.
class Heartbeat : public QObject
{
public:
    /// So many times, or false.
    bool beats(int times)
    {
        QEventLoop loop;
        QTimer timer;
        connect(&timer, &QTimer::timeout, &loop, [&] {
            if (--times == 0)
                loop.exit(1);
        });
        timer.start(0);
        QTimer::singleShot(livePatience, &loop, &QEventLoop::quit);
        return loop.exec() == 1;
    }
};

QColor textOf(const QWidget &widget)
{
    return widget.palette().color(QPalette::Active, QPalette::Text);
}

} // namespace

class TestLiveLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesAndRegainsTheServer();
    void connectsWhenTheServerComes();
    void retriesWhenAsked();
    void saysThatTheTokenIsRefused();
    void viewersAreToldWhatTheyMayNot();
    void neverWaitsForTheServer();
};

void TestLiveLink::losesAndRegainsTheServer()
{
    Lab lab;
    plantHistory(lab);
    QVERIFY2(lab.startServer(), qPrintable(lab.logs()));
    LiveWindow live(lab);
    live.open(PageId::Runs);
    auto &runs = live.page<RunsPage>(PageId::Runs);
    ConnectionBanner &banner = live.window().banner();
    runs.setFilter(QStringLiteral("since:60d client:leia"));
    QTRY_VERIFY_WITH_TIMEOUT(runs.table().model()->rowCount() > 0, livePatience);
    QTest::keyClick(&runs.table(), Qt::Key_Home);
    QTest::keyClick(&runs.table(), Qt::Key_Down);
    const int rows = runs.table().model()->rowCount();
    const QString current = runs.table().currentId();
    const QString state = cellOf(runs, 1, QStringLiteral("state"));
    auto &view = *runs.findChild<RunView *>();
    QTRY_VERIFY_WITH_TIMEOUT(view.title().contains(QStringLiteral(" on leia ")), livePatience);
    const QColor fresh = textOf(runs.table());

    lab.server().kill();
    QTRY_VERIFY_WITH_TIMEOUT(runs.isStale(), livePatience);
    QTRY_VERIFY2(banner.sentence().startsWith(QStringLiteral("Connection lost at ")), qPrintable(banner.sentence()));
    QVERIFY(banner.sentence().contains(QStringLiteral("What you see is from then.")));
    QCOMPARE(runs.table().model()->rowCount(), rows); // never blank
    QCOMPARE(cellOf(runs, 1, QStringLiteral("state")), state);
    QVERIFY(textOf(runs.table()) != fresh);
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QPushButton *again = buttonIn(view, QStringLiteral("Run Again"));
    QVERIFY(again && !again->isEnabled());
    QCOMPARE(again->toolTip(), QStringLiteral("Not connected"));

    QVERIFY2(lab.startServer(), qPrintable(lab.logs()));
    QTRY_COMPARE_WITH_TIMEOUT(banner.sentence(), QStringLiteral("Connected again."), livePatience);
    QVERIFY(!runs.isStale());
    QCOMPARE(textOf(runs.table()), fresh);
    QTRY_VERIFY_WITH_TIMEOUT(again->isEnabled(), livePatience);
    QTRY_COMPARE_WITH_TIMEOUT(runs.states().state(), ContentStates::State::Ready, livePatience);
    QCOMPARE(runs.table().model()->rowCount(), rows);
    QCOMPARE(runs.table().currentId(), current);
    QTRY_VERIFY_WITH_TIMEOUT(banner.sentence().isEmpty(), livePatience);
}

void TestLiveLink::connectsWhenTheServerComes()
{
    Lab lab;
    plantHistory(lab, 500);
    LiveWindow live(lab);
    live.open(PageId::Clients);
    ConnectionBanner &banner = live.window().banner();
    QTRY_VERIFY_WITH_TIMEOUT(banner.sentence().startsWith(QStringLiteral("Not connected: ")), livePatience);
    QVERIFY2(lab.startServer(), qPrintable(lab.logs()));
    QTRY_VERIFY_WITH_TIMEOUT(live.list(PageId::Clients).table().model()->rowCount() > 0, livePatience);
    QVERIFY(live.connection().window() == &live.window());
}

void TestLiveLink::retriesWhenAsked()
{
    Lab lab;
    LiveWindow live(lab);
    live.open(PageId::Clients);
    QPushButton *now = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((now = buttonIn(live.window().banner(), QStringLiteral("Try Now"))), livePatience);
    QVERIFY2(lab.startServer(), qPrintable(lab.logs()));
    if (now->isVisible()) // else it was faster
        QTest::mouseClick(now, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(
        live.list(PageId::Clients).states().headline(), QStringLiteral("No clients yet"), livePatience);
}

void TestLiveLink::saysThatTheTokenIsRefused()
{
    Lab lab;
    lab.setServerHead(QStringLiteral("api_key = \"the-right-token\"\n"));
    QVERIFY2(lab.startServer(), qPrintable(lab.logs()));
    LiveWindow live(lab, Secret("the-wrong-token"));
    live.open(PageId::Overview);
    ConnectionBanner &banner = live.window().banner();
    QTRY_COMPARE_WITH_TIMEOUT(banner.sentence(), QStringLiteral("The server refused the token."), livePatience);
    QSignalSpy wanted(&live.connection(), &Connection::tokenWanted);
    QPushButton *enter = buttonIn(banner, QStringLiteral("Enter Token…"));
    QVERIFY(enter);
    QTest::mouseClick(enter, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!lab.logs().contains(QStringLiteral("the-wrong-token")));

    LiveWindow right(lab, Secret("the-right-token"));
    right.open(PageId::Clients);
    QTRY_COMPARE_WITH_TIMEOUT(
        right.list(PageId::Clients).states().headline(), QStringLiteral("No clients yet"), livePatience);
}

void TestLiveLink::viewersAreToldWhatTheyMayNot()
{
    Lab lab;
    plantHistory(lab, 500);
    const Lab::Answer made = lab.cli({QStringLiteral("new-token")});
    const QString hash = made.err.section(QStringLiteral("token_hash = \""), 1).section(QLatin1Char('"'), 0, 0);
    const QString token = made.out.trimmed();
    lab.setServerHead(
        QStringLiteral("[[access]]\nname = \"anna\"\nrole = \"viewer\"\ntoken_hash = \"%1\"\n").arg(hash));
    QVERIFY2(lab.startServer(), qPrintable(lab.logs()));
    LiveWindow live(lab, Secret(token.toUtf8()));
    live.open(PageId::Runs);
    auto &runs = live.page<RunsPage>(PageId::Runs);
    runs.setFilter(QStringLiteral("state:succeeded"));
    QTRY_VERIFY_WITH_TIMEOUT(runs.table().model()->rowCount() > 0, livePatience);
    QTest::keyClick(&runs.table(), Qt::Key_Home);
    auto &view = *runs.findChild<RunView *>();
    QPushButton *again = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((again = buttonIn(view, QStringLiteral("Run Again"))) && again->isEnabled(), livePatience);
    QTest::mouseClick(again, Qt::LeftButton);
    const auto told = [&view] {
        QStringList texts;
        for (const MessageStrip *strip : view.findChildren<MessageStrip *>())
            texts << strip->text();
        return texts.join(QLatin1Char('\n'));
    };
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(QStringLiteral("Your token does not allow this.")), livePatience);
}

/// The server holds its breath while a reader goes on clicking: the window serves every click, and can be closed.
void TestLiveLink::neverWaitsForTheServer()
{
    Lab lab;
    plantHistory(lab);
    QVERIFY2(lab.startServer(), qPrintable(lab.logs()));
    auto live = std::make_unique<LiveWindow>(lab);
    live->open(PageId::Runs);
    auto &runs = live->page<RunsPage>(PageId::Runs);
    const int rows = int(lab.number(QStringLiteral("SELECT count(*) FROM run")));
    QTRY_COMPARE_WITH_TIMEOUT(runs.table().model()->rowCount(), rows, livePatience);
    Heartbeat heart;
    lab.server().signal(SIGSTOP);
    const auto let = qScopeGuard([&lab] { lab.server().signal(SIGCONT); });
    QTest::keyClick(&runs.table(), Qt::Key_Home); // a run whose output never comes
    QVERIFY(heart.beats(50));
    typeFilter(runs, QStringLiteral("client:leia"));
    QTRY_COMPARE_WITH_TIMEOUT(runs.states().state(), ContentStates::State::Loading, livePatience);
    QVERIFY(heart.beats(50));
    QCOMPARE(runs.table().model()->rowCount(), rows); // the old ones, until others come
    for (int page = 0; page < pageCount; ++page) {
        live->window().openPage(PageId(page));
        QVERIFY(heart.beats(50));
        QTest::keyClick(&live->window(), Qt::Key_F5);
        QVERIFY(heart.beats(50));
    }
    // More than fits into what the sockets buffer.
    for (int i = 0; i < 2'000; ++i)
        runs.table().selectRow(i % 100);
    QVERIFY(heart.beats(50));
    live->window().openPage(PageId::Runs);
    QTRY_VERIFY_WITH_TIMEOUT(buttonIn(runs, QStringLiteral("Cancel")) != nullptr, livePatience);
    QTest::mouseClick(buttonIn(runs, QStringLiteral("Cancel")), Qt::LeftButton);
    QVERIFY(heart.beats(50));
    live.reset(); // with all that was asked still open
    QVERIFY(heart.beats(50));
}

QTEST_MAIN(TestLiveLink)
#include "tst_livelink.moc"
