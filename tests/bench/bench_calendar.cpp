// SPDX-License-Identifier: MIT OR Apache-2.0
// How fast the next elapse is found, beside systemd-analyze in the same run: bench_calendar

#include "common/calendar/calendarspec.h"
#include "tests/bench/report.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace barto;
using namespace barto::bench;

namespace {

constexpr std::array expressions = {"*:*:*", "*:0/5", "daily", "Mon..Fri 09:00", "*-*~1 23:59:30", "Sat *-*-1..7 18:00",
    "*-1,4,7,10-1..15/2 6..22/4:0/20:15", "*:*:0/7.5"};

struct Measured
{
    double ours = 0; ///< nanoseconds an elapse
    double theirs = 0; ///< the same of systemd-analyze; 0 without it
    double ratio() const { return ours > 0 ? theirs / ours : 0; }
};

template<typename F>
double medianOfThree(F measure)
{
    std::array<double, 3> all = {measure(), measure(), measure()};
    std::sort(all.begin(), all.end());
    return all[1];
}

Instant base()
{
    return std::chrono::sys_days(std::chrono::year(2026) / 1 / 1);
}

double oursPerElapse(const QString &text)
{
    const auto spec = CalendarSpec::parse(text);
    return medianOfThree([&] {
        QElapsedTimer timer;
        timer.start();
        qint64 found = 0;
        while (timer.elapsed() < 100) {
            Instant at = base();
            for (int i = 0; i < 1000; ++i, ++found) {
                const auto next = spec->next(at);
                at = next ? *next : base();
            }
        }
        return double(timer.nsecsElapsed()) / double(found);
    });
}

double runSystemd(const QString &program, const QStringList &texts, quint64 iterations)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    process.start(program,
        QStringList{QStringLiteral("calendar"), QStringLiteral("--iterations=%1").arg(iterations),
            QStringLiteral("--base-time=2026-01-01 00:00:00 UTC")}
            + texts);
    process.waitForFinished(-1);
    return double(timer.nsecsElapsed());
}

// What more iterations cost, so that the program's start does not count. An expression that is due less often until
// 2199 is asked several times.
double theirsPerElapse(const QString &text, quint64 wanted)
{
    static const QString program = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
    if (program.isEmpty())
        return 0;
    const quint64 available = CalendarSpec::parse(text)->count(base(), Instant::max());
    const quint64 iterations = std::min(wanted, available - 1);
    const QStringList texts(qsizetype((wanted + iterations - 1) / iterations), text);
    return medianOfThree([&] {
        const double few = runSystemd(program, texts, 1);
        const double many = runSystemd(program, texts, iterations + 1);
        return std::max(1.0, many - few) / double(iterations * quint64(texts.size()));
    });
}

double secondsOfAYear()
{
    const auto spec = CalendarSpec::parse(QStringLiteral("*:*:0/7"), {}, Zone::utc());
    return medianOfThree([&] {
        QElapsedTimer timer;
        timer.start();
        quint64 count = 0;
        spec->forEach(base(), base() + std::chrono::hours(365 * 24), [&](Instant) { ++count; });
        return count == 365 * 24 * 540 ? double(timer.nsecsElapsed()) / 1e9 : -1;
    });
}

} // namespace

int main(int argc, char *argv[])
{
    Report report(QStringLiteral("calendar"), argc, argv);
    std::printf("elapses/s        us systemd  ratio  expression\n");
    double least[2] = {1e18, 1e18}; // in UTC, with a zone
    for (const char *expression : expressions) {
        for (const bool isZoned : {false, true}) {
            const QString text
                = QString(QString::fromLatin1(expression) + QLatin1StringView(isZoned ? " Europe/Berlin" : " UTC"));
            const Measured measured{oursPerElapse(text), theirsPerElapse(text, isZoned ? 300 : 20'000)};
            least[isZoned] = std::min(least[isZoned], measured.ratio());
            std::printf("%9.0f %16.1f %6.0f  %s\n", 1e9 / measured.ours, measured.theirs / 1000, measured.ratio(),
                qPrintable(text));
        }
    }
    const QString unit = QStringLiteral("x systemd 252");
    report.add({QStringLiteral("utc"), QStringLiteral("next elapse in UTC, worst of eight expressions"), least[0], unit,
        50.0});
    report.add({QStringLiteral("zone"), QStringLiteral("next elapse with a named zone, worst of eight expressions"),
        least[1], unit, 1000.0});
    report.add({QStringLiteral("year"), QStringLiteral("all slots of `*:*:0/7` in a year"), secondsOfAYear(),
        QStringLiteral("s"), {}, 1.0});
    return report.finish();
}
