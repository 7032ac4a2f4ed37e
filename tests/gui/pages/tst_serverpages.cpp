// SPDX-License-Identifier: MIT OR Apache-2.0

// The pages of clients, server and query, and the dialog of the connections, on a feed that a function answers.

#include "gui/pages/clientspage.h"
#include "gui/pages/querypage.h"
#include "gui/pages/serverpage.h"
#include "gui/pages/sqleditor.h"
#include "gui/view/pagehead.h"
#include "gui/window/connectdialog.h"
#include "tests/common/api/scriptedserver.h"
#include "tests/gui/viewbench.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

FakeFeed::Answer fleet(const OperatorRequest &request)
{
    if (std::holds_alternative<ClientsRequest>(request))
        return {{ClientPage{
            {clientOf(QStringLiteral("vader"), ClientState::Up), clientOf(QStringLiteral("leia"), ClientState::Away),
                clientOf(QStringLiteral("mail-01"), ClientState::CatchingUp, QStringLiteral("0.9.0"))}}}};
    if (std::holds_alternative<RunsRequest>(request))
        return {{RunPage{{runOf(QStringLiteral("leia"), QStringLiteral("backup"), Outcome::Failed)}, false}}};
    if (std::holds_alternative<NextRequest>(request))
        return {{NextPage{{{ViewBench::now() + 9s, {QStringLiteral("leia")}, 1, QStringLiteral("backup"), {}}}}}};
    ServerInfo info;
    info.name = QStringLiteral("bartos.example");
    info.version = QStringLiteral("1.0.0");
    info.started = ViewBench::now() - 3h;
    info.databaseKind = QStringLiteral("SQLite");
    info.databaseUp = true;
    info.keep = 90 * 24h;
    info.load = {0.5, 0.4, 0.3};
    info.asker.role = QStringLiteral("viewer");
    return {{info}};
}

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestServerPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clientsAreListed();
    void clientsAreFiltered();
    void emptyFleetSaysWhatToDo();
    void clientsOpenTheirRuns();
    void lateRepliesAreDropped();
    void serverTellsOfItself();
    void cleanUpAsksFirst();
    void queryShowsRows();
    void queryExplainsErrors();
    void queryCanBeCancelled();
    void queryRemembers();
    void dialogTestsAndConnects();
    void dialogUsesWhatItFound();
};

void TestServerPages::clientsAreListed()
{
    ViewBench bench;
    bench.feed().setScript(fleet);
    ClientsPage page(bench.context());
    page.resize(1280, 800);
    page.show();
    QTRY_COMPARE(page.table().model()->rowCount(), 3);
    QCOMPARE(page.table().model()->index(0, 1).data().toString(), QStringLiteral("leia")); // away comes first
    QCOMPARE(page.head().facts(), QStringLiteral("3 client(s) · 1 away · 1 catching up"));
    page.table().selectId(QStringLiteral("leia"));
    QTRY_VERIFY(bench.feed().last<NextRequest>());
    QCOMPARE(bench.feed().last<NextRequest>()->client, QStringLiteral("leia"));
}

void TestServerPages::clientsAreFiltered()
{
    ViewBench bench;
    bench.feed().setScript(fleet);
    ClientsPage page(bench.context());
    page.show();
    QTRY_COMPARE(page.table().model()->rowCount(), 3);
    page.setFilter(QStringLiteral("state:away"));
    QCOMPARE(page.table().model()->rowCount(), 1);
    page.setFilter(QStringLiteral("-client:l*"));
    QCOMPARE(page.table().model()->rowCount(), 2);
    page.setFilter(QStringLiteral("nowhere"));
    QCOMPARE(page.states().headline(), QStringLiteral("No clients match the filter."));
    QVERIFY(page.clearOrReturn());
    QCOMPARE(page.table().model()->rowCount(), 3);
    QCOMPARE(page.states().state(), ContentStates::State::Ready);
    page.setFilter(QStringLiteral("state:up"));
    ClientsPage other(bench.context()); // of the same profile
    QCOMPARE(other.filter().text(), QStringLiteral("state:up"));
}

void TestServerPages::emptyFleetSaysWhatToDo()
{
    ViewBench bench;
    ClientsPage page(bench.context());
    page.show();
    QTRY_COMPARE(page.states().headline(), QStringLiteral("No clients yet"));
}

void TestServerPages::clientsOpenTheirRuns()
{
    ViewBench bench;
    bench.feed().setScript(fleet);
    ClientsPage page(bench.context());
    page.show();
    QTRY_COMPARE(page.table().model()->rowCount(), 3);
    page.table().selectId(QStringLiteral("mail-01"));
    QTest::keyClick(&page.table(), Qt::Key_Return);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:mail-01")});
    QTest::keyClick(&page.table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QStringLiteral("runs client:mail-01 (new)")});
}

void TestServerPages::lateRepliesAreDropped()
{
    ViewBench bench;
    int asked = 0;
    bench.feed().setScript([&](const OperatorRequest &request) {
        if (!std::holds_alternative<ClientsRequest>(request))
            return FakeFeed::Answer();
        ++asked;
        return FakeFeed::Answer{{ClientPage{{clientOf(QStringLiteral("reply-%1").arg(asked), ClientState::Up)}}}};
    });
    ClientsPage page(bench.context());
    page.show();
    page.reload();
    page.reload(); // three requests; all of them are answered
    QTRY_COMPARE(asked, 3);
    QTRY_COMPARE(page.table().model()->rowCount(), 1);
    QCOMPARE(page.table().model()->index(0, 1).data().toString(), QStringLiteral("reply-3"));
}

void TestServerPages::serverTellsOfItself()
{
    ViewBench bench;
    bench.feed().setScript(fleet);
    ServerPage page(bench.context());
    page.resize(1280, 800);
    page.show();
    QTRY_VERIFY(page.text().contains(QStringLiteral("Version\t1.0.0")));
    QVERIFY(page.text().contains(QStringLiteral("Up for\t3 h")));
    QVERIFY(page.text().contains(QStringLiteral("Role\tviewer: reads")));
    QVERIFY(page.text().contains(QStringLiteral("Keeps runs\t90 d")));
}

void TestServerPages::cleanUpAsksFirst()
{
    ViewBench bench;
    QList<bool> dry;
    bench.feed().setScript([&](const OperatorRequest &request) {
        if (const auto *cleanup = std::get_if<CleanupRequest>(&request)) {
            dry << cleanup->dryRun;
            return FakeFeed::Answer{{CleanupResult{12'408, 99, ViewBench::now() - 90 * 24h, cleanup->dryRun, false}}};
        }
        return fleet(request);
    });
    ServerPage page(bench.context());
    page.show();
    QTRY_VERIFY(page.text().contains(QStringLiteral("90 d")));
    const auto box = [&page] { return page.findChild<QMessageBox *>(); };
    buttonOf(page, QStringLiteral("Clean Up…"))->click();
    QTRY_VERIFY(box());
    QCOMPARE(box()->text(), QStringLiteral("Remove 12408 run(s) older than 90 d?"));
    QCOMPARE(box()->defaultButton(), box()->button(QMessageBox::Cancel));
    box()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!box());
    QCOMPARE(dry, QList<bool>{true});
    buttonOf(page, QStringLiteral("Clean Up…"))->click();
    QTRY_VERIFY(box());
    buttonOf(*box(), QStringLiteral("Remove"))->click();
    QTRY_COMPARE(dry, (QList<bool>{true, true, false}));
}

void TestServerPages::queryShowsRows()
{
    ViewBench bench;
    bench.feed().setScript([](const OperatorRequest &) {
        TablePage first;
        first.columns = {QStringLiteral("id"), QStringLiteral("data")};
        first.rows = {{QStringLiteral("1"), QStringLiteral("a")}};
        TablePage second;
        second.rows = {{QStringLiteral("2"), QStringLiteral("b")}};
        return FakeFeed::Answer{{first, second}};
    });
    QueryPage page(bench.context());
    page.show();
    page.editor().setPlainText(QStringLiteral("SELECT 1; SELECT 2"));
    page.editor().moveCursor(QTextCursor::Start);
    QTest::keyClick(&page.editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(page.status().startsWith(QStringLiteral("2 row(s)")));
    QCOMPARE(bench.feed().last<QueryRequest>()->sql, QStringLiteral("SELECT 1"));
    QCOMPARE(bench.feed().last<QueryRequest>()->maxRows, QueryPage::rowsAtOnce);
    QCOMPARE(page.table().model()->rowCount(), 2);
    QCOMPARE(page.problem(), QString());
}

void TestServerPages::queryExplainsErrors()
{
    ViewBench bench;
    Error error{Error::Code::Database, QStringLiteral("near \"FORM\": syntax error")};
    bench.feed().setScript([&](const OperatorRequest &) { return FakeFeed::Answer{{}, error}; });
    QueryPage page(bench.context());
    page.show();
    page.editor().setPlainText(QStringLiteral("  SELECT 1 FORM run"));
    page.run();
    QTRY_COMPARE(page.problem(), error.detail);
    const auto marks = page.editor().extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.at(0).cursor.selectedText(), QStringLiteral("FORM"));
    error = {Error::Code::Refused, QStringLiteral("no")};
    page.editor().setPlainText(QStringLiteral("DELETE FROM run"));
    page.run();
    QTRY_COMPARE(page.problem(), QStringLiteral("Only reading is allowed here."));
    page.editor().setPlainText(QStringLiteral("SELECT 1"));
    page.run();
    QTRY_COMPARE(page.problem(), QStringLiteral("Your token does not allow this."));
}

void TestServerPages::queryCanBeCancelled()
{
    ViewBench bench;
    bench.feed().hold(true);
    QueryPage page(bench.context());
    page.show();
    page.editor().setPlainText(QStringLiteral("SELECT 1"));
    page.run();
    QVERIFY(page.clearOrReturn());
    QVERIFY(page.status().startsWith(QStringLiteral("Cancelled after ")));
    QCOMPARE(bench.feed().stopped().size(), std::size_t(1));
    QVERIFY(!page.clearOrReturn());
}

void TestServerPages::queryRemembers()
{
    ViewBench bench;
    {
        QueryPage page(bench.context());
        page.show();
        page.editor().setPlainText(QStringLiteral("SELECT 1"));
        page.run();
        page.editor().setPlainText(QStringLiteral("SELECT 2"));
        page.run();
        page.editor().setPlainText(QStringLiteral("SELECT 3"));
        QTest::keyClick(&page.editor(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(page.editor().toPlainText(), QStringLiteral("SELECT 2"));
        QTest::keyClick(&page.editor(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(&page.editor(), Qt::Key_Up, Qt::ControlModifier); // no further
        QCOMPARE(page.editor().toPlainText(), QStringLiteral("SELECT 1"));
        QTest::keyClick(&page.editor(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(page.editor().toPlainText(), QStringLiteral("SELECT 2"));
    }
    QueryPage again(bench.context());
    QCOMPARE(again.editor().toPlainText(), QStringLiteral("SELECT 2"));
}

void TestServerPages::dialogTestsAndConnects()
{
    ViewBench bench;
    ScriptedServer server(
        [](const OperatorRequest &) {
            ServerInfo info;
            info.name = QStringLiteral("lab");
            info.version = QStringLiteral("1.0.0");
            return std::vector<OperatorReply>{info, End{}};
        },
        QStringLiteral("right"));
    ProfileStore profiles(bench.settings());
    MemoryTokens tokens;
    const SystemClock clock;
    ConnectDialog dialog(profiles, tokens, {}, clock);
    dialog.show();
    QVERIFY(!buttonOf(dialog, QStringLiteral("Connect"))->isEnabled());
    const auto result = [&dialog](const QString &words) {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) { return label->text().contains(words); });
    };
    const Profile profile{QStringLiteral("lab"), QStringLiteral("127.0.0.1"), server.port(), false, {}, {}, {}};
    dialog.fill(profile, Secret("wrong"));
    buttonOf(dialog, QStringLiteral("Test"))->click();
    QTRY_VERIFY(result(QStringLiteral("The server refused the token.")));
    dialog.fill(profile, Secret("right"));
    buttonOf(dialog, QStringLiteral("Test"))->click();
    QTRY_VERIFY(result(QStringLiteral("It works: bartos 1.0.0 on lab")));
    QSignalSpy wanted(&dialog, &ConnectDialog::connectWanted);
    buttonOf(dialog, QStringLiteral("Connect"))->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(profiles.last(), std::optional(profile));
    profiles.remove(QStringLiteral("lab"));
    QCOMPARE(profiles.last(), std::nullopt);
}

void TestServerPages::dialogUsesWhatItFound()
{
    ViewBench bench;
    ProfileStore profiles(bench.settings());
    MemoryTokens tokens;
    const ConnectDialog::Found found{QStringLiteral("barto-cli.toml"),
        {QStringLiteral("10.0.0.1"), QStringLiteral("10.0.0.1"), 20001, true, QStringLiteral("/ca.pem"), {}, {}},
        Secret("t")};
    ConnectDialog dialog(profiles, tokens, found, bench.clock());
    dialog.show();
    const auto labels = dialog.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
        [](QLabel *label) { return label->text() == QStringLiteral("Found barto-cli.toml: use 10.0.0.1:20001"); }));
    buttonOf(dialog, QStringLiteral("Use It"))->click();
    QCOMPARE(dialog.profile(), found.profile);
    QVERIFY(buttonOf(dialog, QStringLiteral("Connect"))->isEnabled());
}

QTEST_MAIN(TestServerPages)
#include "tst_serverpages.moc"
