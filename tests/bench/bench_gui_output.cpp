// SPDX-License-Identifier: MIT OR Apache-2.0
// An output of 5 M coloured lines in a window of 1600 x 1000: dragged through from end to end while 100,000 lines a
// second come and matches are looked for. Prints what painting takes, the longest time in which the event loop served
// nobody, and memory. Budget: no gap over 50 ms, RSS under 200 MiB.

#include "gui/output/outputview.h"
#include "gui/theme/bartostyle.h"
#include "tests/bench/heartbeat.h"
#include "tests/gui/output/outputbench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace barto;

namespace {

using namespace std::chrono_literals;

constexpr qint64 lineCount = 5'000'000;
constexpr qint64 linesATick = 1'000; ///< every 10 ms
constexpr int dragSteps = 600;

FakeLines::Line madeLine(qint64 line)
{
    const QByteArray number = QByteArray::number(line);
    if (line % 1'000 == 500)
        return {quint8(FrameKind::Stderr), "\x1b[1;31munable\x1b[0m to open repository " + number};
    return {quint8(FrameKind::Stdout),
        "\x1b[32m[5:09]\x1b[0m " + number + " files, \x1b[38;5;208m87.662 GiB\x1b[0m of 212.410 GiB, still going on"};
}

/// Measures each paint of the view.
class MeasuredView : public OutputView
{
public:
    std::vector<double> paints; ///< ms

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QElapsedTimer timer;
        timer.start();
        OutputView::paintEvent(event);
        paints.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
};

void report(const MeasuredView &view, const bench::Heartbeat &heart, const MadeOutput &made)
{
    std::vector<double> paints = view.paints;
    std::sort(paints.begin(), paints.end());
    const double median = paints.empty() ? 0 : paints[paints.size() / 2];
    std::printf(
        "paint: %zu times, median %.2f ms, worst %.2f ms\n", paints.size(), median, paints.empty() ? 0 : paints.back());
    std::printf("event loop: worst gap %.1f ms (budget 50), of which the thread worked at most %.1f ms\n", heart.worst,
        heart.worstWork);
    std::printf("matches: %lld in %lld lines, searched %d %%\n",
        static_cast<long long>(made.output.matches().matches().count()),
        static_cast<long long>(made.output.lineCount()), made.output.matches().percent());
    std::printf("memory: RSS %.0f MiB (budget 200)\n", bench::peakRssMib());
}

} // namespace

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setStyle(new BartoStyle);
    QApplication::setPalette(Theme::light().palette());
    MadeOutput made(lineCount, madeLine);
    MeasuredView view;
    view.resize(1600, 1000);
    view.setTimes(LineTimes::Clock);
    view.setOutput(&made.output);
    TextMatch query;
    query.text = QStringLiteral("unable");
    made.output.matches().setQuery(query);
    view.show();

    bench::Heartbeat heart;
    QTimer::singleShot(300, &app, [&heart] { heart.start(); });
    QTimer flood;
    QObject::connect(&flood, &QTimer::timeout, &app, [&made] { made.grow(linesATick); });
    flood.start(10ms);
    int step = 0;
    QTimer drag;
    QObject::connect(&drag, &QTimer::timeout, &app, [&] {
        QScrollBar *bar = view.verticalScrollBar();
        if (++step <= dragSteps) {
            bar->setValue(int(qint64(bar->maximum()) * step / dragSteps));
        } else if (step == dragSteps + 1) {
            view.follow();
        } else if (step > 2 * dragSteps) {
            report(view, heart, made);
            app.quit();
        }
    });
    drag.start(10ms);
    return QApplication::exec();
}
