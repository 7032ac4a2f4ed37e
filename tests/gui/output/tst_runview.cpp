// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/compareview.h"
#include "gui/output/findbar.h"
#include "gui/output/messagestrip.h"
#include "gui/output/runhead.h"
#include "gui/output/runview.h"
#include "tests/gui/output/madeserver.h"
#include "tests/support/fakeclock.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace barto;

namespace {

constexpr auto out = quint8(FrameKind::Stdout);
constexpr auto err = quint8(FrameKind::Stderr);

} // namespace

class TestRunView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsAFinishedRun();
    void followsARunToItsEnd();
    void choosesTheCommandThatFailed();
    void showsARunThatIsStoredLater();
    void survivesALostConnection();
    void saysWhatIsMissing();
    void findsInTheOutput_data();
    void findsInTheOutput();
    void findsTheFirstError();
    void cancelsOnlyWhenConfirmed();
    void runsAgain();
    void savesInTheBackground();
    void copiesLongSelections();
    void comparesWithThePreviousRun();
    void keysReachEverything();

private:
    std::unique_ptr<MadeServer> m_server;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<RunView> m_view;
    RunId m_id = RunId::make();

    MadeServer::MadeRun &finishedRun(int lines, int exitCode = 3);
    void show();
    qint64 lineCount() const
    {
        return m_view->outputView()->output() ? m_view->outputView()->output()->lineCount() : -1;
    }
    /// All that is said in strips above the output.
    QString said() const;
    QPushButton *button(const QString &text) const;
};

void TestRunView::init()
{
    m_id = RunId::make();
    m_server = std::make_unique<MadeServer>();
    m_clock = std::make_unique<FakeClock>(MadeServer::begin + std::chrono::minutes(5));
    m_view = std::make_unique<RunView>(*m_server, *m_clock);
    m_view->setTimeFormat(TimeFormat(TimeFormat::Zones::Utc, Zone::utc(), QLocale(QLocale::English)));
    m_view->resize(1100, 500);
}

void TestRunView::cleanup()
{
    m_view.reset();
    m_server.reset();
}

MadeServer::MadeRun &TestRunView::finishedRun(int lines, int exitCode)
{
    MadeServer::MadeRun &run = m_server->add(m_id);
    for (int i = 0; i < lines; ++i) {
        const bool isError = i % 100 == 50;
        m_server->print(run, 1, isError ? err : out, (isError ? "unable to " : "line ") + QByteArray::number(i));
    }
    m_server->finish(run, exitCode);
    return run;
}

void TestRunView::show()
{
    m_view->show();
    m_view->setRun(m_id);
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_VERIFY(m_view->outputView()->output());
}

QString TestRunView::said() const
{
    QStringList texts;
    for (const MessageStrip *strip : m_view->findChildren<MessageStrip *>()) {
        if (strip->isVisible())
            texts << strip->text();
    }
    return texts.join(QLatin1Char('|'));
}

QPushButton *TestRunView::button(const QString &text) const
{
    for (QPushButton *button : m_view->findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestRunView::showsAFinishedRun()
{
    MadeServer::MadeRun &run = finishedRun(1'000);
    run.detail.commands[0].cpuMicroseconds = 12'000'000;
    run.detail.commands[0].maxRssKib = 46'875;
    QSignalSpy titles(m_view.get(), &RunView::titleChanged);
    show();
    QCOMPARE(m_view->title(), QStringLiteral("backup on leia failed: exit 3"));
    QVERIFY(!titles.isEmpty());
    QCOMPARE(m_view->findChild<RunHead *>()->facts(),
        QStringLiteral("due 09:30:00 · started 0.4 ms late · took 1 min 44 s · CPU 12 s · peak 48 MB"));
    QCOMPARE(lineCount(), 1'000);
    QVERIFY(!m_view->outputView()->isFollowing());
    QTRY_COMPARE(m_view->outputView()->visibleText(3), QStringLiteral("line 3"));
    QVERIFY(!button(QStringLiteral("Cancel…")));
    QVERIFY(button(QStringLiteral("Run Again"))->isEnabled());
}

void TestRunView::followsARunToItsEnd()
{
    MadeServer::MadeRun &run = m_server->add(m_id);
    show();
    QCOMPARE(m_view->title(), QStringLiteral("backup on leia is running"));
    QVERIFY(button(QStringLiteral("Cancel…")));
    QTest::qWait(100); // subscribed by now
    for (int i = 0; i < 5'000; ++i)
        m_server->print(run, 1, out, "live " + QByteArray::number(i));
    QTRY_COMPARE(lineCount(), 5'000);
    QTRY_COMPARE(m_view->outputView()->visibleText(4'999), QStringLiteral("live 4999"));
    QVERIFY(m_view->outputView()->isFollowing());
    m_server->finish(run, 0);
    QTRY_COMPARE(m_view->title(), QStringLiteral("backup on leia succeeded"));
    QVERIFY(!button(QStringLiteral("Cancel…")));
}

void TestRunView::choosesTheCommandThatFailed()
{
    MadeServer::MadeRun &run = m_server->add(m_id, 3);
    m_server->print(run, 2, out, "of the second");
    m_server->finish(run, 0);
    run.detail.commands[1].exitCode = 3;
    run.detail.commands[2].exitCode.reset();
    run.detail.commands[2].started.reset();
    show();
    auto *tabs = m_view->findChild<QTabBar *>();
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(tabs->currentIndex(), 1);
    QCOMPARE(tabs->tabText(1), QStringLiteral("2  command 2  ·  exit 3"));
    QCOMPARE(lineCount(), 1);
    tabs->setCurrentIndex(0);
    QTRY_COMPARE(lineCount(), 0);
}

/// Ordered a moment ago: the server has said yes, and the agent has not begun.
void TestRunView::showsARunThatIsStoredLater()
{
    m_view->show();
    m_view->setRun(m_id);
    QTRY_VERIFY(said().contains(QStringLiteral("There is no such run any more.")));
    QTRY_VERIFY(m_server->hasFollower());
    QTest::qWait(100); // what was asked once more has been answered, too
    MadeServer::MadeRun &run = m_server->add(m_id);
    m_server->start(run);
    QTRY_COMPARE(m_view->title(), QStringLiteral("backup on leia is running"));
    QVERIFY(said().isEmpty());
    m_server->print(run, 1, out, "first");
    QTRY_COMPARE(lineCount(), 1);
}

void TestRunView::survivesALostConnection()
{
    MadeServer::MadeRun &run = m_server->add(m_id);
    for (int i = 0; i < 12'408; ++i)
        m_server->print(run, 1, out, "line");
    show();
    QTRY_COMPARE(lineCount(), 12'408);
    m_server->setLive(false);
    QVERIFY(said().contains(QStringLiteral("Connection lost. 12,408 line(s) so far; the job goes on.")));
    QVERIFY(!button(QStringLiteral("Cancel…"))->isEnabled());
    QCOMPARE(lineCount(), 12'408);
    for (int i = 0; i < 10; ++i)
        m_server->print(run, 1, out, "meanwhile");
    QTest::mouseClick(button(QStringLiteral("Try Now")), Qt::LeftButton);
    QTRY_COMPARE(lineCount(), 12'418);
    QVERIFY(said().isEmpty());
}

void TestRunView::saysWhatIsMissing()
{
    m_view->show();
    m_view->setRun(m_id); // there is none
    QTRY_VERIFY(said().contains(QStringLiteral("There is no such run any more.")));
    MadeServer::MadeRun &run = finishedRun(100);
    run.lines.clear(); // a cleanup took them
    m_view->clear();
    m_view->setKeep(std::chrono::days(90), std::chrono::days(180));
    show();
    QTRY_VERIFY(said().contains(QStringLiteral("Output removed (kept 180 d). Exit and times remain.")));
}

void TestRunView::findsInTheOutput_data()
{
    QTest::addColumn<bool>("canSearch");
    QTest::newRow("on the server") << true;
    QTest::newRow("by reading") << false;
}

void TestRunView::findsInTheOutput()
{
    QFETCH(bool, canSearch);
    m_server->canSearch = canSearch;
    finishedRun(30'000);
    show();
    QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ControlModifier);
    auto *field = m_view->findBar()->findChild<QLineEdit *>();
    QVERIFY(m_view->findBar()->isFieldFocused());
    QTest::keyClicks(field, QStringLiteral("UNABLE"));
    QTRY_COMPARE(m_view->outputView()->output()->matches().matches().count(), 300);
    QVERIFY(!m_view->outputView()->currentMatch()); // nothing moves by itself
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_view->outputView()->currentMatch(), std::optional<qint64>(50));
    QTest::keyClick(m_view.get(), Qt::Key_F3);
    QTest::keyClick(m_view.get(), Qt::Key_F3);
    QCOMPARE(m_view->outputView()->currentMatch(), std::optional<qint64>(250));
    QTRY_COMPARE(FindBar::statusText(m_view->outputView()->output()->matches(), 250), QStringLiteral("3 of 300"));
    QTest::keyClick(m_view.get(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_view->outputView()->currentMatch(), std::optional<qint64>(150));
    m_view->outputView()->jumpTo(0);
    m_view->outputView()->setCurrentMatch({});
    QTest::keyClick(m_view.get(), Qt::Key_F3, Qt::ShiftModifier); // round the beginning
    QCOMPARE(m_view->outputView()->currentMatch(), std::optional<qint64>(29'950));
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(m_view->outputView()->output()->matches().matches().count(), 0);
}

void TestRunView::findsTheFirstError()
{
    finishedRun(30'000);
    m_view->show();
    m_view->setRun(m_id, true);
    QTRY_COMPARE(m_view->outputView()->currentMatch(), std::optional<qint64>(50));
    m_view->clear();
    m_id = RunId::make();
    MadeServer::MadeRun &run = m_server->add(m_id);
    for (int i = 0; i < 1'000; ++i)
        m_server->print(run, 1, out, i == 700 ? "kernel panic" : "fine");
    m_server->finish(run, 1);
    show();
    QTest::keyClick(m_view.get(), Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(m_view->outputView()->currentMatch(), std::optional<qint64>(700));
    QVERIFY(m_view->outputView()->firstVisibleLine() < 700 && m_view->outputView()->lastVisibleLine() > 700);
}

void TestRunView::cancelsOnlyWhenConfirmed()
{
    m_server->add(m_id);
    show();
    const auto cancels = [this] {
        return std::count_if(m_server->sent.begin(), m_server->sent.end(),
            [](const OperatorRequest &request) { return std::holds_alternative<CancelRequest>(request); });
    };
    for (const QString &answer : {QStringLiteral("Keep Running"), QStringLiteral("Cancel Run")}) {
        QTest::mouseClick(button(QStringLiteral("Cancel…")), Qt::LeftButton);
        auto *box = m_view->findChild<QMessageBox *>();
        QVERIFY(box);
        QCOMPARE(box->text(), QStringLiteral("Cancel backup on leia?"));
        QCOMPARE(box->defaultButton()->text(), QStringLiteral("Keep Running"));
        QTest::mouseClick(button(answer), Qt::LeftButton);
        QTRY_VERIFY(!m_view->findChild<QMessageBox *>());
    }
    QCOMPARE(cancels(), 1);
    QTRY_VERIFY(said().contains(QStringLiteral("is being cancelled")));
}

void TestRunView::runsAgain()
{
    finishedRun(10);
    show();
    QSignalSpy chosen(m_view.get(), &RunView::runChosen);
    QTest::keyClick(m_view.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(button(QStringLiteral("Show It")));
    QTest::mouseClick(button(QStringLiteral("Show It")), Qt::LeftButton);
    QCOMPARE(chosen.size(), 1);
    m_server->startResult = {StartResult::State::Refused, QStringLiteral("leia is not connected")};
    QTest::mouseClick(button(QStringLiteral("Run Again")), Qt::LeftButton);
    QTRY_VERIFY(said().contains(QStringLiteral("It was not started: leia is not connected")));
}

void TestRunView::savesInTheBackground()
{
    MadeServer::MadeRun &run = finishedRun(25'000);
    run.lines[1][1].bytes = "\x1b[31mred\x1b[0m\tand \xff";
    show();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("output.txt"));
    m_view->saveTo(path, false);
    QTRY_VERIFY(said().startsWith(QStringLiteral("Saved as")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 25'001);
    QCOMPARE(lines[0], "line 0");
    QCOMPARE(lines[1], "red\tand \\xff");
    QCOMPARE(lines[24'999], "line 24999");
    file.close();
    m_view->saveTo(path, true);
    QTRY_VERIFY(said().startsWith(QStringLiteral("Saved as")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().split('\n')[1], QByteArray("\x1b[31mred\x1b[0m\tand \xff"));
    m_view->saveTo(folder.filePath(QStringLiteral("no/such/folder/x")), false);
    QTRY_VERIFY(said().startsWith(QStringLiteral("It could not be written")));
    m_view->saveTo(folder.filePath(QStringLiteral("cancelled")), false);
    QTest::mouseClick(button(QStringLiteral("Cancel")), Qt::LeftButton);
    QVERIFY(said().isEmpty());
    QTest::qWait(50);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("cancelled"))));
}

void TestRunView::copiesLongSelections()
{
    finishedRun(25'000);
    show();
    m_view->outputView()->select({{1, 2}, {24'998, 4}});
    QTest::keyClick(m_view->outputView(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(said().contains(QStringLiteral("copied")));
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 24'998);
    QCOMPARE(lines.front(), QStringLiteral("ne 1"));
    QCOMPARE(lines.back(), QStringLiteral("line"));
}

void TestRunView::comparesWithThePreviousRun()
{
    finishedRun(1'000, 0);
    m_id = RunId::make();
    MadeServer::MadeRun &run = finishedRun(1'000);
    run.lines[1][500].bytes = "something else";
    run.lines[1][700].bytes = "line 699"; // a number only
    show();
    QTest::mouseClick(button(QStringLiteral("Compare with Previous")), Qt::LeftButton);
    auto *compare = m_view->findChild<CompareView *>();
    QTRY_COMPARE(compare->statusText(), QStringLiteral("1 removed, 1 added"));
    QVERIFY(compare->isVisible());
    QCOMPARE(compare->rows().changes(), 1);
    QCOMPARE(compare->rows().count(), 9); // two folds, six equal lines, one changed
    QVERIFY(!compare->grab().isNull());
    for (QToolButton *tool : compare->findChildren<QToolButton *>()) {
        if (tool->isCheckable())
            tool->click(); // with numbers, below each other
    }
    QTRY_COMPARE(compare->statusText(), QStringLiteral("2 removed, 2 added"));
    QVERIFY(!compare->grab().isNull());
    QTest::keyClick(compare, Qt::Key_Escape);
    QVERIFY(!compare->isVisible());
    m_view->clear();
    m_id = m_server->runs.front().detail.run.run;
    show();
    QTest::mouseClick(button(QStringLiteral("Compare with Previous")), Qt::LeftButton);
    QTRY_VERIFY(said().contains(QStringLiteral("no earlier run")));
}

void TestRunView::keysReachEverything()
{
    finishedRun(30'000);
    show();
    const QShortcut zoom(QKeySequence(QStringLiteral("Ctrl+0")), m_view.get()); // the window has these, too
    const QShortcut escape(Qt::Key_Escape, m_view.get());
    OutputView *output = m_view->outputView();
    output->setFocus();
    QTest::keyClick(output, Qt::Key_F);
    QVERIFY(output->isFollowing());
    QTest::keyClick(output, Qt::Key_F);
    QVERIFY(!output->isFollowing());
    QTest::keyClick(output, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(output->times(), LineTimes::Clock);
    const double size = output->fontSize();
    QTest::keyClick(output, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(output->fontSize() > size);
    QTest::keyClick(output, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(output->fontSize(), size);
    QSignalSpy left(m_view.get(), &RunView::left);
    QTest::keyClick(output, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

QTEST_MAIN(TestRunView)
#include "tst_runview.moc"
