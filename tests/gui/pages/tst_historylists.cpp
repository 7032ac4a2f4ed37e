// SPDX-License-Identifier: MIT OR Apache-2.0

// The pages of failures, missed slots, updates and schedules on a feed that a function answers.

#include "gui/pages/failurespage.h"
#include "gui/pages/missedlist.h"
#include "gui/pages/schedulespage.h"
#include "gui/pages/updateslist.h"
#include "gui/view/pagehead.h"
#include "tests/gui/fleetscript.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

template<typename Shown>
class ListBench : public ViewBench
{
public:
    ListBench()
    {
        feed().setScript(script.script());
        page = std::make_unique<Shown>(context());
        page->resize(1280, 800);
        page->show();
        page->table().setFocus();
    }

    int rows() const { return page->table().model()->rowCount(); }
    QString first(int column) const { return page->table().model()->index(0, column).data().toString(); }
    /// Chooses the entry of the first row's menu.
    void choose(const QString &text)
    {
        Q_EMIT page->table().menuWanted(page->table().model()->index(0, 0), QPoint(20, 20));
        QMenu *menu = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())); }));
        for (QAction *action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                return;
            }
        }
        menu->close();
        QFAIL(qPrintable(QStringLiteral("no entry '%1'").arg(text)));
    }

    FleetScript script;
    std::unique_ptr<Shown> page;
};

} // namespace

class TestHistoryLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresOpenAtTheFirstError();
    void failuresLeadOn();
    void nothingIsFailing();
    void missedSlotsLeadToTheirRuns();
    void missedSlotsAreMadeUp();
    void missedSlotsAreFiltered();
    void updatesComeInParts();
    void updatesAreFiltered();
    void schedulesRunNow();
    void schedulesAreFiltered();
};

void TestHistoryLists::failuresOpenAtTheFirstError()
{
    ListBench<FailuresPage> bench;
    QTRY_COMPARE(bench.rows(), 1);
    QCOMPARE(bench.page->head().facts(), QStringLiteral("1 schedule(s) failing on 1 client(s)"));
    QTest::keyClick(&bench.page->table(), Qt::Key_N);
    QCOMPARE(bench.page->table().currentIndex().row(), 0);
    QTest::keyClick(&bench.page->table(), Qt::Key_P);
    QCOMPARE(bench.page->table().currentIndex().row(), 0);
    QTest::keyClick(&bench.page->table(), Qt::Key_Return);
    QCOMPARE(
        bench.navigator().takeOpened(), QStringList{QString(QStringLiteral("run ") + bench.script.failed.run.text())});
}

void TestHistoryLists::failuresLeadOn()
{
    ListBench<FailuresPage> bench;
    QTRY_COMPARE(bench.rows(), 1);
    bench.choose(QStringLiteral("Show All Its Runs"));
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:leia schedule:backup")});
    bench.page->setFilter(QStringLiteral("client:leia"));
    buttonOf(*bench.page, QStringLiteral("Every Failed Run"))->click();
    QCOMPARE(
        bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:leia state:failed,lost,not-started")});
    bench.choose(QStringLiteral("Exclude This Client"));
    QCOMPARE(bench.rows(), 0);
    QCOMPARE(bench.page->states().headline(), QStringLiteral("No failures match the filter."));
}

void TestHistoryLists::nothingIsFailing()
{
    ListBench<FailuresPage> bench;
    QTRY_COMPARE(bench.rows(), 1);
    bench.feed().setScript([&](const OperatorRequest &request) {
        return std::holds_alternative<FailingRequest>(request) ? FakeFeed::Answer() : bench.script(request);
    });
    Q_EMIT bench.runs().happened(); // the page asks again by itself
    QTRY_COMPARE(bench.rows(), 0);
    QCOMPARE(bench.page->states().headline(), QStringLiteral("Nothing is failing."));
    QCOMPARE(bench.feed().last<RunsRequest>()->limit, 1u); // the last failure
}

void TestHistoryLists::missedSlotsLeadToTheirRuns()
{
    ListBench<MissedList> bench;
    QTRY_COMPARE(bench.rows(), 2);
    QCOMPARE(bench.page->head().facts(), QStringLiteral("3 slot(s) missed · 1 skipped"));
    QTest::keyClick(&bench.page->table(), Qt::Key_Home);
    QTest::keyClick(&bench.page->table(), Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:leia schedule:backup")});
    QTest::keyClick(&bench.page->table(), Qt::Key_Down);
    QTest::keyClick(&bench.page->table(), Qt::Key_Return); // the run that made up for it
    QCOMPARE(bench.navigator().takeOpened(),
        QStringList{QString(QStringLiteral("run ") + bench.script.succeeded.run.text())});
    bench.choose(QStringLiteral("Timeline Around Slot"));
    QCOMPARE(bench.navigator().takeOpened(),
        QStringList{QStringLiteral("timeline client:leia since:2026-11-24T07:02 until:2026-11-24T13:32")});
}

void TestHistoryLists::missedSlotsAreMadeUp()
{
    ListBench<MissedList> bench;
    QTRY_COMPARE(bench.rows(), 2);
    bench.feed().setScript([&](const OperatorRequest &request) {
        if (std::holds_alternative<StartRequest>(request))
            return FakeFeed::Answer{{StartResult{StartResult::State::Refused, QStringLiteral("agent away")}}};
        return bench.script(request);
    });
    bench.choose(QStringLiteral("Run Now to Make Up…"));
    auto *question = bench.page->findChild<QMessageBox *>();
    QVERIFY(question);
    QCOMPARE(question->text(), QStringLiteral("Run backup on leia now?"));
    buttonOf(*question, QStringLiteral("Run Now"))->click();
    QCOMPARE(bench.feed().last<StartRequest>()->client, QStringLiteral("leia"));
    const auto told = [&] {
        for (const QMessageBox *box : bench.page->findChildren<QMessageBox *>()) {
            if (box->informativeText() == QStringLiteral("agent away"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(told());
}

void TestHistoryLists::missedSlotsAreFiltered()
{
    ListBench<MissedList> bench;
    QTRY_COMPARE(bench.rows(), 2);
    bench.page->setFilter(QStringLiteral("state:skipped"));
    QTRY_COMPARE(bench.rows(), 1);
    QCOMPARE(bench.first(0), QStringLiteral("Skipped"));
    bench.page->setFilter(QStringLiteral("-state:skipped since:2d schedule:back*"));
    QTRY_COMPARE(bench.first(0), QStringLiteral("Missed"));
    QTRY_COMPARE(bench.rows(), 1);
    QCOMPARE(*bench.feed().last<MissedRequest>()->since, ViewBench::now() - 48h);
    QCOMPARE(bench.feed().last<MissedRequest>()->schedule, QStringLiteral("back*"));
    bench.page->setFilter(QStringLiteral("since:whenever"));
    QCOMPARE(bench.rows(), 0);
}

void TestHistoryLists::updatesComeInParts()
{
    ListBench<UpdatesList> bench;
    QTRY_COMPARE(bench.rows(), 1);
    UpdateReport next = bench.script.report;
    next.packages = {{QStringLiteral("libssl3"), {}, QStringLiteral("3.0.15")},
        {QStringLiteral("zlib1g"), {}, QStringLiteral("1.3")}};
    next.packages[0].isSecurity = true;
    UpdateReport other = next; // another kind of the same client
    other.kind = QStringLiteral("flatpak");
    bench.feed().setScript([&](const OperatorRequest &) {
        return FakeFeed::Answer{{UpdatesPage{{bench.script.report}}, UpdatesPage{{next}}, UpdatesPage{{next, other}}}};
    });
    bench.page->reload();
    QTRY_COMPARE(bench.rows(), 2);
    QCOMPARE(bench.first(1), QStringLiteral("apt"));
    QCOMPARE(bench.first(2), QStringLiteral("5"));
    QCOMPARE(bench.first(3), QStringLiteral("2"));
    QCOMPARE(bench.page->head().facts(), QStringLiteral("2 report(s) · 7 package(s) to update · 3 security update(s)"));
    const auto tables = bench.page->findChildren<DataTable *>();
    const auto pane = std::ranges::find(tables, QStringLiteral("Packages"), &QWidget::accessibleName);
    QVERIFY(pane != tables.end());
    QTest::keyClick(&bench.page->table(), Qt::Key_Home);
    QVERIFY((*pane)->model()->rowCount() >= 3); // of the whole report
}

void TestHistoryLists::updatesAreFiltered()
{
    ListBench<UpdatesList> bench;
    QTRY_COMPARE(bench.rows(), 1);
    bench.page->setFilter(QStringLiteral("kind:flatpak"));
    QCOMPARE(bench.rows(), 0);
    bench.page->setFilter(QStringLiteral("curl")); // of its packages
    QCOMPARE(bench.rows(), 1);
    bench.page->setFilter(QStringLiteral("-kind:apt"));
    QCOMPARE(bench.rows(), 0);
    bench.page->setFilter({});
    QTest::keyClick(&bench.page->table(), Qt::Key_Home);
    QTest::keyClick(&bench.page->table(), Qt::Key_Return);
    QCOMPARE(
        bench.navigator().takeOpened(), QStringList{QString(QStringLiteral("run ") + bench.script.report.run.text())});
}

void TestHistoryLists::schedulesRunNow()
{
    ListBench<SchedulesPage> bench;
    QTRY_COMPARE(bench.rows(), 2);
    bench.feed().setScript([&](const OperatorRequest &request) {
        if (std::holds_alternative<StartRequest>(request))
            return FakeFeed::Answer{{StartResult{StartResult::State::Accepted, {}}}};
        return bench.script(request);
    });
    QTest::keyClick(&bench.page->table(), Qt::Key_Home);
    QPushButton *run = buttonOf(*bench.page, QStringLiteral("Run Now…"));
    QTest::mouseClick(run, Qt::LeftButton);
    auto *question = bench.page->findChild<QMessageBox *>();
    QVERIFY(question);
    buttonOf(*question, QStringLiteral("Run Now"))->click();
    QStringList opened;
    QVERIFY(QTest::qWaitFor([&] { return !(opened = bench.navigator().takeOpened()).isEmpty(); }));
    const auto *order = bench.feed().last<StartRequest>();
    QCOMPARE(opened, QStringList{QString(QStringLiteral("run ") + order->run.text())});
    QCOMPARE(order->client, QStringLiteral("vader"));
    QCOMPARE(order->schedule, QStringLiteral("backup"));
    QTest::mouseClick(run, Qt::LeftButton); // not asked again in the session
    QVERIFY(QTest::qWaitFor([&] { return !(opened = bench.navigator().takeOpened()).isEmpty(); }));
    bench.feed().loseLink(ViewBench::now());
    QVERIFY(!run->isEnabled());
    QCOMPARE(run->toolTip(), QStringLiteral("Not connected"));
}

void TestHistoryLists::schedulesAreFiltered()
{
    ListBench<SchedulesPage> bench;
    QTRY_COMPARE(bench.rows(), 2);
    QCOMPARE(bench.page->head().facts(), QStringLiteral("2 schedule(s) on 2 client(s)"));
    for (const auto &[filter, rows] : {std::pair("state:never-fires", 1), std::pair("state:succeeded", 1),
             std::pair("-state:succeeded", 1), std::pair("restic", 2), std::pair("client:vader", 1)}) {
        bench.page->setFilter(QString::fromLatin1(filter));
        QVERIFY2(bench.rows() == rows, filter);
    }
    QTest::keyClick(&bench.page->table(), Qt::Key_Home);
    QTest::keyClick(&bench.page->table(), Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:vader schedule:backup")});
}

QTEST_MAIN(TestHistoryLists)
#include "tst_historylists.moc"
