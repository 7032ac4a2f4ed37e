// SPDX-License-Identifier: MIT OR Apache-2.0
// The dashboard on a real server with a long history: from the process's start to the first data on the screen, and
// scrolling through all runs and through one very long output while the event loop's pauses are measured. Offscreen,
// each measurement in a process of its own, several times.
//
//   bench_gui [start] [runs] [output] [runs=1000000] [lines=5000000] [times=5]

#include "tests/bench/benchlab.h"
#include "tests/bench/guichild.h"
#include "tests/bench/report.h"
#include "tests/support/seed/seedhistory.h"

#include <QCoreApplication>

#include <cstdio>

using namespace barto;
using namespace barto::bench;

namespace {

constexpr double startBudget = 500; // ms
constexpr double pauseBudget = 50; // ms
constexpr double memoryBudget = 200; // MiB

QString number(qint64 value)
{
    return numberText(double(value));
}

class GuiBench
{
public:
    GuiBench(Report &report, Lab &lab)
        : m_report(report), m_lab(lab), m_times(int(report.number(QStringLiteral("times"), 5)))
    {
        seed::Options options;
        options.runs = report.number(QStringLiteral("runs"), 1'000'000);
        options.bigRun = report.number(QStringLiteral("lines"), 5'000'000);
        options.now = SystemClock().now();
        const auto planted = seed::seedHistory(store::SqliteSettings{lab.path(QStringLiteral("bartos.db"))}, options);
        if (!planted)
            qFatal("no history: %s", qUtf8Printable(planted.error().detail));
        m_history = *planted;
        m_lines = options.bigRun;
        lab.setVerbose(false);
        lab.setServerTail(m_history.toml);
        startAll(lab, {});
        lab.cli({QStringLiteral("info")}); // writes barto-cli.toml, which the dashboard reads, too
    }

    void measureStart()
    {
        for (const auto &[page, name] :
            {std::pair("overview", "the overview"), std::pair("runs", "the page of runs")}) {
            const auto found = measure({QString::fromLatin1(page)}, {QStringLiteral("painted_at")});
            m_report.add({QStringLiteral("start_%1").arg(QLatin1String(page)),
                QStringLiteral("From the start to %1 with its data, %2 runs stored")
                    .arg(QLatin1String(name), number(m_history.runs)),
                median(found.value(QStringLiteral("painted_at"))), QStringLiteral("ms"), {}, startBudget});
            addMemory(QStringLiteral("start_%1").arg(QLatin1String(page)), QStringLiteral("Memory by then"), found);
        }
    }
    void measureRuns()
    {
        addScrolling(QStringLiteral("runs"), QStringLiteral("Scrolling %1 runs").arg(number(m_history.runs)),
            measure({QStringLiteral("scroll-runs"), QString::number(m_history.runs)}, {}));
    }
    /// All but a few of its lines are its last command's.
    void measureOutput()
    {
        addScrolling(QStringLiteral("output"), QStringLiteral("Scrolling an output of %1 lines").arg(number(m_lines)),
            measure({QStringLiteral("scroll-output"), QString::number(m_lines - 100), m_history.bigRun}, {}));
    }

private:
    using Found = QMap<QString, std::vector<double>>;

    /// All that the children print; of those in `sinceStart` what has passed since they were started.
    Found measure(const QStringList &what, const QStringList &sinceStart)
    {
        Found found;
        for (int i = 0; i < m_times; ++i) {
            QProcess child;
            QProcessEnvironment environment = m_lab.environment();
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
            const QTemporaryDir home; // the first start of all
            environment.insert(QStringLiteral("HOME"), home.path());
            environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
            child.setProcessEnvironment(environment);
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            const double begin = monotonicNow();
            child.start(QCoreApplication::applicationFilePath(),
                QStringList{QStringLiteral("--child"), m_lab.path(QStringLiteral("barto-cli.toml"))} + what);
            if (!child.waitForFinished(180'000) || child.exitCode() != 0)
                qFatal("the dashboard failed");
            for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
                const QString name = QString::fromLatin1(line.left(line.indexOf(' ')));
                const double value = line.mid(line.indexOf(' ') + 1).toDouble();
                if (!name.isEmpty())
                    found[name].push_back(sinceStart.contains(name) ? value - begin : value);
            }
        }
        return found;
    }
    void addScrolling(const QString &id, const QString &what, const Found &found)
    {
        m_report.add({id + QStringLiteral("_pause"), what + QStringLiteral(": longest pause of the event loop"),
            median(found.value(QStringLiteral("gap"))), QStringLiteral("ms"), {}, pauseBudget});
        m_report.add({id + QStringLiteral("_work"), QStringLiteral("of which the main thread itself worked at most"),
            median(found.value(QStringLiteral("work"))), QStringLiteral("ms"), {}, pauseBudget});
        m_report.add(
            {id + QStringLiteral("_idle"), QStringLiteral("longest pause of a thread that had nothing to do meanwhile"),
                median(found.value(QStringLiteral("idle"))), QStringLiteral("ms")});
        addMemory(id, what + QStringLiteral(": memory"), found);
    }
    void addMemory(const QString &id, const QString &what, const Found &found)
    {
        m_report.add({id + QStringLiteral("_memory"), what, median(found.value(QStringLiteral("rss"))),
            QStringLiteral("MiB"), {}, memoryBudget});
    }

    Report &m_report;
    Lab &m_lab;
    const int m_times;
    seed::Summary m_history;
    qint64 m_lines = 0;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--child") == 0) {
        QStringList arguments;
        for (int i = 2; i < argc; ++i)
            arguments << QString::fromLocal8Bit(argv[i]);
        return runGuiChild(argc, argv, arguments);
    }
    const QCoreApplication app(argc, argv);
    findPrograms();
    Report report(QStringLiteral("gui"), argc, argv);
    Lab lab;
    GuiBench bench(report, lab);
    if (report.wants(QStringLiteral("start")))
        bench.measureStart();
    if (report.wants(QStringLiteral("runs")))
        bench.measureRuns();
    if (report.wants(QStringLiteral("output")))
        bench.measureOutput();
    return report.finish();
}
