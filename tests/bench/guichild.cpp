// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/bench/guichild.h"

#include "gui/app.h"
#include "gui/output/runview.h"
#include "gui/overview/attentionlist.h"
#include "gui/program.h"
#include "gui/view/listpage.h"
#include "tests/bench/heartbeat.h"

#include <QApplication>
#include <QScrollBar>
#include <QThread>

#include <cstdio>
#include <functional>

namespace barto::bench {

namespace {

using namespace std::chrono_literals;

constexpr int dragSteps = 600;
constexpr auto dragPause = 10ms;
constexpr quint16 bigCommand = 3; ///< of the seed's big run

void print(const char *name, double value)
{
    std::printf("%s %.3f\n", name, value);
    std::fflush(stdout);
}

/// Says when a widget has been painted while it had something to show.
class PaintWatch : public QObject
{
public:
    PaintWatch(QWidget &painted, std::function<bool()> hasData) : m_hasData(std::move(hasData))
    {
        painted.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isDone && m_hasData()) {
            m_isDone = true;
            QTimer::singleShot(0, this, [] { // the painting itself is over then
                print("painted_at", monotonicNow());
                print("rss", peakRssMib());
                QCoreApplication::quit();
            });
        }
        return false;
    }

private:
    const std::function<bool()> m_hasData;
    bool m_isDone = false;
};

/// Drags a scroll bar through all there is, then turns pages with the keyboard, while a heart beats.
class Scroller : public QObject
{
public:
    Scroller(QAbstractScrollArea &area, std::function<bool()> isReady) : m_area(area), m_isReady(std::move(isReady))
    {
        connect(&m_timer, &QTimer::timeout, this, &Scroller::step);
        m_idleHeart.moveToThread(&m_idleThread);
        m_timer.start(dragPause);
    }

private:
    void step()
    {
        if (!m_hasBegun && !m_isReady())
            return;
        if (!std::exchange(m_hasBegun, true)) {
            m_heart.start();
            m_idleThread.start();
            QMetaObject::invokeMethod(&m_idleHeart, [this] { m_idleHeart.start(); });
        }
        QScrollBar *bar = m_area.verticalScrollBar();
        if (++m_step <= dragSteps) {
            bar->setValue(int(qint64(bar->maximum()) * m_step / dragSteps));
        } else if (m_step <= 2 * dragSteps) {
            bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        } else if (m_isReady()) { // what is in sight then has come
            m_timer.stop();
            print("gap", m_heart.worst);
            print("work", m_heart.worstWork);
            m_idleThread.quit();
            m_idleThread.wait();
            print("idle", m_idleHeart.worst);
            print("rss", peakRssMib());
            QCoreApplication::quit();
        }
    }

    QAbstractScrollArea &m_area;
    const std::function<bool()> m_isReady;
    QTimer m_timer;
    Heartbeat m_heart;
    Heartbeat m_idleHeart; ///< of a thread that has nothing to do: how long the machine keeps anybody waiting
    QThread m_idleThread;
    bool m_hasBegun = false;
    int m_step = 0;
};

MainWindow *window()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<MainWindow *>(widget))
            return found;
    }
    qFatal("there is no window");
}

std::unique_ptr<QObject> makeTask(const QString &what, qint64 expected)
{
    auto *shown = window();
    if (what == QLatin1String("overview")) {
        auto *list = shown->page(PageId::Overview)->findChild<AttentionList *>();
        return std::make_unique<PaintWatch>(*list, [list] { return !list->items().empty(); });
    }
    auto *runs = qobject_cast<ListPage *>(shown->page(PageId::Runs));
    QAbstractItemModel *model = runs->table().model();
    if (what == QLatin1String("runs"))
        return std::make_unique<PaintWatch>(*runs->table().viewport(), [model] { return model->rowCount() > 0; });
    if (what == QLatin1String("scroll-runs")) {
        runs->setFilter(QString());
        const auto isSeen = [runs, model, expected] { // all rows are known, and those in sight are here
            const QModelIndex first = runs->table().indexAt(QPoint(1, 1));
            const QModelIndex last = runs->table().indexAt(QPoint(1, runs->table().viewport()->height() - 2));
            return model->rowCount() >= expected && !first.data(IdRole).toString().isEmpty()
                && (!last.isValid() || !last.data(IdRole).toString().isEmpty());
        };
        return std::make_unique<Scroller>(runs->table(), isSeen);
    }
    auto *view = runs->findChild<RunView *>();
    OutputView *output = view->outputView();
    return std::make_unique<Scroller>(*output, [view, output, expected] {
        if (output->output()) // the run is here
            view->selectCommand(bigCommand);
        return output->output() && output->output()->lineCount() >= expected
            && !output->visibleText(output->firstVisibleLine()).isEmpty();
    });
}

} // namespace

double monotonicNow()
{
    timespec time{};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

int runGuiChild(int argc, char **argv, const QStringList &arguments)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("barto-gui"));
    translateProgram(application);
    GuiOptions options;
    options.shared.configPath = arguments.value(0);
    const QString what = arguments.value(1);
    options.page = what == QLatin1String("overview") ? PageId::Overview : PageId::Runs;
    if (const Result<RunId> run = RunId::fromText(arguments.value(3)))
        options.run = *run;
    const SystemClock clock;
    UiSettings settings;
    MemoryTokens tokens;
    App app(options, settings, tokens, clock);
    app.start();
    const std::unique_ptr<QObject> task = makeTask(what, arguments.value(2).toLongLong());
    QTimer::singleShot(120s, &application, [] { qFatal("it takes too long"); });
    return QApplication::exec();
}

} // namespace barto::bench
