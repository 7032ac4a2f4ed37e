// SPDX-License-Identifier: MIT OR Apache-2.0

// Long lists of runs, on both databases: whatever the filter and the sort, the pages together are what a plain look at
// all runs gives.

#include "server/store/failingruns.h"
#include "server/store/runcounting.h"
#include "server/store/runspans.h"
#include "tests/server/store/storefixture.h"

#include <QSet>

#include <algorithm>

using namespace barto;
using namespace barto::store;
using namespace std::chrono_literals;

namespace {

Instant at(int minutes)
{
    return RunScript::at() + std::chrono::minutes(minutes);
}

} // namespace

class TestRunList : public StoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void everyFilterInEverySort_data() { StoreRig::databases(); }
    void everyFilterInEverySort();
    void pagesBeginAnywhere_data() { StoreRig::databases(); }
    void pagesBeginAnywhere();
    void manyNamesAreChecked_data() { StoreRig::databases(); }
    void manyNamesAreChecked();
    void countsAreWhatListsShow_data() { StoreRig::databases(); }
    void countsAreWhatListsShow();
    void spansTouchTheRange_data() { StoreRig::databases(); }
    void spansTouchTheRange();
    void tellsWhatIsFailing_data() { StoreRig::databases(); }
    void tellsWhatIsFailing();

private:
    struct Made
    {
        const char *client = "vader";
        const char *schedule = "backup";
        int due = 0; ///< minutes
        int late = 0; ///< seconds
        std::optional<int> took; ///< seconds; none: running
        int code = 0;
        const char *line = "";
    };
    void make(const std::vector<Made> &runs);
    void makeMany();
    std::vector<RunSummary> all(const RunFilter &filter, RunSort sort, bool ascending, std::size_t most = 7);

    std::vector<RunSummary> m_everything;
};

/// Straight into the tables: the writer's clock would make all alike.
void TestRunList::make(const std::vector<Made> &runs)
{
    QHash<QString, ClientKey> clients{{QStringLiteral("vader"), m_client}};
    QStringList sql;
    for (const Made &one : runs) {
        const QString name = QString::fromLatin1(one.client);
        if (!clients.contains(name))
            clients[name] = m_writer->rememberClient(ClientId::make(), name, {}, {}, RunScript::at()).value();
        RunScript script(one.schedule);
        if (*one.line != '\0')
            script.line(one.line, FrameKind::Stderr);
        if (one.took) {
            script.exit(one.code);
            script.finish();
        }
        const IngestBatch batch{clients[name], script.take()};
        QVERIFY(m_writer->store({&batch, 1}, RunScript::at()));
        const Instant due = at(one.due);
        const Instant started = due + std::chrono::seconds(one.late);
        sql << QString(
            QStringLiteral("UPDATE run SET due = %1, due_last = %1, started = %2, at = %2 %3 WHERE uuid = x'%4'")
                .arg(toMicroseconds(due))
                .arg(toMicroseconds(started))
                .arg(one.took ? QStringLiteral(", finished = %1")
                                    .arg(toMicroseconds(started + std::chrono::seconds(*one.took)))
                              : QString())
                .arg(QString::fromLatin1(script.run().bytes().toHex())));
    }
    change(sql.join(u';'));
}

void TestRunList::makeMany()
{
    std::vector<Made> runs;
    const char *clients[] = {"vader", "luke", "web-1", "web-2"};
    const char *schedules[] = {"backup", "report", "heartbeat"};
    for (int i = 0; i < 60; ++i) {
        Made one;
        one.client = clients[i % 4];
        one.schedule = schedules[i % 3];
        one.due = i / 2; // pairs at the same time
        one.late = (i * 7) % 11;
        if (i % 13 != 5)
            one.took = (i * 5) % 17;
        one.code = i % 4 == 1 ? 3 : 0;
        one.line = i % 6 == 0 ? "Fatal: no SPACE left" : "";
        runs.push_back(one);
    }
    make(runs);
    m_everything = all({}, RunSort::At, false, 1'000);
    QCOMPARE(m_everything.size(), 60u);
}

std::vector<RunSummary> TestRunList::all(const RunFilter &filter, RunSort sort, bool ascending, std::size_t most)
{
    RunList list({filter, sort, ascending, {}, {}});
    std::vector<RunSummary> found;
    while (!list.isAtEnd()) {
        const auto some = list.next(m_reader->connection(), most, true);
        if (!some || some->size() > most)
            qFatal("%s", some ? "too many" : qPrintable(some.error().detail));
        found.insert(found.end(), some->begin(), some->end());
    }
    return found;
}

void TestRunList::everyFilterInEverySort()
{
    makeMany();
    std::vector<std::pair<RunFilter, std::function<bool(const RunSummary &)>>> filters;
    const auto add = [&filters](auto set, std::function<bool(const RunSummary &)> passes) {
        RunFilter filter;
        set(filter);
        filters.emplace_back(filter, std::move(passes));
    };
    add([](RunFilter &) {}, [](const RunSummary &) { return true; });
    add([](RunFilter &f) { f.client = QStringLiteral("vader"); },
        [](const RunSummary &r) { return r.client == u"vader"; });
    add([](RunFilter &f) { f.client = QStringLiteral("web-*"); },
        [](const RunSummary &r) { return r.client.startsWith(u"web-"); });
    add([](RunFilter &f) { f.exceptClient = QStringLiteral("web-*,luke"); },
        [](const RunSummary &r) { return r.client == u"vader"; });
    add(
        [](RunFilter &f) {
            f.schedule = QStringLiteral("backup,report");
            f.client = QStringLiteral("luke");
        },
        [](const RunSummary &r) { return r.client == u"luke" && r.schedule != u"heartbeat"; });
    add([](RunFilter &f) { f.exceptSchedule = QStringLiteral("backup"); },
        [](const RunSummary &r) { return r.schedule != u"backup"; });
    add(
        [](RunFilter &f) {
            f.outcomes = {Outcome::Failed, Outcome::Running};
        },
        [](const RunSummary &r) { return r.outcome == Outcome::Failed || r.outcome == Outcome::Running; });
    add(
        [](RunFilter &f) {
            f.since = at(5);
            f.until = at(20);
            f.schedule = QStringLiteral("backup");
        },
        [](const RunSummary &r) { return r.at >= at(5) && r.at < at(20) && r.schedule == u"backup"; });
    add([](RunFilter &f) { f.lateOver = 5s; }, [](const RunSummary &r) { return *r.started - *r.dueLast > 5s; });
    add(
        [](RunFilter &f) {
            f.tookOver = 8s;
            f.outcomes = {Outcome::Succeeded};
        },
        [](const RunSummary &r) {
            return r.outcome == Outcome::Succeeded && r.finished && *r.finished - *r.started > 8s;
        });
    add([](RunFilter &f) { f.text = QStringLiteral("no space"); },
        [](const RunSummary &r) { return r.lastLine.contains("SPACE"); });
    add(
        [](RunFilter &f) {
            f.text = QStringLiteral("COMMAND 1");
            f.client = QStringLiteral("luke");
        },
        [](const RunSummary &r) { return r.client == u"luke"; });
    add([](RunFilter &f) { f.client = QStringLiteral("nobody"); }, [](const RunSummary &) { return false; });
    for (const auto &[filter, passes] : filters) {
        for (const RunSort sort : {RunSort::At, RunSort::Took, RunSort::Late}) {
            for (const bool ascending : {false, true}) {
                std::vector<RunPlace> wanted;
                for (const RunSummary &run : m_everything) {
                    if (passes(run))
                        wanted.push_back(placeOf(run, sort));
                }
                std::sort(wanted.begin(), wanted.end());
                if (!ascending)
                    std::reverse(wanted.begin(), wanted.end());
                std::vector<RunPlace> found;
                for (const RunSummary &run : all(filter, sort, ascending))
                    found.push_back(placeOf(run, sort));
                QVERIFY2(found == wanted,
                    qPrintable(QStringLiteral("%1 of %2, filter %3, sort %4 %5")
                                   .arg(found.size())
                                   .arg(wanted.size())
                                   .arg(filter.client + filter.schedule + filter.text)
                                   .arg(int(sort))
                                   .arg(ascending)));
            }
        }
    }
}

void TestRunList::pagesBeginAnywhere()
{
    makeMany();
    for (const RunSort sort : {RunSort::At, RunSort::Took, RunSort::Late}) {
        for (const char *client : {"", "web-*"}) {
            for (const bool ascending : {false, true}) {
                RunFilter filter;
                filter.client = QString::fromLatin1(client);
                const std::vector<RunSummary> whole = all(filter, sort, ascending);
                RunList marks({filter, sort, ascending, {}, {}});
                std::vector<RunPlace> places;
                while (!marks.isAtEnd()) {
                    const auto some = marks.nextPlaces(m_reader->connection(), 9).value();
                    places.insert(places.end(), some.begin(), some.end());
                }
                QCOMPARE(places.size(), whole.size());
                RunsRequest request;
                request.filter = filter;
                request.sort = sort;
                request.ascending = ascending;
                request.limit = 5;
                request.from = places[17];
                RunPage page = m_reader->runs(request).value();
                QCOMPARE(page.runs.front().key, whole[17].key);
                QCOMPARE(page.runs.back().key, whole[21].key);
                QVERIFY(page.more);
                // The page before: behind the first row, in the other order.
                request.from.reset();
                request.past = places[17];
                request.ascending = !ascending;
                page = m_reader->runs(request).value();
                QCOMPARE(page.runs.front().key, whole[16].key);
                QCOMPARE(page.runs.back().key, whole[12].key);
                request.past = places[3];
                page = m_reader->runs(request).value();
                QCOMPARE(page.runs.size(), 3u);
                QVERIFY(!page.more);
            }
        }
    }
}

/// More strands than are worth a statement each: rows are looked at instead.
void TestRunList::manyNamesAreChecked()
{
    std::vector<QByteArray> names;
    std::vector<Made> runs;
    for (int i = 0; i < 45; ++i)
        names.push_back("s" + QByteArray::number(i));
    for (int i = 0; i < 45; ++i) {
        Made one;
        one.schedule = names[std::size_t(i)].constData();
        one.due = i;
        one.took = i;
        runs.push_back(one);
    }
    runs.push_back({"vader", "other", 99, 0, 1, 0, ""});
    make(runs);
    RunFilter filter;
    filter.exceptSchedule = QStringLiteral("other");
    for (const RunSort sort : {RunSort::At, RunSort::Took})
        QCOMPARE(all(filter, sort, false).size(), 45u);
}

void TestRunList::countsAreWhatListsShow()
{
    makeMany();
    RunCountsRequest request;
    for (int minute = 0; minute <= 40; minute += 8)
        request.bounds.push_back(at(minute));
    request.by = RunCountsRequest::By::ClientAndSchedule;
    request.withDurations = true;
    for (const char *text : {"", "space"}) { // by indexes, and by rows
        for (const bool failedOnly : {false, true}) {
            request.filter.text = QString::fromLatin1(text);
            request.filter.client = QStringLiteral("web-*,luke");
            request.filter.outcomes = failedOnly ? failedOutcomes() : std::vector<Outcome>();
            RunCounting counting(request);
            quint64 sum = 0;
            while (!counting.isAtEnd()) {
                const std::vector<RunCounts> cells = counting.step(m_reader->connection(), 0ms).value();
                for (const RunCounts &cell : cells) {
                    sum += cell.total();
                    RunFilter filter = request.filter;
                    filter.client = cell.client;
                    filter.schedule = cell.schedule;
                    filter.since = request.bounds[cell.bucket];
                    filter.until = request.bounds[cell.bucket + 1];
                    const std::vector<RunSummary> runs = all(filter, RunSort::Took, true);
                    QCOMPARE(runs.size(), cell.total());
                    QCOMPARE(std::count_if(runs.begin(), runs.end(),
                                 [](const RunSummary &run) { return run.outcome == Outcome::Failed; }),
                        qsizetype(cell.failed));
                    std::vector<Microseconds> lengths;
                    for (const RunSummary &run : runs) {
                        if (run.outcome == Outcome::Succeeded || run.outcome == Outcome::Failed)
                            lengths.push_back(*run.finished - *run.started);
                    }
                    QCOMPARE(cell.medianTook.has_value(), !lengths.empty());
                    if (!lengths.empty())
                        QCOMPARE(*cell.medianTook, lengths[(lengths.size() - 1) / 2]);
                }
            }
            QCOMPARE(sum, all(request.filter, RunSort::At, false).size());
        }
    }
    request.bounds = {at(1)};
    QCOMPARE(RunCounting::check(request).error().code, Error::Code::Parse);
    request.bounds = {at(1), at(1)};
    QCOMPARE(RunCounting::check(request).error().code, Error::Code::Parse);
}

void TestRunList::spansTouchTheRange()
{
    const int hour = 60;
    make({{"vader", "ended before", 0, 0, 60, 0, ""}, {"vader", "reaches in", 9 * hour, 0, 2 * 3600, 0, ""},
        {"vader", "long", 0, 0, 11 * 3600, 0, ""}, {"vader", "open", 1 * hour, 0, {}, 0, ""},
        {"vader", "long, ended before", 0, 0, 9 * 3600, 0, ""}, {"vader", "within", 10 * hour + 5, 0, 1, 3, ""},
        {"luke", "within", 10 * hour + 6, 0, 1, 0, ""}, {"vader", "after", 11 * hour, 0, 1, 0, ""}});
    const auto found = [this](const char *client) {
        RunFilter names;
        names.client = QString::fromLatin1(client);
        RunSpans spans(at(10 * hour), at(11 * hour), names);
        QStringList rows;
        while (!spans.isAtEnd()) {
            const std::vector<RunSpan> some = spans.next(m_reader->connection(), 2).value();
            for (const RunSpan &span : some)
                rows << spans.rowOf(span.schedule).schedule;
        }
        return rows;
    };
    const QString within = QStringLiteral("within");
    const QStringList vaders{QStringLiteral("long"), QStringLiteral("open"), QStringLiteral("reaches in"), within};
    QCOMPARE(found("vader"), vaders);
    QCOMPARE(found(""), QStringList(vaders + QStringList{within}));
    QCOMPARE(found("l*"), QStringList{within});
}

void TestRunList::tellsWhatIsFailing()
{
    make({{"vader", "works again", 0, 0, 1, 3, ""}, {"vader", "works again", 1, 0, 1, 0, ""},
        {"vader", "fails", 2, 0, 1, 0, ""}, {"vader", "fails", 3, 0, 1, 3, "old"},
        {"vader", "fails", 4, 0, 1, 4, "why"}, {"vader", "fails", 5, 0, {}, 0, ""},
        {"luke", "never worked", 6, 0, 1, 1, ""}});
    RunScript cancelled("fails");
    cancelled.exit(15, 1, CommandFinishedPayload::Ending::Signalled);
    cancelled.finish(true);
    store(cancelled.take());
    FailingRuns failing({});
    std::vector<FailingSchedule> found;
    while (!failing.isAtEnd()) {
        const auto some = failing.next(m_reader->connection(), 1).value();
        found.insert(found.end(), some.begin(), some.end());
    }
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found[0].client, QStringLiteral("luke"));
    QCOMPARE(found[1].schedule, QStringLiteral("fails"));
    QCOMPARE(found[1].inARow, 2u);
    QVERIFY(!found[1].isMoreInARow);
    QCOMPARE(found[1].since, at(3));
    QCOMPARE(found[1].last.exitCode, std::optional(4));
    QCOMPARE(found[1].last.lastLine, QByteArray("why"));
    QCOMPARE(found[1].recent.size(), 4u); // without the running one
    QCOMPARE(found[1].recent.back().took, std::optional<Microseconds>(1s));
    RunFilter names;
    names.client = QStringLiteral("luke");
    FailingRuns lukes(names);
    QCOMPARE(lukes.next(m_reader->connection(), 10).value().size(), 1u);
}

QTEST_GUILESS_MAIN(TestRunList)
#include "tst_runlist.moc"
