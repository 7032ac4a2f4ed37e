// SPDX-License-Identifier: MIT OR Apache-2.0
// From a job's write() to a subscriber's callback, idle and beside a flood; from the request of an ad hoc run to its
// stored result; many of them at once: bench_latency [sqlite] [mariadb] [lines=300] [jobs=400]

#include "tests/bench/benchlab.h"
#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTimer>

#include <ctime>
#include <unistd.h>

using namespace barto;
using namespace barto::bench;

namespace {

const QString quiet = QStringLiteral("quiet");
const QString noisy = QStringLiteral("noisy");
constexpr qint64 floodBytes = 800'000'000; // a GB on the agent's disk, which is less than it may have there

qint64 nanoseconds()
{
    struct timespec now
    {
    };
    ::clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

/// What the quiet job is: this program. Prints the time of each of its writes, one every 10 ms.
int tick(int lines)
{
    for (int i = 0; i < lines; ++i) {
        const QByteArray line = QByteArray::number(nanoseconds()) + '\n';
        if (::write(STDOUT_FILENO, line.constData(), size_t(line.size())) != line.size())
            return 1;
        ::usleep(10'000);
    }
    return 0;
}

/// Follows what one client's schedules print, and remembers how old the lines were, and which runs have ended.
class Follower
{
public:
    Follower(Desk &desk, const QString &schedule)
    {
        m_call = desk.client().send(TailRequest{{}, schedule});
        m_call->on<TailPage>(&m_context, [this](const TailPage &page) { take(page); });
        desk.ask<ServerInfo>(InfoRequest{}); // answered after the subscription was taken
    }
    ~Follower() { m_call->stop(); }

    Sample age; ///< milliseconds
    QSet<RunId> finished;
    quint64 skipped = 0;

private:
    void take(const TailPage &page)
    {
        const qint64 now = nanoseconds();
        skipped += page.skipped;
        page.frames.forEach(0, [&](qsizetype, const FrameView &frame) {
            if (frame.kind() == FrameKind::Stdout)
                age.add(double(now - frame.payload.toByteArray().toLongLong()) / 1e6);
            else if (frame.kind() == FrameKind::RunFinished)
                finished.insert(page.run);
        });
    }

    QObject m_context;
    QPointer<OperatorCall> m_call;
};

void follow(Report &report, const QString &id, const QString &what, Desk &desk, const QString &client,
    std::optional<double> p50, std::optional<double> p99)
{
    Follower follower(desk, QStringLiteral("tick"));
    const RunId run = desk.start(client, QStringLiteral("tick"));
    waitFor("the end of the quiet job", [&] { return follower.finished.contains(run); });
    report.add(id, what, follower.age, p50, p99);
}

void oneByOne(Report &report, const QString &id, const QString &what, Desk &desk)
{
    Follower follower(desk, QStringLiteral("echo"));
    Sample took;
    for (int i = 0; i < 200; ++i) {
        const RunId run = RunId::make();
        QElapsedTimer timer;
        timer.start();
        desk.client().send(StartRequest{run, quiet, QStringLiteral("echo")});
        waitFor("an ad hoc run", [&] { return follower.finished.contains(run); });
        took.add(double(timer.nsecsElapsed()) / 1e6);
    }
    report.add(id, what, took, 8.0);
}

/// With so many orders unanswered at a time as one operator may have; the runs themselves are not held back.
void manyAtOnce(Report &report, const QString &id, const QString &what, Desk &desk, int jobs)
{
    constexpr int unanswered = 24;
    Follower follower(desk, QStringLiteral("echo"));
    QObject context;
    int left = jobs;
    std::function<void()> order = [&] {
        if (left-- <= 0)
            return;
        desk.client()
            .send(StartRequest{RunId::make(), quiet, QStringLiteral("echo")})
            ->onEnd(&context, [&order](const std::optional<Error> &) { order(); });
    };
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < unanswered; ++i)
        order();
    waitFor("the end of many ad hoc runs", [&] { return follower.finished.size() >= jobs; });
    report.add({id, what, jobs * 1e9 / double(timer.nsecsElapsed()), QStringLiteral("jobs/s"), 400.0});
}

/// Until the flood is captured: it is its delivery that is to be in the way, not the job.
void waitForFile(const QString &path)
{
    QTimer look;
    look.start(50);
    waitFor("the end of the flood's capture", [&] { return QFile::exists(path); });
}

void measure(Report &report, MariaDbServer *mariadb, const QString &database)
{
    const QString id = database.toLower();
    const auto named
        = [&](const char *what) { return QString(database + QStringLiteral(", ") + QLatin1StringView(what)); };
    Lab lab(mariadb);
    const QString ticker = QStringLiteral("%1 tick=%2")
                               .arg(QCoreApplication::applicationFilePath())
                               .arg(report.number(QStringLiteral("lines"), 300));
    const QString captured = lab.path(QStringLiteral("captured"));
    const QString flood = QStringLiteral("yes %1 | head -c %2; touch %3")
                              .arg(QString(79, QLatin1Char('x')))
                              .arg(floodBytes)
                              .arg(captured);
    lab.addSchedule(quiet, onDemand(QStringLiteral("tick"), ticker));
    lab.addSchedule(quiet, onDemand(QStringLiteral("echo"), QStringLiteral("echo hi")));
    lab.addSchedule(noisy, onDemand(QStringLiteral("tick"), ticker));
    lab.addSchedule(noisy, onDemand(QStringLiteral("flood"), flood));
    lab.setVerbose(false);
    startAll(lab, {quiet, noisy});
    Desk desk(lab.port());

    follow(report, id + QStringLiteral("_idle"), named("line to subscriber, idle"), desk, quiet, 3, 10);
    oneByOne(report, id + QStringLiteral("_adhoc"), named("ad hoc run, request to stored result"), desk);
    manyAtOnce(report, id + QStringLiteral("_jobs"), named("many ad hoc runs at once"), desk,
        int(report.number(QStringLiteral("jobs"), 400)));

    const RunId noise = desk.start(noisy, QStringLiteral("flood"));
    waitForFile(captured);
    follow(report, id + QStringLiteral("_beside"), named("line to subscriber, beside another agent's flood"), desk,
        quiet, 30, 60);
    follow(report, id + QStringLiteral("_same"), named("line to subscriber, the same agent has a flood to deliver"),
        desk, noisy, {}, 250);
    if (desk.isFinished(noise))
        qFatal("the flood was delivered before the lines beside it were: they met nothing");
    desk.ask<CancelResult>(CancelRequest{noise.text()});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    Report report(QStringLiteral("latency"), argc, argv);
    if (const qint64 lines = report.number(QStringLiteral("tick"), 0))
        return tick(int(lines));
    findPrograms();
    if (report.wants(QStringLiteral("mariadb"))) {
        const auto mariadb = startMariaDb();
        measure(report, mariadb.get(), QStringLiteral("MariaDB"));
    }
    if (report.wants(QStringLiteral("sqlite")))
        measure(report, nullptr, QStringLiteral("SQLite"));
    return report.finish();
}
