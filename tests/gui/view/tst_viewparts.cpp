// SPDX-License-Identifier: MIT OR Apache-2.0

// The parts that all pages are made of: tables, filter bar, states, banner, notices.

#include "gui/model/clientsmodel.h"
#include "gui/view/contentstates.h"
#include "gui/view/datatable.h"
#include "gui/view/filterbar.h"
#include "gui/window/connectionbanner.h"
#include "gui/window/notices.h"
#include "tests/gui/viewbench.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace barto;
using namespace std::chrono_literals;

namespace {

std::vector<ClientStatus> clients(int count, int first = 0)
{
    std::vector<ClientStatus> all;
    for (int number = first; number < first + count; ++number)
        all.push_back(clientOf(QStringLiteral("client-%1").arg(number, 5, 10, QLatin1Char('0')), ClientState::Up));
    return all;
}

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisibleTo(&widget))
            return button;
    }
    return nullptr;
}

EndedRun ended(const QString &schedule, bool isRecovery = false)
{
    EndedRun run{RunId::make(), QStringLiteral("vader"), schedule, Outcome::Failed, 2, {}, isRecovery};
    if (isRecovery)
        run.outcome = Outcome::Succeeded;
    return run;
}

} // namespace

class TestViewParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableKeepsColumns();
    void badWidthsAreForgotten();
    void headersCycleThroughSorting();
    void tableCopiesRows();
    void tableWritesCsv();
    void anchorsHoldOverChanges();
    void selectAllIsBounded();
    void filterTellsAfterARest();
    void chipsWriteTheSameText();
    void unknownKeysAreNamed();
    void loadingIsCalm();
    void statesSayWhatToDo();
    void bannerTellsOfLoss();
    void bannerTellsOfRefusal_data();
    void bannerTellsOfRefusal();
    void bannerTellsOfTheDatabase();
    void noticesAreGathered();
    void noticesHaveWords();
};

void TestViewParts::tableKeepsColumns()
{
    ViewBench bench;
    ClientsModel model;
    {
        DataTable table(QStringLiteral("clients"), bench.settings());
        table.setColumnModel(model, &model);
        table.setColumnWidth(1, 77);
        table.horizontalHeader()->moveSection(0, 2);
        table.setColumnHidden(4, true);
        table.setColumnWidth(5, 55); // anything that makes it write
    }
    DataTable table(QStringLiteral("clients"), bench.settings());
    table.setColumnModel(model, &model);
    QCOMPARE(table.columnWidth(1), 77);
    QCOMPARE(table.horizontalHeader()->visualIndex(0), 2);
    QVERIFY(table.isColumnHidden(4));
    table.resetColumns();
    QCOMPARE(table.horizontalHeader()->visualIndex(0), 0);
    QVERIFY(!table.isColumnHidden(4));
    QVERIFY(table.columnWidth(1) > 77);
}

void TestViewParts::badWidthsAreForgotten()
{
    ViewBench bench;
    bench.settings().setValue(QStringLiteral("columns/clients/name"), 0);
    bench.settings().setValue(QStringLiteral("columns/clients/address"), QStringLiteral("wide"));
    ClientsModel model;
    DataTable table(QStringLiteral("clients"), bench.settings());
    table.setColumnModel(model, &model);
    QVERIFY(table.columnWidth(1) > 50);
    QVERIFY(table.columnWidth(2) > 50);
}

void TestViewParts::headersCycleThroughSorting()
{
    ViewBench bench;
    ClientsModel model;
    DataTable table(QStringLiteral("clients"), bench.settings());
    table.setColumnModel(model, &model);
    table.resize(1400, 400);
    table.show();
    const QSignalSpy changes(&table, &DataTable::sortingChanged);
    const QPoint name(table.horizontalHeader()->sectionViewportPosition(1) + 10, 5);
    const auto click = [&] { QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {}, name); };
    click();
    QCOMPARE(table.sorting()->first, QStringLiteral("name"));
    QCOMPARE(table.sorting()->second, Qt::AscendingOrder);
    click();
    QCOMPARE(table.sorting()->second, Qt::DescendingOrder);
    click();
    QVERIFY(!table.sorting());
    QCOMPARE(changes.size(), 3);
}

void TestViewParts::tableCopiesRows()
{
    ViewBench bench;
    ClientsModel model;
    model.setValues(clients(3));
    DataTable table(QStringLiteral("clients"), bench.settings());
    table.setColumnModel(model, &model);
    table.selectRow(1);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const QString one = QGuiApplication::clipboard()->text();
    QVERIFY2(one.startsWith(QStringLiteral("Up\tclient-00001\t10.0.0.7\tDebian 12\t")), qPrintable(one));
    QVERIFY(!one.contains(QLatin1Char('\n')));
    table.selectAll();
    const QStringList lines = table.selectionAsText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("State\tName\t")));
}

void TestViewParts::tableWritesCsv()
{
    ViewBench bench;
    ClientsModel model;
    std::vector<ClientStatus> values = clients(1);
    values[0].facts.os = QStringLiteral("Debian, \"bookworm\"");
    model.setValues(values);
    DataTable table(QStringLiteral("clients"), bench.settings());
    table.setColumnModel(model, &model);
    QVERIFY2(
        table.asCsv().contains(QStringLiteral("10.0.0.7,\"Debian, \"\"bookworm\"\"\",")), qPrintable(table.asCsv()));
    QVERIFY(table.asCsv().endsWith(QStringLiteral("\r\n")));
}

void TestViewParts::anchorsHoldOverChanges()
{
    ViewBench bench;
    ClientsModel model;
    model.setValues(clients(100, 100));
    DataTable table(QStringLiteral("clients"), bench.settings());
    table.setColumnModel(model, &model);
    table.resize(900, 300);
    table.show();
    table.selectId(QStringLiteral("client-00150"));
    table.verticalScrollBar()->setValue(table.verticalHeader()->defaultSectionSize() * 40);
    const TableAnchor anchor = table.anchor();
    QCOMPARE(anchor.topId, QStringLiteral("client-00140"));
    QCOMPARE(anchor.currentId, QStringLiteral("client-00150"));
    model.setValues(clients(200)); // a hundred more before them
    table.restore(anchor);
    QCOMPARE(table.currentId(), QStringLiteral("client-00150"));
    QCOMPARE(table.anchor().topId, QStringLiteral("client-00140"));
    QCOMPARE(table.anchor().selectedIds, QStringList{QStringLiteral("client-00150")});
    model.setValues({});
    table.restore(anchor); // all are gone
    QCOMPARE(table.anchor().selectedIds, QStringList());
}

void TestViewParts::selectAllIsBounded()
{
    ViewBench bench;
    ClientsModel model;
    model.setValues(clients(DataTable::mostSelected + 500));
    DataTable table(QStringLiteral("clients"), bench.settings());
    table.setColumnModel(model, &model);
    table.selectAll();
    QCOMPARE(table.selectionModel()->selectedRows().size(), qsizetype(DataTable::mostSelected));
}

void TestViewParts::filterTellsAfterARest()
{
    FilterBar bar({QStringLiteral("client")});
    QSignalSpy changes(&bar, &FilterBar::changed);
    auto *line = bar.findChild<QLineEdit *>();
    QTest::keyClicks(line, QStringLiteral("disk"));
    QCOMPARE(changes.size(), 0);
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(bar.query().text(), QStringLiteral("disk"));
    QTest::keyClicks(line, QStringLiteral(" "));
    QTest::keyClick(line, Qt::Key_Return); // the same query
    QCOMPARE(changes.size(), 1);
    bar.clear();
    QCOMPARE(changes.size(), 2); // at once
}

void TestViewParts::chipsWriteTheSameText()
{
    FilterBar bar({QStringLiteral("client"), QStringLiteral("state")});
    bar.addChip(QStringLiteral("state"), QStringLiteral("State"), [] {
        return QList<FilterChoice>{{QStringLiteral("Failed"), QStringLiteral("failed")}};
    });
    auto *chip = bar.findChild<FilterChip *>();
    QCOMPARE(chip->text(), QStringLiteral("State: all"));
    bar.setText(QStringLiteral("disk state:failed"));
    QCOMPARE(chip->text(), QStringLiteral("State: Failed"));
    Q_EMIT chip->chosen(QStringLiteral("state"), {});
    QCOMPARE(bar.text(), QStringLiteral("disk"));
    Q_EMIT chip->chosen(QStringLiteral("state"), QStringLiteral("failed"));
    QCOMPARE(bar.text(), QStringLiteral("state:failed disk"));
}

void TestViewParts::unknownKeysAreNamed()
{
    FilterBar bar({QStringLiteral("client")});
    bar.setText(QStringLiteral("state:failed"));
    const auto labels = bar.findChildren<QLabel *>();
    const bool isSaid = std::any_of(labels.begin(), labels.end(), [&bar](const QLabel *label) {
        return label->isVisibleTo(&bar) && label->text().contains(QStringLiteral("'state:'"));
    });
    QVERIFY(isSaid);
}

void TestViewParts::loadingIsCalm()
{
    QWidget content;
    content.resize(400, 300);
    content.show();
    ContentStates states(QStringLiteral("runs"), &content);
    states.setLoading(false);
    QVERIFY(states.isHidden()); // nothing under 200 ms
    QTRY_VERIFY(states.isVisible());
    QCOMPARE(states.headline(), QString()); // grey bars
    QTRY_COMPARE(states.headline(), QStringLiteral("Loading runs…"));
    QSignalSpy cancelled(&states, &ContentStates::cancelWanted);
    QTest::mouseClick(buttonOf(states, QStringLiteral("Cancel")), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
    states.setReady();
    QVERIFY(states.isHidden());
}

void TestViewParts::statesSayWhatToDo()
{
    QWidget content;
    content.resize(400, 300);
    content.show();
    ContentStates states(QStringLiteral("runs"), &content);
    states.setEmptyByFilter();
    QCOMPARE(states.headline(), QStringLiteral("No runs match the filter."));
    QSignalSpy cleared(&states, &ContentStates::clearFilterWanted);
    QTest::mouseClick(buttonOf(states, QStringLiteral("Clear Filter")), Qt::LeftButton);
    QCOMPARE(cleared.size(), 1);
    states.setFailed({Error::Code::Database, QStringLiteral("disk I/O error")});
    QCOMPARE(states.headline(), QStringLiteral("Could not load the runs."));
    QTest::mouseClick(buttonOf(states, QStringLiteral("Copy Details")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("disk I/O error"));
    QSignalSpy retried(&states, &ContentStates::retryWanted);
    QTest::mouseClick(buttonOf(states, QStringLiteral("Try Again")), Qt::LeftButton);
    QCOMPARE(retried.size(), 1);
    states.setFailed({Error::Code::Refused, QStringLiteral("viewer")});
    QCOMPARE(states.headline(), QStringLiteral("Your token does not allow this."));
    QVERIFY(!buttonOf(states, QStringLiteral("Try Again")));
}

void TestViewParts::bannerTellsOfLoss()
{
    ViewBench bench;
    ConnectionBanner banner(bench.feed(), bench.times(), bench.clock(), nullptr);
    QCOMPARE(banner.sentence(), QString());
    bench.feed().loseLink(ViewBench::now());
    QCOMPARE(banner.sentence(), QString()); // a second is nothing
    QTRY_COMPARE(banner.sentence(),
        QStringLiteral("Connection lost at 10:42:07. What you see is from then. Trying again in 4 s."));
    QTest::mouseClick(buttonOf(banner, QStringLiteral("Try Now")), Qt::LeftButton);
    QCOMPARE(bench.feed().retries(), 1);
    bench.feed().becomeLive();
    QCOMPARE(banner.sentence(), QStringLiteral("Connected again."));
    QTRY_COMPARE_WITH_TIMEOUT(banner.sentence(), QString(), 10'000);
}

void TestViewParts::bannerTellsOfRefusal_data()
{
    QTest::addColumn<LinkFault>("fault");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("button");
    QTest::newRow("token") << LinkFault::Token << QStringLiteral("The server refused the token.")
                           << QStringLiteral("Enter Token…");
    QTest::newRow("TLS") << LinkFault::Tls
                         << QStringLiteral("The server's certificate is not trusted: the connection was cut.")
                         << QStringLiteral("Show Certificate…");
    QTest::newRow("denied") << LinkFault::Denied
                            << QStringLiteral("The server does not let us in: the connection was cut.")
                            << QStringLiteral("Try Now");
}

void TestViewParts::bannerTellsOfRefusal()
{
    QFETCH(LinkFault, fault);
    QFETCH(QString, button);
    ViewBench bench;
    ConnectionBanner banner(bench.feed(), bench.times(), bench.clock(), nullptr);
    bench.feed().loseLink(ViewBench::now(), fault);
    QTRY_VERIFY(!banner.sentence().isEmpty());
    QTEST(banner.sentence(), "sentence");
    QVERIFY(buttonOf(banner, button));
}

void TestViewParts::bannerTellsOfTheDatabase()
{
    ViewBench bench;
    ConnectionBanner banner(bench.feed(), bench.times(), bench.clock(), nullptr);
    banner.setDatabase(false, ViewBench::now() - 11min);
    QCOMPARE(banner.sentence(),
        QStringLiteral("The server cannot reach its database since 10:31:07. Agents keep their output and deliver it "
                       "later."));
    banner.setDatabase(true, {});
    QCOMPARE(banner.sentence(), QString());
}

void TestViewParts::noticesAreGathered()
{
    Notices notices({30ms, 200ms});
    QList<Notice> told;
    connect(&notices, &Notices::due, this, [&](const Notice &notice) { told << notice; });
    notices.add(ended(QStringLiteral("a")));
    notices.add(ended(QStringLiteral("b")));
    notices.add(ended(QStringLiteral("good"), true));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.at(0).text, QStringLiteral("2 run(s) failed on 1 client(s)"));
    QElapsedTimer since;
    since.start();
    notices.add(ended(QStringLiteral("c")));
    notices.add(ended(QStringLiteral("c"), true)); // well again before it was told
    notices.add(ended(QStringLiteral("d")));
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(since.elapsed() >= 150); // apart from the first
    QCOMPARE(told.at(1).text, QStringLiteral("d on vader failed (exit 2)"));
}

void TestViewParts::noticesHaveWords()
{
    const EndedRun failed = ended(QStringLiteral("db-backup"));
    const Notice one = Notices::noticeOf({failed});
    QCOMPARE(one.text, QStringLiteral("db-backup on vader failed (exit 2)"));
    QCOMPARE(one.run, std::optional(failed.run));
    const Notice well = Notices::noticeOf({ended(QStringLiteral("db-backup"), true)});
    QCOMPARE(well.text, QStringLiteral("db-backup works again on vader"));
    QVERIFY(!well.isFailure);
    EndedRun killed = failed;
    killed.exitCode.reset();
    killed.signal = 9;
    QCOMPARE(Notices::noticeOf({killed}).text, QStringLiteral("db-backup on vader failed (KILL)"));
}

QTEST_MAIN(TestViewParts)
#include "tst_viewparts.moc"
