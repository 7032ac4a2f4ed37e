// SPDX-License-Identifier: MIT OR Apache-2.0
// How fast the dashboard's questions are answered over a database that seed_history made:
//
//   bench_history FILE.db|mariadb://USER:PASSWORD@HOST:PORT/DATABASE [uuid of the big run]

#include "server/store/failingruns.h"
#include "server/store/linesearch.h"
#include "server/store/reader.h"
#include "server/store/runcounting.h"
#include "server/store/runspans.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QUrl>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace barto;
using namespace barto::store;
using namespace std::chrono_literals;

namespace {

template<typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

StoreSettings settingsOf(const QString &place)
{
    const QUrl url(place);
    if (url.scheme() != u"mariadb")
        return SqliteSettings{place};
    MariaDbSettings settings;
    settings.host = url.host();
    settings.port = quint16(url.port(3306));
    settings.login = {url.userName(), url.password()};
    settings.database = url.path().mid(1);
    return settings;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Of this process: on a busy machine it says more than the time that passes, for SQLite at least.
double processorMilliseconds()
{
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

/// A question that is answered at once.
void page(const char *name, const std::function<void()> &ask)
{
    std::vector<double> times;
    const double begun = processorMilliseconds();
    for (int i = 0; i < 100; ++i)
        times.push_back(milliseconds(ask));
    const double used = (processorMilliseconds() - begun) / 100;
    std::sort(times.begin(), times.end());
    std::printf("%-44s p50 %8.2f ms  p99 %8.2f ms  processor %7.2f ms\n", name, times[50], times[98], used);
}

/// One that is answered in steps: how long in all, and the longest step, which is what others may have to wait for.
void stream(const char *name, const std::function<bool()> &step)
{
    double most = 0;
    double sum = 0;
    const double begun = processorMilliseconds();
    for (bool goesOn = true; goesOn;) {
        const double time = milliseconds([&] { goesOn = step(); });
        most = std::max(most, time);
        sum += time;
    }
    std::printf("%-44s all %8.0f ms  longest step %5.1f ms  processor %7.0f ms\n", name, sum, most,
        processorMilliseconds() - begun);
}

void pages(Reader &reader, Instant now)
{
    const auto ask = [&reader](const char *name, const std::function<void(RunsRequest &)> &set) {
        RunsRequest request;
        request.limit = 250;
        request.withLastLine = true;
        set(request);
        page(name, [&] { orDie(reader.runs(request)); });
    };
    ask("250 runs, newest", [](RunsRequest &) {});
    ask("... of 7 days, failed", [&](RunsRequest &r) {
        r.filter.since = now - 168h;
        r.filter.outcomes = failedOutcomes();
    });
    ask("... of one schedule on all clients", [](RunsRequest &r) { r.filter.schedule = QStringLiteral("backup"); });
    ask("... of web-*", [](RunsRequest &r) { r.filter.client = QStringLiteral("web-*"); });
    ask("... longest of all", [](RunsRequest &r) { r.sort = RunSort::Took; });
    ask("... longest of one client", [](RunsRequest &r) {
        r.sort = RunSort::Took;
        r.filter.client = QStringLiteral("vader");
    });
    ask("... latest of 7 days", [&](RunsRequest &r) {
        r.sort = RunSort::Late;
        r.filter.since = now - 168h;
    });
    page("clients with their day", [&] { orDie(reader.countsSince(now - 12h)); });
    page("schedules", [&] { orDie(reader.schedules({}, now - 12h)); });
}

void streams(Reader &reader, Instant now)
{
    Connection &connection = reader.connection();
    RunList marks({});
    stream("marks of all runs", [&] {
        orDie(marks.nextPlaces(connection, 10'000));
        return !marks.isAtEnd();
    });
    RunList::Wanted late;
    late.filter.lateOver = 8s;
    RunList lateOnes(late);
    stream("all runs later than 8 s (row by row)", [&] {
        orDie(lateOnes.next(connection, 250, true));
        return !lateOnes.isAtEnd();
    });
    RunCountsRequest request;
    request.by = RunCountsRequest::By::Client;
    for (int hours = 24 * 42; hours >= 0; --hours)
        request.bounds.push_back(now - std::chrono::hours(hours));
    for (const bool withDurations : {false, true}) {
        request.withDurations = withDurations;
        RunCounting counting(request);
        stream(
            withDurations ? "counts of 42 days by hour, with durations" : "counts of 42 days by hour and client", [&] {
                orDie(counting.step(connection, 20ms));
                return !counting.isAtEnd();
            });
    }
    for (const int hours : {24, 168}) {
        RunSpans spans(now - std::chrono::hours(hours), now, {});
        stream(hours == 24 ? "timeline of a day" : "timeline of 7 days", [&] {
            orDie(spans.next(connection, 2'000));
            return !spans.isAtEnd();
        });
    }
    FailingRuns failing({});
    stream("what is failing", [&] {
        orDie(failing.next(connection, 20));
        return !failing.isAtEnd();
    });
    const std::vector<StoredSchedule> schedules = orDie(reader.scheduleNames());
    std::size_t at = 0;
    stream("the last 30 runs of each schedule", [&] {
        for (const std::size_t end = std::min(at + 50, schedules.size()); at < end; ++at)
            orDie(reader.recent({schedules[at].key}, 30));
        return at < schedules.size();
    });
}

void searches(Reader &reader, const RunId &run)
{
    const auto search = [&](const char *name, const TextMatch &match) {
        LineSearch one({run}, orDie(LineMatcher::make(match)));
        stream(name, [&] { return !orDie(one.step(reader.connection(), 25ms, 10'000)).isAtEnd; });
    };
    search("search, this case", {QStringLiteral("unit_4711"), false, true, false});
    search("search, any case", {QStringLiteral("UNIT_4711"), false, false, false});
    search("search, regular expression", {QStringLiteral("unit_47(11|12)\\b"), true, false, false});
    TextMatch onlyStderr;
    onlyStderr.stderrOnly = true;
    search("search, stderr", onlyStderr);
    page("512 lines in the middle", [&] { orDie(reader.lines(run, {3, 1'000'000}, true, {512, 1 << 20})); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("give a database");
    const auto reader = orDie(Reader::open(settingsOf(arguments[1])));
    RunsRequest newest;
    newest.limit = 1;
    const Instant now = orDie(reader->runs(newest)).runs.at(0).at;
    pages(*reader, now);
    streams(*reader, now);
    if (arguments.size() > 2)
        searches(*reader, orDie(RunId::fromText(arguments[2])));
    return 0;
}
