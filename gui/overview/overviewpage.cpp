// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/overviewpage.h"

#include "gui/model/durationtext.h"
#include "gui/model/filterquery.h"
#include "gui/overview/attentionlist.h"
#include "gui/overview/firinglist.h"
#include "gui/overview/heatmap.h"
#include "gui/overview/runchart.h"
#include "gui/overview/tile.h"
#include "gui/theme/metrics.h"
#include "gui/view/choicebar.h"
#include "gui/view/contentstates.h"
#include "gui/view/pagehead.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace barto {

using namespace std::chrono_literals;

namespace {

struct Period
{
    int days;
    bool isDaily;
};
constexpr std::array<Period, 4> periods{Period{1, false}, Period{2, false}, Period{7, true}, Period{30, true}};
constexpr std::chrono::milliseconds shortestPause = 3s; // between two questions
constexpr std::chrono::milliseconds longestPause = 60s;
constexpr int pauseFactor = 20; // as long as the last answer took
const auto withoutSkipped = QStringLiteral("-state:skipped "); // they did not run

/// For the plural forms of a text beside it.
int figureNumber(quint64 count)
{
    return int(std::min<quint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(PageId::Overview, context, parent), m_loader(context.feed), m_watch(context.runs, shortestPause),
      m_periods(new ChoiceBar({tr("Today"), tr("2 days"), tr("7 days"), tr("30 days")}, tr("Period"), this)),
      m_body(new QWidget(this)), m_states(nullptr)
{
    head().actions()->addWidget(m_periods);
    column()->addWidget(m_body, 1);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(Metrics::of(this).cards());
    buildTiles();
    buildCards();
    m_states = new ContentStates(tr("runs"), m_body);
    m_periods->setChosen(
        std::clamp(context.settings.value(context.key(QStringLiteral("overview/period")), 1).toInt(), 0, 3));
    connect(m_periods, &ChoiceBar::choiceMade, this, [this](int choice) {
        this->context().settings.setValue(this->context().key(QStringLiteral("overview/period")), choice);
        load();
    });
    connect(&head(), &PageHead::linkActivated, this, &OverviewPage::follow);
    connectLoader();
    timesChanged();
    showTiles({});
}

void OverviewPage::connectLoader()
{
    connect(&m_loader, &OverviewLoader::loaded, this, &OverviewPage::show);
    connect(&m_loader, &OverviewLoader::failed, this, [this](const Error &error) { m_states->setFailed(error); });
    connect(&m_watch, &ChangeWatch::runsChanged, this, &OverviewPage::loadAgain);
    connect(m_firings, &FiringList::outdated, this, &OverviewPage::load);
    connect(m_states, &ContentStates::retryWanted, this, &OverviewPage::load);
    connect(m_states, &ContentStates::actionWanted, this, [this] { context().navigator.openPage(PageId::Clients); });
    connect(m_states, &ContentStates::cancelWanted, this, [this] {
        m_loader.cancel();
        m_states->setReady();
    });
}

QVariantMap OverviewPage::saveState() const
{
    return {{QStringLiteral("period"), m_periods->chosen()}, {QStringLiteral("rowsBy"), m_rowsBy->chosen()}};
}

void OverviewPage::restoreState(const QVariantMap &state)
{
    if (!state.contains(QStringLiteral("period")))
        return;
    m_periods->setChosen(std::clamp(state.value(QStringLiteral("period")).toInt(), 0, 3));
    m_rowsBy->setChosen(std::clamp(state.value(QStringLiteral("rowsBy")).toInt(), 0, 1));
    load();
}

void OverviewPage::reload()
{
    m_watch.start();
    load();
}

void OverviewPage::hidden()
{
    m_watch.stop();
    m_loader.cancel();
}

void OverviewPage::load()
{
    if (!isShown() || !feed().isLive())
        return;
    const Period &period = periods[std::size_t(std::max(0, m_periods->chosen()))];
    m_asked.start();
    m_states->setLoading(!m_contents.bounds.empty());
    m_loader.load(heatBounds(now(), period.days, period.isDaily, times().zoneFor()), period.isDaily,
        m_rowsBy->chosen() == 0, now());
}

/// Something ran. A long history takes a server a while to count: it is asked less often then, and never twice at once.
void OverviewPage::loadAgain()
{
    if (m_loader.isLoading())
        m_watch.tellAgain();
    else
        load();
}

void OverviewPage::show(const OverviewContents &contents)
{
    const auto took = std::chrono::milliseconds(m_asked.elapsed());
    m_watch.setPause(std::clamp(pauseFactor * took, shortestPause, longestPause));
    m_contents = contents;
    const OverviewNumbers numbers = overviewNumbers(contents);
    if (numbers.clientsKnown == 0)
        m_states->setEmpty(tr("No clients yet"), tr("Start bartoc on a machine and point it at this server."));
    else
        m_states->setReady();
    showTiles(numbers);
    showHeat();
    m_firings->setFirings(contents.next);
    m_attention->setItems(attentionItems(contents, AttentionList::shown, times()));
    m_chart->setContents(contents, now(), times());
    head().setFacts(overviewSentence(numbers, sinceClause()));
}

void OverviewPage::showHeat()
{
    const bool isByClient = m_contents.isByClient;
    m_heat->setGrid(heatGrid(m_contents.bounds, m_contents.isDaily, isByClient, m_contents.rows, m_contents.unrun,
        m_contents.clients, now()));
    m_heatTitle->setText(isByClient
            ? (m_contents.isDaily ? tr("Failed runs by client and day") : tr("Failed runs by client and hour"))
            : (m_contents.isDaily ? tr("Failed runs by schedule and day") : tr("Failed runs by schedule and hour")));
    showAllLink();
}

void OverviewPage::showAllLink()
{
    m_all->setVisible(m_heat->hiddenRows() > 0);
    m_all->setText(withQuietLinks(
        linkText(QStringLiteral("all"), tr("Show all %1").arg(m_heat->shownRows() + m_heat->hiddenRows()))));
}

void OverviewPage::showTiles(const OverviewNumbers &numbers)
{
    const QLocale &locale = times().locale();
    m_clients->setFigure(QStringLiteral("%1 / %2").arg(numbers.clientsUp).arg(numbers.clientsKnown),
        numbers.clientsKnown == 0, tr("client(s) up", "below its number", figureNumber(numbers.clientsKnown)));
    m_clients->setSecondLine(numbers.away.isEmpty() ? tr("none away")
            : numbers.away.size() > 2
            ? tr("%1 and %n more away", nullptr, int(numbers.away.size()) - 1).arg(numbers.away.front())
            : tr("%1 away").arg(numbers.away.join(tr(" and "))));
    m_running->setFigure(countText(numbers.running, locale), numbers.running == 0,
        tr("running now", "below its number", figureNumber(numbers.running)));
    const auto longest = std::ranges::min_element(m_contents.running, {}, &RunSummary::at);
    m_running->setSecondLine(longest == m_contents.running.end()
            ? QString()
            : tr("longest %1: %2 on %3")
                  .arg(roughDurationText(now() - longest->at, locale), longest->schedule, longest->client));
    m_runs->setFigure(countText(numbers.runs, locale), numbers.runs == 0,
        tr("run(s)", "below its number", figureNumber(numbers.runs)));
    m_runs->setSecondLine(tr("%1 in the period before").arg(countText(numbers.runsBefore, locale)));
    m_failed->setFigure(countText(numbers.failed, locale), numbers.failed == 0,
        tr("failed", "below its number", figureNumber(numbers.failed)));
    m_failed->setSecondLine(numbers.failed == 0
            ? tr("%1 in the period before").arg(countText(numbers.failedBefore, locale))
            : m_contents.isByClient ? tr("on %n client(s)", nullptr, numbers.failedRows)
                                    : tr("of %n schedule(s)", nullptr, numbers.failedRows));
    m_missed->setFigure(countText(numbers.missed, locale), numbers.missed == 0,
        tr("slot(s) missed", "below its number", figureNumber(numbers.missed)));
    m_missed->setSecondLine(numbers.missedClients.isEmpty()
            ? tr("every slot has its run")
            : tr("on %1").arg(numbers.missedClients.mid(0, 3).join(QStringLiteral(", "))));
    m_runs->setSpark(runSpark(m_contents, now()));
    m_failed->setSpark(failureSpark(m_contents, now()));
    m_missed->setSpark(missedSpark(m_contents, now()));
    // Each counts exactly the rows that it opens.
    const QString since = sinceTerm();
    m_runs->setProperty("filter", QString(withoutSkipped + since));
    m_failed->setProperty("filter", QString(QStringLiteral("state:failed,lost,not-started ") + since));
    m_missed->setProperty("filter", since);
}

void OverviewPage::follow(const QString &link)
{
    if (link == u"clients")
        context().navigator.openPage(PageId::Clients, QStringLiteral("state:away"));
    else if (link == u"failures")
        context().navigator.openPage(PageId::Runs, m_failed->property("filter").toString());
    else if (link == u"missed")
        context().navigator.openPage(PageId::Missed, m_missed->property("filter").toString());
    else if (link == u"timeline")
        context().navigator.openPage(PageId::Timeline);
    else if (link == u"schedules")
        context().navigator.openPage(PageId::ScheduleList);
}

void OverviewPage::openCell(const QString &name, Instant from, Instant until)
{
    FilterQuery query = m_contents.isByClient ? FilterQuery::of(name) : FilterQuery::of({}, name);
    const Zone zone = times().zoneFor();
    query.set(QStringLiteral("since"), momentText(from, zone));
    query.set(QStringLiteral("until"), momentText(until, zone));
    query.set(QStringLiteral("state"), outcomeKey(Outcome::Skipped), true);
    context().navigator.openPage(PageId::Runs, query.print());
}

QString OverviewPage::sinceClause() const
{
    const int days = periods[std::size_t(std::max(0, m_periods->chosen()))].days;
    return days == 1 ? tr("since 00:00") : tr("in the last %n day(s)", nullptr, days);
}

QString OverviewPage::sinceTerm() const
{
    const int days = periods[std::size_t(std::max(0, m_periods->chosen()))].days;
    const auto today = std::chrono::floor<std::chrono::days>(times().zoneFor().toLocal(now()));
    return QStringLiteral("since:") + dateOf(LocalInstant(today - std::chrono::days(days - 1))).toString(Qt::ISODate);
}

void OverviewPage::staleChanged()
{
    Page::staleChanged();
    for (Tile *tile : {m_clients, m_running, m_runs, m_failed, m_missed})
        tile->setStale(isStale());
}

void OverviewPage::timesChanged()
{
    m_heat->setTimes(times());
    m_firings->setTimes(times());
    m_attention->setTimes(times());
    load();
}

} // namespace barto
