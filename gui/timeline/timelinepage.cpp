// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/timelinepage.h"

#include "gui/model/durationtext.h"
#include "gui/model/filterquery.h"
#include "gui/timeline/hovercard.h"
#include "gui/timeline/runcardtext.h"
#include "gui/timeline/timelinelegend.h"
#include "gui/timeline/timelineview.h"
#include "gui/view/card.h"
#include "gui/view/choicebar.h"
#include "gui/view/contentstates.h"
#include "gui/view/pagehead.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr std::array<Microseconds, 4> ranges{1h, 6h, 24h, 7 * 24h};
constexpr auto settled = 150ms; // without a movement
constexpr auto watchPause = 2s;
constexpr double nowAt = 0.7; // of the width

} // namespace

TimelinePageView::TimelinePageView(const PageContext &context, QWidget *parent)
    : Page(PageId::Timeline, context, parent),
      m_ranges(new ChoiceBar({tr("1 h"), tr("6 h"), tr("24 h"), tr("7 d")}, tr("Range"), this)),
      m_view(new TimelineView(this)), m_states(new ContentStates(tr("runs"), m_view)), m_card(new HoverCard(m_view)),
      m_loader(context.feed), m_watch(context.runs, watchPause)
{
    head().actions()->addWidget(m_ranges);
    auto *card = new Card(this);
    card->fill(m_view);
    card->fill(new TimelineLegend(card));
    column()->addWidget(card, 1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(settled);
    connect(&m_delay, &QTimer::timeout, this, &TimelinePageView::load);
    connect(&m_clock, &QTimer::timeout, this, &TimelinePageView::tick);
    connect(&m_watch, &ChangeWatch::runsChanged, this, &TimelinePageView::load);
    connect(m_ranges, &ChoiceBar::choiceMade, this, &TimelinePageView::choose);
    connectView();
    connectLoader();
    setFocusProxy(m_view);
    m_view->setTimes(times());
    m_view->setNow(now());
    m_ranges->setChosen(1);
    choose(1);
    showFacts();
}

void TimelinePageView::connectView()
{
    connect(m_view, &TimelineView::rangeChanged, this, &TimelinePageView::onRangeChanged);
    connect(m_view, &TimelineView::runActivated, this, [this](const RunId &run) { context().navigator.openRun(run); });
    connect(m_view, &TimelineView::slotActivated, this, [this](std::size_t unrun) {
        const UnrunSlots &missing = m_contents.unrun[unrun];
        context().navigator.openPage(PageId::Missed, FilterQuery::of(missing.client, missing.schedule).print());
    });
    connect(m_view, &TimelineView::laneActivated, this, [this](const QString &client, const QString &schedule) {
        context().navigator.openPage(PageId::Runs, FilterQuery::of(client, schedule).print());
    });
    connect(m_view, &TimelineView::laneToggled, this, [this](const QString &client) {
        if (!m_expanded.remove(client))
            m_expanded.insert(client);
        showLanes();
    });
    connect(m_view, &TimelineView::fitRequested, this, [this] {
        m_followsNow = true;
        choose(std::max(0, m_ranges->chosen()));
    });
    connect(m_view, &TimelineView::runPointedAt, this, &TimelinePageView::pointAt);
    connect(m_view, &TimelineView::slotPointedAt, this, &TimelinePageView::pointAtSlot);
    connect(m_view, &TimelineView::pinRequested, this, [this] {
        if (m_card->isVisible())
            m_card->setPinned(!m_card->isPinned());
        m_card->dismiss();
    });
}

void TimelinePageView::connectLoader()
{
    connect(&m_loader, &TimelineLoader::loaded, this, &TimelinePageView::show);
    connect(&m_loader, &TimelineLoader::failed, this, [this](const Error &error) { m_states->setFailed(error); });
    connect(m_states, &ContentStates::retryWanted, this, &TimelinePageView::load);
    connect(m_states, &ContentStates::clearFilterWanted, this, [this] { setFilter({}); });
    connect(m_states, &ContentStates::actionWanted, this, &TimelinePageView::goToLastRun);
    connect(m_states, &ContentStates::cancelWanted, this, [this] {
        m_loader.cancel();
        m_states->setReady();
    });
}

QVariantMap TimelinePageView::saveState() const
{
    const TimeScale &scale = m_view->scale();
    return {{QStringLiteral("from"), qint64(toMicroseconds(scale.from()))},
        {QStringLiteral("length"), qint64(scale.length().count())}, {QStringLiteral("follows"), m_followsNow},
        {QStringLiteral("range"), m_ranges->chosen()}, {QStringLiteral("pattern"), m_pattern},
        {QStringLiteral("expanded"), QStringList(m_expanded.begin(), m_expanded.end())}};
}

void TimelinePageView::restoreState(const QVariantMap &state)
{
    if (!state.contains(QStringLiteral("from")))
        return;
    m_pattern = state.value(QStringLiteral("pattern")).toString();
    const QStringList expanded = state.value(QStringLiteral("expanded")).toStringList();
    m_expanded = QSet<QString>(expanded.begin(), expanded.end());
    m_followsNow = state.value(QStringLiteral("follows")).toBool();
    m_ranges->setChosen(state.value(QStringLiteral("range"), -1).toInt());
    m_view->setRange(fromMicroseconds(state.value(QStringLiteral("from")).toLongLong()),
        Microseconds(state.value(QStringLiteral("length")).toLongLong()));
    if (m_followsNow)
        m_view->showNow();
    m_delay.start();
}

void TimelinePageView::setFilter(const QString &filter)
{
    const FilterQuery query = FilterQuery::parse(filter);
    const QString client = query.value(QStringLiteral("client"));
    m_pattern = client.isEmpty() ? query.text() : client;
    const Zone zone = times().zoneFor();
    const auto since = parseMoment(query.value(QStringLiteral("since")), zone, now());
    const auto until = parseMoment(query.value(QStringLiteral("until")), zone, now());
    if (since && (!until || *until > *since)) {
        m_followsNow = false;
        m_ranges->setChosen(-1);
        m_view->setRange(*since, until.value_or(now()) - *since);
        m_delay.start();
    }
    showLanes();
}

bool TimelinePageView::clearOrReturn()
{
    if (m_card->isPinned()) {
        m_card->setPinned(false);
        m_card->dismiss();
        return true;
    }
    if (m_pattern.isEmpty())
        return m_view->undoZoom();
    m_pattern.clear();
    showLanes();
    return true;
}

void TimelinePageView::reload()
{
    m_view->setNow(now());
    if (m_followsNow)
        m_view->showNow();
    m_watch.start();
    tick();
    load();
}

void TimelinePageView::choose(int choice)
{
    const Microseconds length = ranges[std::size_t(choice)];
    m_followsNow = true;
    m_ranges->setChosen(choice);
    const Instant from = now() - Microseconds(qint64(double(length.count()) * nowAt));
    m_view->setNow(now());
    m_view->setRange(from, length);
    if (isShown())
        m_delay.start();
}

void TimelinePageView::onRangeChanged(const TimeScale &scale)
{
    m_followsNow = now() >= scale.from() && now() < scale.until();
    const auto same = std::ranges::find(ranges, scale.length());
    m_ranges->setChosen(same == ranges.end() ? -1 : int(same - ranges.begin()));
    m_delay.start();
}

void TimelinePageView::load()
{
    if (!isShown() || !feed().isLive())
        return;
    const TimeScale &scale = m_view->scale();
    m_states->setLoading(!m_contents.clients.empty());
    // Half a view more on both sides, so that a short pan has its bars at once.
    const Microseconds margin = scale.length() / 2;
    m_loader.load(scale.from() - margin, scale.until() + margin, scale.length() * 2 / scale.width(), now());
}

void TimelinePageView::show(const TimelineContents &contents)
{
    m_contents = contents;
    showLanes();
}

void TimelinePageView::showLanes()
{
    std::vector<TimelineLane> lanes = timelineLanes(m_contents, m_expanded, m_pattern);
    const bool isEmpty = std::ranges::all_of(
        lanes, [](const TimelineLane &lane) { return lane.bars.empty() && lane.marks.empty() && lane.due.empty(); });
    const bool hasLanes = !lanes.empty();
    m_view->setLanes(std::move(lanes));
    if (m_loader.isLoading())
        return;
    if (!hasLanes && !m_pattern.isEmpty())
        m_states->setEmptyByFilter();
    else if (isEmpty)
        m_states->setEmpty(tr("Nothing ran in this range."), {}, tr("Go to Last Run"));
    else
        m_states->setReady();
    showFacts();
}

void TimelinePageView::showFacts()
{
    QString facts = tr("Ctrl+wheel zooms, dragging moves, Enter opens the run with the cursor.");
    if (const quint32 more = clientsNotNamed(m_contents))
        facts = tr("Due slots of %n more client(s) are not shown.", nullptr, int(more));
    if (!m_pattern.isEmpty())
        facts = tr("Only clients and schedules with “%1”. Esc shows all.").arg(m_pattern);
    head().setFacts(facts);
}

void TimelinePageView::goToLastRun()
{
    RunsRequest request;
    request.limit = 1;
    m_lastCall.replace(feed().send(request))->on<RunPage>(this, [this](const RunPage &page) {
        if (page.runs.empty())
            return;
        const Microseconds length = m_view->scale().length();
        m_followsNow = false;
        m_view->setRange(page.runs.front().at - length / 2, length);
        load();
    });
}

void TimelinePageView::pointAt(const RunId &run, const QRect &where)
{
    m_pointedRun = run;
    m_pointedAt = where;
    if (run.isNull() || m_card->isPinned()) {
        m_card->dismiss();
        return;
    }
    if (m_detail.run.run != run)
        return askForRun(run);
    m_card->setText(statusOf(m_detail.run.outcome), runCardTitle(m_detail.run), runCardLines(m_detail.run, times()));
    m_card->showBeside(where);
}

void TimelinePageView::askForRun(const RunId &run)
{
    if (!feed().isLive())
        return;
    m_card->dismiss();
    m_runCall.replace(feed().send(RunRequest{run.text()}))->on<RunDetail>(this, [this](const RunDetail &detail) {
        m_detail = detail;
        if (detail.run.run == m_pointedRun)
            pointAt(m_pointedRun, m_pointedAt);
    });
}

void TimelinePageView::pointAtSlot(std::size_t unrun, const QRect &where)
{
    if (m_card->isPinned())
        return;
    m_pointedRun = {};
    const UnrunSlots &missing = m_contents.unrun[unrun];
    m_card->setText(missing.state == UnrunSlots::State::Missed ? Status::Missed : Status::Skipped,
        tr("%1 on %2").arg(missing.schedule, missing.client), slotCardLines(missing, times()));
    m_card->showBeside(where);
}

void TimelinePageView::tick()
{
    m_view->setNow(now());
    if (m_followsNow && m_view->scale().x(now()) > m_view->scale().width() * 0.95)
        m_view->showNow();
    const auto pixel
        = std::chrono::duration_cast<std::chrono::milliseconds>(m_view->scale().length() / m_view->scale().width());
    m_clock.start(std::max<std::chrono::milliseconds>(1s, pixel));
}

void TimelinePageView::staleChanged()
{
    Page::staleChanged();
    m_view->viewport()->update();
}

void TimelinePageView::timesChanged()
{
    m_view->setTimes(times());
}

void TimelinePageView::hidden()
{
    m_clock.stop();
    m_watch.stop();
    m_loader.cancel();
    m_card->setPinned(false);
    m_card->dismiss();
}

} // namespace barto
