// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/runview.h"

#include "gui/output/compareview.h"
#include "gui/output/findbar.h"
#include "gui/output/messagestrip.h"
#include "gui/output/outputaccessible.h"
#include "gui/output/rule.h"
#include "gui/output/runhead.h"
#include "gui/output/runtexts.h"
#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype maxTabCharacters = 40;

QString tabText(const CommandSummary &command, bool isRunOver)
{
    QString name = command.text.simplified();
    if (name.size() > maxTabCharacters)
        name = QString(name.left(maxTabCharacters / 2) + QChar(0x2026) + name.right(maxTabCharacters / 2));
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    const QString ending = commandEnding(command, isRunOver);
    const QString text = QString(QString::number(command.position) + QStringLiteral("  ") + name);
    return ending.isEmpty() ? text : QString(text + QStringLiteral("  ·  ") + ending);
}

bool isZoomReset(const QKeyEvent &event)
{
    return event.key() == Qt::Key_0 && event.modifiers().testFlag(Qt::ControlModifier);
}

} // namespace

RunView::RunView(Feed &feed, const Clock &clock, QWidget *parent) : QWidget(parent), m_feed(feed), m_clock(clock)
{
    installOutputAccessibility();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    buildHeader();
    buildTabs();
    buildOutput();
    connectFind();
    m_ticker.setInterval(1s);
    connect(&m_ticker, &QTimer::timeout, this, &RunView::updateFacts);
    clear();
}

RunView::~RunView()
{
    m_output->setOutput(nullptr);
}

void RunView::buildHeader()
{
    m_header = new RunHead(this);
    layout()->addWidget(m_header);
    layout()->addWidget(new Rule(this));
    m_cancelAction = makeAction(tr("Cancel…"), QKeySequence(tr("Ctrl+.")), &RunView::askToCancel);
    m_saveAction = makeAction(tr("Save…"), QKeySequence::Save, &RunView::save);
    m_compareAction
        = makeAction(tr("Compare with Previous"), QKeySequence(tr("Ctrl+D")), &RunView::compareWithPrevious);
    m_runAgainAction = makeAction(tr("Run Again"), QKeySequence(tr("Ctrl+R")), &RunView::runAgain);
    for (QAction *action : {m_cancelAction, m_saveAction, m_compareAction, m_runAgainAction})
        m_header->addButton(action, action == m_runAgainAction);
}

void RunView::buildTabs()
{
    const Metrics metrics = Metrics::of(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics.margin(), metrics.inside(), metrics.margin(), 0);
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Commands"));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0)
            selectCommand(quint16(m_tabs->tabData(index).toInt()));
    });
    row->addWidget(m_tabs, 1);
    m_lineCount = new QLabel(this);
    m_lineCount->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_lineCount);
    static_cast<QBoxLayout *>(layout())->addLayout(row);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics.margin(), metrics.inside(), metrics.margin(), metrics.between());
    m_find = new FindBar(this);
    bar->addWidget(m_find);
    static_cast<QBoxLayout *>(layout())->addLayout(bar);
    layout()->addWidget(new Rule(this));
}

void RunView::buildOutput()
{
    for (MessageStrip **strip : {&m_message, &m_task}) {
        *strip = new MessageStrip(this);
        layout()->addWidget(*strip);
    }
    m_stack = new QStackedWidget(this);
    m_output = new OutputView(this);
    m_compare = new CompareView(this);
    m_stack->addWidget(m_output);
    m_stack->addWidget(m_compare);
    static_cast<QBoxLayout *>(layout())->addWidget(m_stack, 1);
    setFocusProxy(m_output);
    connect(m_compare, &CompareView::closed, this, &RunView::closeComparison);
    connect(m_output, &OutputView::copyWanted, this, &RunView::copySelection);
    connect(m_output, &OutputView::fontSizeChanged, this, [this](double points) {
        m_compare->setFontSize(points);
        Q_EMIT tasteChanged();
    });
    addKey(QKeySequence::ZoomIn, [this] { m_output->zoom(1); });
    addKey(QKeySequence(tr("Ctrl+=")), [this] { m_output->zoom(1); });
    addKey(QKeySequence::ZoomOut, [this] { m_output->zoom(-1); });
    addKey(QKeySequence(tr("Ctrl+G")), [this] { goToLine(); });
}

QAction *RunView::makeAction(const QString &text, const QKeySequence &shortcut, void (RunView::*method)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, method);
    addAction(action);
    return action;
}

void RunView::addKey(const QKeySequence &shortcut, const std::function<void()> &act)
{
    auto *key = new QShortcut(shortcut, this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, act);
}

void RunView::setKeep(Microseconds keep, Microseconds keepFailed)
{
    m_keep = keep;
    m_keepFailed = keepFailed;
    updateMessage();
}

void RunView::setRun(const RunId &run, bool atFirstError)
{
    if (m_run && m_run->run() == run) {
        if (atFirstError)
            findFirstError();
        return;
    }
    clear();
    m_wantsFirstError = atFirstError;
    m_run = std::make_unique<RunFeed>(m_feed, run);
    connectRun();
    m_run->load();
    refresh();
}

void RunView::clear()
{
    closeComparison();
    m_export.reset();
    m_task->clear();
    m_output->setOutput(nullptr);
    m_run.reset();
    m_position = 0;
    m_isCancelling = false;
    m_areLinesRemoved = false;
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    refresh();
}

void RunView::connectRun()
{
    connect(m_run.get(), &RunFeed::changed, this, &RunView::refresh);
    connect(m_run.get(), &RunFeed::cancelAnswered, this, &RunView::cancelAnswered);
    connect(m_run.get(), &RunFeed::startAnswered, this, &RunView::startAnswered);
    connect(m_run.get(), &RunFeed::previousFound, this, &RunView::showPrevious);
    connect(m_run.get(), &RunFeed::firstErrorFound, this, &RunView::firstErrorFound);
    connect(m_run.get(), &RunFeed::askingFailed, this,
        [this](const Error &error) { showError(tr("The server could not do that."), error); });
}

void RunView::setTimeFormat(const TimeFormat &format, const QString &clientZone)
{
    m_times = format;
    m_clientZone = clientZone;
    m_output->setTimeFormat(format, clientZone);
    updateFacts();
}

QString RunView::title() const
{
    return m_header->title();
}

const CommandSummary *RunView::command() const
{
    if (!m_run || !m_run->detail())
        return nullptr;
    for (const CommandSummary &command : m_run->detail()->commands) {
        if (command.position == m_position)
            return &command;
    }
    return nullptr;
}

CommandOutput *RunView::currentOutput()
{
    return command() ? &m_run->output(m_position) : nullptr;
}

void RunView::refresh()
{
    const bool hasDetail = m_run && m_run->detail();
    const QString before = title();
    if (hasDetail) {
        const RunSummary &run = m_run->detail()->run;
        m_header->setStatus(statusOf(run.outcome), runTitle(run));
    } else {
        m_header->setStatus({}, m_run && !m_run->error() ? tr("Loading run…") : tr("No run"));
    }
    updateTabs();
    updateFacts();
    updateActions();
    updateMessage();
    updateEmptyText();
    updateFind();
    if (m_run && m_run->isRunning())
        m_ticker.start();
    else
        m_ticker.stop();
    if (title() != before)
        Q_EMIT titleChanged(title());
}

void RunView::updateTabs()
{
    if (!m_run || !m_run->detail())
        return;
    const RunDetail &detail = *m_run->detail();
    const Theme &theme = Theme::of(this);
    int wanted = -1;
    {
        const QSignalBlocker quiet(m_tabs);
        while (m_tabs->count() < int(detail.commands.size()))
            m_tabs->addTab({});
        for (int i = 0; i < int(detail.commands.size()); ++i) {
            const CommandSummary &command = detail.commands[size_t(i)];
            const Status status = commandStatus(command, !m_run->isRunning());
            m_tabs->setTabText(i, tabText(command, !m_run->isRunning()));
            m_tabs->setTabIcon(i, statusIcon(status, theme));
            m_tabs->setTabToolTip(i, tr("%1: %2", "a state and its command").arg(statusWord(status), command.text));
            m_tabs->setTabData(i, command.position);
            // The one that failed or still runs is what a reader comes for.
            if (wanted < 0 && (status == Status::Failed || status == Status::Running || status == Status::Lost))
                wanted = i;
        }
    }
    if (m_position == 0 && !detail.commands.empty()) {
        m_tabs->setCurrentIndex(std::max(0, wanted));
        selectCommand(detail.commands[size_t(std::max(0, wanted))].position);
    }
}

void RunView::selectCommand(quint16 position)
{
    if (m_position == position || !m_run)
        return;
    m_position = position;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->tabData(i).toInt() == position)
            m_tabs->setCurrentIndex(i);
    }
    m_areLinesRemoved = false;
    showCommand();
}

void RunView::showCommand()
{
    CommandOutput *output = currentOutput();
    closeComparison();
    if (CommandOutput *before = m_output->output()) {
        disconnect(&before->matches(), nullptr, this, nullptr);
        disconnect(&before->cache(), nullptr, this, nullptr);
    }
    if (!output)
        return m_output->setOutput(nullptr);
    connect(&output->matches(), &Finder::changed, this, &RunView::updateFind);
    connect(&output->cache(), &BlockCache::countChanged, this, &RunView::updateEmptyText);
    connect(&output->cache(), &BlockCache::linesMissing, this, [this](qint64 first) {
        m_areLinesRemoved = m_areLinesRemoved || (first == 0 && !m_run->isRunning());
        updateMessage();
    });
    connect(&output->cache(), &BlockCache::loadFailed, this, [this](const Error &error) {
        if (error.code != Error::Code::Unreachable) // of that the run's message tells, and all is loaded again
            showError(tr("Could not load some lines."), error);
    });
    output->matches().setQuery(m_find->query());
    m_output->setStart(command()->started);
    m_output->setOutput(output, m_run->isRunning());
    m_run->watch(m_position);
    updateEmptyText();
    updateFind();
    if (std::exchange(m_wantsFirstError, false))
        findFirstError();
}

bool RunView::event(QEvent *event)
{
    // The window has shortcuts of these keys, too, and of two that are for one key neither acts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Find) || key->key() == Qt::Key_Escape || isZoomReset(*key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void RunView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        return m_find->focusField();
    if (isZoomReset(*event))
        return m_output->zoom(0);
    if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier && !m_find->isFieldFocused())
        return m_output->isFollowing() ? m_output->stopFollowing() : m_output->follow();
    if (event->key() == Qt::Key_Escape) {
        if (m_stack->currentWidget() == m_compare)
            return closeComparison();
        return Q_EMIT left();
    }
    QWidget::keyPressEvent(event);
}

void RunView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateTabs(); // their icons keep the theme that they were made with
    QWidget::changeEvent(event);
}

} // namespace barto
