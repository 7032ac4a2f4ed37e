// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/runs/runspage.h"

#include "gui/model/durationtext.h"
#include "gui/output/runview.h"
#include "gui/view/card.h"
#include "gui/view/pagehead.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr quint32 refreshed = 250; ///< of the newest runs, after something has happened
const auto runKey = QStringLiteral("run");
const auto firstErrorKey = QStringLiteral("firstError");

QStringList filterKeys()
{
    return {QStringLiteral("client"), QStringLiteral("schedule"), QStringLiteral("state"), QStringLiteral("since"),
        QStringLiteral("until"), QStringLiteral("late"), QStringLiteral("took")};
}

template<typename Page>
auto appendTo(std::vector<RunSummary> &runs)
{
    return [&runs](const Page &page) { runs.insert(runs.end(), page.runs.begin(), page.runs.end()); };
}

} // namespace

RunsPage::RunsPage(const PageContext &context, QWidget *parent)
    : ListPage(PageId::Runs, context, tr("runs"), filterKeys(), parent), m_starter(context, this),
      m_watch(context.runs, 250ms), m_view(new RunView(context.feed, context.clock, this)),
      m_newRuns(new QPushButton(tr("New runs"), this))
{
    m_model.setTimes(times());
    m_model.setNow(now());
    setModel(m_model, &m_model);
    auto *card = new Card(this);
    card->fill(m_view);
    setPane(card, 55);
    buildFilter();
    connectModel();
    connectView();
    if (!context.settings.value(context.key(QStringLiteral("runs/filter"))).isValid())
        filter().setText(QStringLiteral("since:7d"));
}

void RunsPage::buildFilter()
{
    filter().addChip(QStringLiteral("state"), tr("State"), [] {
        QList<FilterChoice> choices;
        for (const Outcome outcome : {Outcome::Running, Outcome::Succeeded, Outcome::Failed, Outcome::Lost,
                 Outcome::Cancelled, Outcome::NotStarted, Outcome::Skipped})
            choices << FilterChoice{outcomeWord(outcome), outcomeKey(outcome)};
        return choices;
    });
    filter().addChip(QStringLiteral("since"), tr("Since"), [] {
        return QList<FilterChoice>{{tr("today"), QStringLiteral("today")}, {tr("2 days"), QStringLiteral("2d")},
            {tr("7 days"), QStringLiteral("7d")}, {tr("30 days"), QStringLiteral("30d")}};
    });
    m_newRuns->hide();
    filter().addWidget(m_newRuns);
    connect(m_newRuns, &QPushButton::clicked, this, [this] {
        table().scrollToTop();
        refresh();
    });
}

void RunsPage::connectModel()
{
    // Asked for while the table paints: answered later, so that nothing changes under the painter.
    connect(&m_model, &RunsModel::pageWanted, this, &RunsPage::wantPage, Qt::QueuedConnection);
    connect(&m_watch, &ChangeWatch::runsChanged, this, [this] {
        if (isDefaultOrder() && isAtTop())
            refresh();
        else
            tellOfNewRuns(true);
    });
    connect(table().verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_newRuns->isHidden() && isAtTop())
            refresh();
    });
    connect(&m_clock, &QTimer::timeout, this, [this] { m_model.setNow(now()); });
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RunsPage::showCurrent);
}

void RunsPage::connectView()
{
    m_view->setTimeFormat(times());
    connect(m_view, &RunView::left, this, [this] { table().setFocus(); });
    connect(m_view, &RunView::runChosen, this, [this](const RunId &run) { context().navigator.openRun(run); });
    const QString key = QStringLiteral("runview/");
    const auto &settings = context().settings;
    if (const double size = settings.value(key + QStringLiteral("font")).toDouble(); size > 0)
        m_view->setFontSize(size);
    m_view->setTimes(
        LineTimes(std::clamp(settings.value(key + QStringLiteral("times"), int(m_view->times())).toInt(), 0, 3)));
    m_view->setWrapped(settings.value(key + QStringLiteral("wrap"), false).toBool());
    connect(m_view, &RunView::tasteChanged, this, [this, key] {
        context().settings.setValue(key + QStringLiteral("font"), m_view->fontSize());
        context().settings.setValue(key + QStringLiteral("times"), int(m_view->times()));
        context().settings.setValue(key + QStringLiteral("wrap"), m_view->isWrapped());
    });
}

QVariantMap RunsPage::saveState() const
{
    QVariantMap state = ListPage::saveState();
    if (const auto run = m_view->run())
        state.insert(runKey, run->text());
    return state;
}

void RunsPage::restoreState(const QVariantMap &state)
{
    ListPage::restoreState(state);
    const Result<RunId> run = RunId::fromText(state.value(runKey).toString());
    if (!run)
        return;
    m_view->setRun(*run, state.value(firstErrorKey).toBool());
    if (!state.contains(QStringLiteral("filter"))) // it was opened to be read, not returned to
        m_view->setFocus();
    const QSignalBlocker quiet(table().selectionModel()); // the run is shown already
    table().selectId(run->text());
}

void RunsPage::reload()
{
    ListPage::reload();
    m_watch.start();
    if (std::exchange(m_knowsKeep, true))
        return;
    m_info.replace(feed().send(InfoRequest{}))->on<ServerInfo>(this, [this](const ServerInfo &info) {
        m_view->setKeep(info.keep, info.keepFailed);
    });
}

void RunsPage::hidden()
{
    m_watch.stop();
    m_clock.stop();
    m_info.cancel();
    m_knowsKeep = false;
    m_marks.cancel();
    m_page.cancel();
}

bool RunsPage::isAtTop() const
{
    return table().verticalScrollBar()->value() <= table().verticalScrollBar()->minimum();
}

bool RunsPage::isDefaultOrder() const
{
    return m_request.sort == RunSort::At && !m_request.ascending && !m_request.filter.until;
}

std::optional<RunsRequest> RunsPage::request()
{
    const Result<RunFilter> wanted = runFilterOf(filter().query(), times().zoneFor(), now());
    filter().setProblem(wanted ? QString() : wanted.error().detail);
    if (!wanted)
        return {};
    RunsRequest runs;
    runs.filter = *wanted;
    runs.limit = RunsModel::pageRows;
    runs.withLastLine = true; // and its command
    runs.sort = RunSort::At;
    if (const auto sorting = table().sorting()) {
        if (sorting->first == QLatin1StringView("late"))
            runs.sort = RunSort::Late;
        else if (sorting->first == QLatin1StringView("took"))
            runs.sort = RunSort::Took;
        runs.ascending = sorting->second == Qt::AscendingOrder;
    }
    return runs;
}

void RunsPage::load()
{
    const auto wanted = request();
    if (!wanted)
        return take({}, false);
    m_request = *wanted;
    m_marks.cancel();
    m_page.cancel();
    m_wanted.clear();
    m_coming.clear();
    auto *asked = call().replace(feed().send(m_request));
    const auto hasMore = std::make_shared<bool>(false);
    asked
        ->on<RunPage>(this,
            [this, hasMore](const RunPage &page) {
                appendTo<RunPage>(m_coming)(page);
                *hasMore = page.more;
            })
        ->onEnd(this, [this, hasMore](const std::optional<Error> &error) {
            if (error && !isUnknownName(*error))
                return loadFailed(*error);
            take(std::exchange(m_coming, {}), *hasMore);
        });
}

void RunsPage::take(std::vector<RunSummary> runs, bool hasMore)
{
    const TableAnchor anchor = table().anchor();
    m_rows = runs.size();
    m_isCounted = !hasMore;
    tellOfNewRuns(false);
    m_model.setNow(now());
    m_model.begin(std::move(runs));
    table().restore(anchor);
    loaded(!filter().text().isEmpty());
    if (hasMore)
        askForMarks(m_request);
    if (m_model.hasRunning() && isShown())
        m_clock.start(1s);
    else
        m_clock.stop();
    if (const auto run = m_view->run(); run && !table().currentIndex().isValid())
        table().selectId(run->text());
    showFacts();
}

void RunsPage::askForMarks(const RunsRequest &runs)
{
    RunMarksRequest marks;
    marks.filter = runs.filter;
    marks.sort = runs.sort;
    marks.ascending = runs.ascending;
    marks.every = RunsModel::pageRows;
    m_marks.replace(feed().send(marks))->on<RunMarksPage>(this, [this](const RunMarksPage &page) {
        m_model.addMarks(page.marks, page.rows);
        m_rows = page.rows;
        m_isCounted = page.isFinal;
        showFacts();
    });
}

void RunsPage::wantPage(int page)
{
    m_wanted.push_back(page);
    if (!m_page.isActive())
        askForPage();
}

/// The page wanted last first: what was scrolled over is of less interest.
void RunsPage::askForPage()
{
    while (!m_wanted.empty()) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        const auto mark = m_model.mark(page);
        if (!mark)
            continue;
        RunsRequest wanted = m_request;
        wanted.from = *mark;
        m_comingPage.clear();
        m_page.replace(feed().send(wanted))
            ->on<RunPage>(this, appendTo<RunPage>(m_comingPage))
            ->onEnd(this, [this, page](const std::optional<Error> &error) {
                m_page.cancel();
                if (!error)
                    m_model.setPage(page, std::exchange(m_comingPage, {}));
                askForPage();
            });
        return;
    }
}

void RunsPage::refresh()
{
    tellOfNewRuns(false);
    if (!feed().isLive() || !isDefaultOrder())
        return load();
    RunsRequest newest = m_request;
    newest.limit = refreshed;
    m_comingTop.clear();
    m_top.replace(feed().send(newest))
        ->on<RunPage>(this, appendTo<RunPage>(m_comingTop))
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                return;
            const int before = m_model.rowCount();
            m_model.setNow(now());
            m_model.refreshTop(std::exchange(m_comingTop, {}));
            m_rows += quint64(m_model.rowCount() - before);
            if (m_model.hasRunning() && isShown())
                m_clock.start(1s);
            loaded(!filter().text().isEmpty());
            showFacts();
        });
}

void RunsPage::tellOfNewRuns(bool areThere)
{
    m_newRuns->setVisible(areThere);
}

void RunsPage::showFacts()
{
    QString rows = grouped(tr("%n run(s)", nullptr, int(m_rows)), m_rows, times().locale());
    if (!m_isCounted)
        rows = grouped(tr("%n+ run(s)", nullptr, int(m_rows)), m_rows, times().locale());
    QString order = tr("newest first");
    if (m_request.sort == RunSort::Took)
        order = m_request.ascending ? tr("shortest first") : tr("longest first");
    else if (m_request.sort == RunSort::Late)
        order = m_request.ascending ? tr("most punctual first") : tr("latest first");
    else if (m_request.ascending)
        order = tr("oldest first");
    head().setFacts(QString(rows + QStringLiteral(" · ") + order));
}

void RunsPage::sayEmpty()
{
    states().setEmpty(tr("No runs yet"));
    NextRequest next;
    next.limit = 1;
    m_next.replace(feed().send(next))->on<NextPage>(this, [this](const NextPage &page) {
        if (page.firings.empty() || m_model.rowCount() > 0)
            return;
        const Firing &firing = page.firings.front();
        states().setEmpty(tr("No runs yet"),
            tr("The next one is %1, in %2.")
                .arg(firing.schedule, durationText(std::max(Microseconds(0), firing.due - now()), times().locale())));
    });
}

void RunsPage::showCurrent()
{
    const RunSummary *run = m_model.runAt(table().currentIndex().row());
    if (run && m_view->run() != run->run)
        m_view->setRun(run->run);
}

void RunsPage::open(const QModelIndex &index, bool inNewWindow)
{
    const RunSummary *run = m_model.runAt(index.row());
    if (!run)
        return;
    if (inNewWindow)
        return context().navigator.openRun(run->run, Navigator::Where::NewWindow);
    m_view->setRun(run->run);
    m_view->setFocus();
}

RowSubject RunsPage::subjectOf(const QModelIndex &index) const
{
    const RunSummary *run = m_model.runAt(index.row());
    if (!run)
        return {};
    return {run->client, run->schedule, outcomeKey(run->outcome), run->run.text(),
        QStringLiteral("barto-cli show %1").arg(run->run.text())};
}

void RunsPage::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const RunSummary *run = m_model.runAt(index.row());
    if (!run)
        return;
    QAction *again = menu.addAction(tr("Run Now…"), this,
        [this, client = run->client, schedule = run->schedule] { m_starter.start(client, schedule); });
    again->setEnabled(feed().isLive());
}

void RunsPage::timesChanged()
{
    m_model.setTimes(times());
    m_view->setTimeFormat(times());
}

} // namespace barto
