// SPDX-License-Identifier: MIT OR Apache-2.0

// The page of runs on a feed that a function answers: filters, order, pages, live rows, what is shown below.

#include "gui/output/runview.h"
#include "gui/runs/runspage.h"
#include "gui/view/pagehead.h"
#include "tests/gui/fleetscript.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

/// A history of 2,500 runs, number 0 the newest; more may be put on top.
class History
{
public:
    static constexpr int size = 2'500;

    static RunSummary run(int number)
    {
        RunSummary made = runOf(QStringLiteral("leia"), QStringLiteral("run %1").arg(number), Outcome::Succeeded);
        made.key = 1'000'000 - number;
        made.run = RunId(QUuid(uint(number + 10'000), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        made.at = ViewBench::now() - std::chrono::minutes(number);
        made.started = made.due = made.at;
        return made;
    }

    FakeFeed::Answer operator()(const OperatorRequest &request) const
    {
        FakeFeed::Answer answer;
        if (const auto *runs = std::get_if<RunsRequest>(&request)) {
            int first = newest;
            if (runs->from)
                first = int(1'000'000 - runs->from->key);
            RunPage page;
            for (int number = first; number < size && page.runs.size() < runs->limit; ++number)
                page.runs.push_back(run(number));
            page.more = !page.runs.empty() && page.runs.back().key > 1'000'000 - size + 1;
            answer.replies = {page};
        } else if (std::holds_alternative<RunMarksRequest>(request)) {
            RunMarksPage marks;
            for (int number = newest; number < size; number += RunsModel::pageRows)
                marks.marks.push_back(placeOf(run(number), RunSort::At));
            marks.rows = quint64(size - newest);
            marks.isFinal = true;
            answer.replies = {marks};
        } else if (const auto *one = std::get_if<RunRequest>(&request)) {
            for (int number = newest; number < size; ++number) {
                if (run(number).run.text() == one->prefix)
                    answer.replies = {RunDetail{run(number), {}}};
            }
        } else if (std::holds_alternative<TailRequest>(request)) {
            answer.isOpen = true;
        }
        return answer;
    }

    int newest = 0;
};

class RunsBench : public ViewBench
{
public:
    RunsBench()
    {
        feed().setScript([this](const OperatorRequest &request) { return history(request); });
        page = std::make_unique<RunsPage>(context());
        page->resize(1280, 800);
        page->show();
        page->table().setFocus();
    }

    int rows() const { return page->table().model()->rowCount(); }
    QString schedule(int row) const
    {
        const QAbstractItemModel &model = *page->table().model();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = model.index(row, column).data().toString();
            if (text.startsWith(QStringLiteral("run ")))
                return text;
        }
        return {};
    }
    RunView &view() const { return *page->findChild<RunView *>(); }
    QPushButton &newRuns() const
    {
        for (QPushButton *button : page->filter().findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("New runs"))
                return *button;
        }
        qFatal("no pill");
    }
    void happens() { Q_EMIT runs().happened(); }

    History history;
    std::unique_ptr<RunsPage> page;
};

} // namespace

class TestRunsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheLastWeekAtFirst();
    void filterIsAskedOfTheServer();
    void whatCannotBeReadIsSaid();
    void sortingIsAskedOfTheServer();
    void pagesComeAsTheyAreLookedAt();
    void newRunsComeOnTop();
    void readersAreNotMoved();
    void runsAreShownBelow();
    void lateRepliesAreDropped();
    void keepsItsState();
    void unknownNamesMatchNothing();
    void errorsCanBeRetried();
};

void TestRunsPage::asksForTheLastWeekAtFirst()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    QCOMPARE(bench.page->filter().text(), QStringLiteral("since:7d"));
    QCOMPARE(*bench.feed().last<RunMarksRequest>()->filter.since, ViewBench::now() - 7 * 24h);
    QCOMPARE(bench.page->head().facts(), QStringLiteral("2,500 run(s) · newest first"));
}

void TestRunsPage::filterIsAskedOfTheServer()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    auto *line = bench.page->filter().findChild<QLineEdit *>();
    bench.page->focusFilter();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("client:web-* state:failed -schedule:beat disk"));
    QTRY_COMPARE(bench.feed().last<RunsRequest>()->filter.client, QStringLiteral("web-*"));
    const RunFilter &filter = bench.feed().last<RunsRequest>()->filter;
    QCOMPARE(filter.outcomes, std::vector<Outcome>{Outcome::Failed});
    QCOMPARE(filter.exceptSchedule, QStringLiteral("beat"));
    QCOMPARE(filter.text, QStringLiteral("disk"));
    QVERIFY(!filter.since);
    QVERIFY(bench.page->clearOrReturn());
    QVERIFY(bench.feed().last<RunsRequest>()->filter.client.isEmpty());
    QVERIFY(!bench.page->clearOrReturn());
}

void TestRunsPage::whatCannotBeReadIsSaid()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    const std::size_t asked = bench.feed().requests().size();
    bench.page->setFilter(QStringLiteral("state:broken"));
    QCOMPARE(bench.feed().requests().size(), asked);
    QCOMPARE(bench.rows(), 0);
    const QList<QLabel *> labels = bench.page->filter().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().startsWith(QStringLiteral("'broken' is no state")); }));
}

void TestRunsPage::sortingIsAskedOfTheServer()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    bench.page->table().setSorting({{QStringLiteral("took"), Qt::DescendingOrder}});
    Q_EMIT bench.page->table().sortingChanged();
    QCOMPARE(bench.feed().last<RunsRequest>()->sort, RunSort::Took);
    QVERIFY(!bench.feed().last<RunsRequest>()->ascending);
    QTRY_VERIFY(bench.page->head().facts().endsWith(QStringLiteral("longest first")));
    bench.page->table().setSorting({{QStringLiteral("late"), Qt::AscendingOrder}});
    Q_EMIT bench.page->table().sortingChanged();
    QCOMPARE(bench.feed().last<RunMarksRequest>()->sort, RunSort::Took); // asked for when the first page is here
    QTRY_COMPARE(bench.feed().last<RunMarksRequest>()->sort, RunSort::Late);
    QVERIFY(bench.feed().last<RunMarksRequest>()->ascending);
}

void TestRunsPage::pagesComeAsTheyAreLookedAt()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    QTest::keyClick(&bench.page->table(), Qt::Key_End);
    QTRY_COMPARE(bench.schedule(History::size - 1), QStringLiteral("run 2499"));
    QCOMPARE(bench.feed().last<RunsRequest>()->from, std::optional(placeOf(History::run(2'000), RunSort::At)));
    QCOMPARE(bench.feed().last<RunsRequest>()->limit, quint32(RunsModel::pageRows));
}

void TestRunsPage::newRunsComeOnTop()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    QTest::keyClick(&bench.page->table(), Qt::Key_Home);
    const QString chosen = bench.page->table().currentId();
    bench.history.newest = -3;
    bench.happens();
    QTRY_COMPARE(bench.rows(), History::size + 3);
    QCOMPARE(bench.schedule(0), QStringLiteral("run -3"));
    QCOMPARE(bench.page->table().currentId(), chosen); // moved down with its row
    QCOMPARE(bench.page->table().currentIndex().row(), 3);
    QVERIFY(bench.newRuns().isHidden());
    QCOMPARE(bench.page->head().facts(), QStringLiteral("2,503 run(s) · newest first"));
}

void TestRunsPage::readersAreNotMoved()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    QScrollBar *bar = bench.page->table().verticalScrollBar();
    bar->setValue(500);
    const int place = bar->value();
    QVERIFY(place > 0);
    bench.history.newest = -1;
    bench.happens();
    QTRY_VERIFY(!bench.newRuns().isHidden());
    QCOMPARE(bar->value(), place);
    QCOMPARE(bench.rows(), History::size);
    QTest::mouseClick(&bench.newRuns(), Qt::LeftButton);
    QTRY_COMPARE(bench.rows(), History::size + 1);
    QCOMPARE(bar->value(), 0);
    QVERIFY(bench.newRuns().isHidden());
}

void TestRunsPage::runsAreShownBelow()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    QTest::keyClick(&bench.page->table(), Qt::Key_Home);
    QTRY_COMPARE(bench.view().title(), QStringLiteral("run 0 on leia succeeded"));
    QTest::keyClick(&bench.page->table(), Qt::Key_Down);
    QTRY_COMPARE(bench.view().title(), QStringLiteral("run 1 on leia succeeded"));
    QTest::keyClick(&bench.page->table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bench.navigator().takeOpened(), QStringList{QString(QStringLiteral("run ") + History::run(1).run.text())});
}

void TestRunsPage::lateRepliesAreDropped()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    bench.page->setFilter(QStringLiteral("first")); // its answer comes later
    bench.history.newest = History::size - 5;
    bench.page->setFilter(QStringLiteral("second"));
    QTRY_COMPARE(bench.rows(), 5);
    QVERIFY(!bench.feed().stopped().empty());
}

void TestRunsPage::keepsItsState()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    bench.page->setFilter(QStringLiteral("client:leia"));
    QTRY_COMPARE(bench.page->states().state(), ContentStates::State::Ready);
    bench.page->table().selectId(History::run(7).run.text());
    QTRY_COMPARE(bench.view().title(), QStringLiteral("run 7 on leia succeeded"));
    const QVariantMap state = bench.page->saveState();
    RunsPage other(bench.context());
    other.show();
    other.restoreState(state);
    QCOMPARE(other.filter().text(), QStringLiteral("client:leia"));
    QTRY_COMPARE(other.table().currentId(), History::run(7).run.text());
    QTRY_COMPARE(other.findChild<RunView *>()->title(), QStringLiteral("run 7 on leia succeeded"));
}

void TestRunsPage::unknownNamesMatchNothing()
{
    RunsBench bench;
    bench.feed().setScript([](const OperatorRequest &) {
        return FakeFeed::Answer{{}, Error{Error::Code::NotFound, QStringLiteral("no client is called 'le'")}};
    });
    bench.page->setFilter(QStringLiteral("client:le"));
    QTRY_COMPARE(bench.page->states().headline(), QStringLiteral("No runs match the filter."));
    const QList<QLabel *> labels = bench.page->filter().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text() == QStringLiteral("no client is called 'le'"); }));
}

void TestRunsPage::errorsCanBeRetried()
{
    RunsBench bench;
    QTRY_COMPARE(bench.rows(), History::size);
    bench.feed().setScript([](const OperatorRequest &) {
        return FakeFeed::Answer{{}, Error{Error::Code::Database, QStringLiteral("the database is away")}};
    });
    bench.page->reload();
    QTRY_COMPARE(bench.page->states().headline(), QStringLiteral("Could not load the runs."));
    bench.feed().setScript([&bench](const OperatorRequest &request) { return bench.history(request); });
    Q_EMIT bench.page->states().retryWanted();
    QTRY_COMPARE(bench.page->states().state(), ContentStates::State::Ready);
    QTRY_COMPARE(bench.rows(), History::size);
}

QTEST_MAIN(TestRunsPage)
#include "tst_runspage.moc"
