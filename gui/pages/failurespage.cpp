// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/failurespage.h"

#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"
#include "gui/view/listfilter.h"
#include "gui/view/pagehead.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>

namespace barto {

using namespace std::chrono_literals;

FailuresPage::FailuresPage(const PageContext &context, QWidget *parent)
    : ListPage(
        PageId::Failures, context, tr("failures"), {QStringLiteral("client"), QStringLiteral("schedule")}, parent),
      m_watch(context.runs, 2s)
{
    m_rows.setSourceModel(&m_model);
    m_model.setTimes(times());
    setModel(m_model, &m_rows);
    auto *every = new QPushButton(tr("Every Failed Run"), this);
    filter().addWidget(every);
    connect(every, &QPushButton::clicked, this, [this] {
        FilterQuery query = filter().query();
        query.set(QStringLiteral("state"), QStringLiteral("failed,lost,not-started"));
        this->context().navigator.openPage(PageId::Runs, query.print());
    });
    connect(&m_watch, &ChangeWatch::runsChanged, this, [this] {
        if (feed().isLive())
            load();
    });
    filterChanged();
}

void FailuresPage::reload()
{
    ListPage::reload();
    m_watch.start();
}

void FailuresPage::load()
{
    m_coming.clear();
    call()
        .replace(feed().send(FailingRequest{}))
        ->on<FailingPage>(this,
            [this](const FailingPage &page) {
                m_coming.insert(m_coming.end(), page.schedules.begin(), page.schedules.end());
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error)
                return loadFailed(*error);
            take(std::exchange(m_coming, {}));
        });
}

void FailuresPage::take(std::vector<FailingSchedule> failing)
{
    std::ranges::stable_sort(failing, std::greater(), [](const FailingSchedule &row) { return row.last.at; });
    m_model.setNow(now());
    m_model.setValues(std::move(failing));
    loaded(m_rows.rowCount() < m_model.rowCount());
    if (m_model.rowCount() == 0) {
        head().setFacts(tr("Nothing is failing."));
        return askForLast();
    }
    QSet<QString> clients;
    for (const FailingSchedule &row : m_model.values())
        clients.insert(row.client);
    head().setFacts(tr("%1 on %2")
                        .arg(tr("%n schedule(s) failing", nullptr, m_model.rowCount()),
                            tr("%n client(s)", nullptr, int(clients.size()))));
}

void FailuresPage::askForLast()
{
    RunsRequest request;
    request.filter.outcomes = failedOutcomes();
    request.limit = 1;
    m_lastCall.replace(feed().send(request))->on<RunPage>(this, [this](const RunPage &page) {
        if (page.runs.empty() || m_model.rowCount() > 0)
            return;
        const RunSummary &run = page.runs.front();
        m_lastFailure = tr("Last failure: %1 on %2, %3 ago.")
                            .arg(run.schedule, run.client, roughDurationText(now() - run.at, times().locale()));
        sayEmpty();
    });
}

void FailuresPage::sayEmpty()
{
    states().setEmpty(tr("Nothing is failing."), m_lastFailure);
}

void FailuresPage::filterChanged()
{
    m_rows.setAccept([this, query = filter().query()](int row) {
        const FailingSchedule &failing = m_model.at(row);
        return passesNames(
            query, failing.client, failing.schedule, {failing.last.reason, lastLineText(failing.last)});
    });
    if (m_model.rowCount() > 0)
        loaded(m_rows.rowCount() < m_model.rowCount());
}

const FailingSchedule *FailuresPage::failingAt(const QModelIndex &index) const
{
    const QModelIndex source = m_rows.mapToSource(index);
    return source.isValid() ? &m_model.at(source.row()) : nullptr;
}

void FailuresPage::open(const QModelIndex &index, bool inNewWindow)
{
    if (const FailingSchedule *failing = failingAt(index))
        context().navigator.openRun(
            failing->last.run, inNewWindow ? Navigator::Where::NewWindow : Navigator::Where::Here, true);
}

void FailuresPage::step(int rows)
{
    const int last = m_rows.rowCount() - 1;
    if (last < 0)
        return;
    const QModelIndex current = table().currentIndex();
    const int row = current.isValid() ? std::clamp(current.row() + rows, 0, last) : 0;
    table().setCurrentIndex(m_rows.index(row, 0));
}

void FailuresPage::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_N || event->key() == Qt::Key_P))
        return step(event->key() == Qt::Key_N ? 1 : -1);
    ListPage::keyPressEvent(event);
}

RowSubject FailuresPage::subjectOf(const QModelIndex &index) const
{
    const FailingSchedule *failing = failingAt(index);
    if (!failing)
        return {};
    return {failing->client, failing->schedule, {}, failing->last.run.text(),
        QStringLiteral("barto-cli show %1").arg(failing->last.run.text())};
}

void FailuresPage::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const FailingSchedule *failing = failingAt(index);
    if (!failing)
        return;
    const FilterQuery query = FilterQuery::of(failing->client, failing->schedule);
    const auto add = [&](const QString &text, PageId page) {
        menu.addAction(text, this, [this, page, query] { context().navigator.openPage(page, query.print()); });
    };
    add(tr("Show All Its Runs"), PageId::Runs);
    add(tr("Show Its Schedule"), PageId::ScheduleList);
}

void FailuresPage::timesChanged()
{
    m_model.setTimes(times());
}

} // namespace barto
