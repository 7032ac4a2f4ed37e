// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/schedulespage.h"

#include "gui/model/durationtext.h"
#include "gui/pages/schedulepane.h"
#include "gui/view/listfilter.h"
#include "gui/view/pagehead.h"

#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace barto {

using namespace std::chrono_literals;

namespace {

const auto neverKey = QStringLiteral("never-fires");

} // namespace

SchedulesPage::SchedulesPage(const PageContext &context, QWidget *parent)
    : ListPage(PageId::ScheduleList, context, tr("schedules"),
        {QStringLiteral("client"), QStringLiteral("schedule"), QStringLiteral("state")}, parent),
      m_starter(context, this), m_watch(context.runs, 2s), m_pane(new SchedulePane(this))
{
    m_rows.setSourceModel(&m_model);
    m_model.setTimes(times());
    setModel(m_model, &m_rows);
    setPane(m_pane);
    filter().addChip(QStringLiteral("state"), tr("Last"), [] {
        QList<FilterChoice> choices;
        for (const Outcome outcome : {Outcome::Succeeded, Outcome::Failed, Outcome::Running, Outcome::Lost})
            choices << FilterChoice{outcomeWord(outcome), outcomeKey(outcome)};
        choices << FilterChoice{tr("Never fires"), neverKey};
        return choices;
    });
    auto *run = new QPushButton(tr("Run Now…"), this);
    filter().addWidget(run);
    needsServer(run);
    connect(run, &QPushButton::clicked, this, &SchedulesPage::runCurrent);
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), this);
    connect(key, &QShortcut::activated, this, &SchedulesPage::runCurrent);
    connect(&m_watch, &ChangeWatch::runsChanged, this, [this] {
        if (feed().isLive())
            load();
    });
    connect(&m_clock, &QTimer::timeout, this, &SchedulesPage::tick);
    connect(
        &states(), &ContentStates::actionWanted, this, [this] { this->context().navigator.openPage(PageId::Server); });
    connect(table().selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SchedulesPage::showCurrent);
    filterChanged();
}

void SchedulesPage::reload()
{
    ListPage::reload();
    m_watch.start();
}

void SchedulesPage::hidden()
{
    m_watch.stop();
    m_clock.stop();
}

void SchedulesPage::load()
{
    m_coming.clear();
    SchedulesRequest request;
    request.dayStart = times().dayStart(now());
    request.withRecent = true;
    call()
        .replace(feed().send(request))
        ->on<SchedulePage>(this,
            [this](const SchedulePage &page) {
                m_coming.insert(m_coming.end(), page.schedules.begin(), page.schedules.end());
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                return loadFailed(*error);
            take(std::exchange(m_coming, {}));
        });
}

void SchedulesPage::take(std::vector<ScheduleStatus> schedules)
{
    std::ranges::sort(schedules, comesBefore);
    m_model.setNow(now());
    m_model.setValues(std::move(schedules));
    loaded(m_rows.rowCount() < m_model.rowCount());
    QSet<QString> clients;
    for (const ScheduleStatus &schedule : m_model.values())
        clients.insert(schedule.client);
    head().setFacts(
        tr("%1 on %2")
            .arg(tr("%n schedule(s)", nullptr, m_model.rowCount()), tr("%n client(s)", nullptr, int(clients.size()))));
    showCurrent();
    tick();
}

void SchedulesPage::tick()
{
    m_model.setNow(now());
    const bool isSoon = !m_model.values().empty() && m_model.at(0).next && *m_model.at(0).next - now() < 1min;
    m_clock.start(isSoon ? 1s : 10s);
}

void SchedulesPage::sayEmpty()
{
    states().setEmpty(
        tr("No schedules"), tr("Schedules are read from the server's configuration."), tr("Open Server Page"));
}

bool SchedulesPage::accepts(const FilterQuery &query, const ScheduleStatus &schedule) const
{
    const QString state = query.value(QStringLiteral("state"));
    const bool isNever = state == neverKey;
    if (isNever ? schedule.next.has_value() : !passesTerm(query, QStringLiteral("state"), lastResultKey(schedule)))
        return false;
    return passesNames(query, schedule.client, schedule.schedule.name,
        QStringList{schedule.schedule.onCalendar, schedule.description} + schedule.schedule.cmds);
}

void SchedulesPage::filterChanged()
{
    m_rows.setAccept([this, query = filter().query()](int row) { return accepts(query, m_model.at(row)); });
    if (m_model.rowCount() > 0)
        loaded(m_rows.rowCount() < m_model.rowCount());
}

const ScheduleStatus *SchedulesPage::scheduleAt(const QModelIndex &index) const
{
    const QModelIndex source = m_rows.mapToSource(index);
    return source.isValid() ? &m_model.at(source.row()) : nullptr;
}

void SchedulesPage::runCurrent()
{
    const ScheduleStatus *schedule = scheduleAt(table().currentIndex());
    if (schedule && feed().isLive())
        m_starter.start(schedule->client, schedule->schedule.name);
}

void SchedulesPage::showCurrent()
{
    m_pane->show(scheduleAt(table().currentIndex()), m_model, times());
}

void SchedulesPage::open(const QModelIndex &index, bool inNewWindow)
{
    const ScheduleStatus *schedule = scheduleAt(index);
    if (!schedule)
        return;
    const FilterQuery query = FilterQuery::of(schedule->client, schedule->schedule.name);
    context().navigator.openPage(
        PageId::Runs, query.print(), inNewWindow ? Navigator::Where::NewWindow : Navigator::Where::Here);
}

RowSubject SchedulesPage::subjectOf(const QModelIndex &index) const
{
    const ScheduleStatus *schedule = scheduleAt(index);
    if (!schedule)
        return {};
    return {schedule->client, schedule->schedule.name, lastResultKey(*schedule), {},
        QStringLiteral("barto-cli run %1 %2").arg(schedule->client, schedule->schedule.name)};
}

void SchedulesPage::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const ScheduleStatus *schedule = scheduleAt(index);
    if (!schedule)
        return;
    QAction *run = menu.addAction(tr("Run Now…"), QKeySequence(Qt::CTRL | Qt::Key_R), this, &SchedulesPage::runCurrent);
    run->setEnabled(feed().isLive());
    if (schedule->last)
        menu.addAction(
            tr("Open Last Run"), this, [this, last = schedule->last->run] { context().navigator.openRun(last); });
}

void SchedulesPage::timesChanged()
{
    m_model.setTimes(times());
    showCurrent();
}

} // namespace barto
