// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/missedlist.h"

#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"
#include "gui/view/listfilter.h"
#include "gui/view/pagehead.h"

#include <QMenu>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr quint32 most = 5000;
const auto missedKey = QStringLiteral("missed");
const auto skippedKey = QStringLiteral("skipped");

QString stateKey(const UnrunSlots &missing)
{
    return missing.state == UnrunSlots::State::Missed ? missedKey : skippedKey;
}

} // namespace

MissedList::MissedList(const PageContext &context, QWidget *parent)
    : ListPage(PageId::Missed, context, tr("missed slots"),
        {QStringLiteral("client"), QStringLiteral("schedule"), QStringLiteral("state"), QStringLiteral("since"),
            QStringLiteral("until")},
        parent),
      m_starter(context, this)
{
    m_rows.setSourceModel(&m_model);
    m_model.setTimes(times());
    setModel(m_model, &m_rows);
    filter().addChip(QStringLiteral("state"), tr("State"), [] {
        return QList<FilterChoice>{{statusWord(Status::Missed), missedKey}, {statusWord(Status::Skipped), skippedKey}};
    });
    filter().addChip(QStringLiteral("since"), tr("Since"), [] {
        return QList<FilterChoice>{{tr("today"), QStringLiteral("today")}, {tr("2 days"), QStringLiteral("2d")},
            {tr("7 days"), QStringLiteral("7d")}, {tr("30 days"), QStringLiteral("30d")}};
    });
    // Slots become missed as time passes, without anybody saying so.
    m_again.setSingleShot(true);
    m_again.setInterval(30s);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (feed().isLive())
            load();
    });
}

Result<MissedRequest> MissedList::request() const
{
    const FilterQuery query = filter().query();
    const Zone zone = times().zoneFor();
    MissedRequest request;
    request.client = query.value(QStringLiteral("client"));
    request.schedule = query.value(QStringLiteral("schedule"));
    request.limit = most;
    for (const auto &[key, field] : {std::pair(QStringLiteral("since"), &MissedRequest::since),
             std::pair(QStringLiteral("until"), &MissedRequest::until)}) {
        const QString text = query.value(key);
        if (text.isEmpty())
            continue;
        request.*field = parseMoment(text, zone, now());
        if (!(request.*field))
            return fail(Error::Code::Parse, tr("“%1” is no time. Write 2d, yesterday or 2026-11-24T09:30.").arg(text));
    }
    return request;
}

void MissedList::load()
{
    const Result<MissedRequest> request = this->request();
    filter().setProblem(request ? QString() : request.error().detail);
    if (!request)
        return take({});
    m_coming.clear();
    call()
        .replace(feed().send(*request))
        ->on<MissedPage>(this,
            [this](const MissedPage &page) {
                m_coming.insert(m_coming.end(), page.unrun.begin(), page.unrun.end());
                m_hasMore = page.more;
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error && !isUnknownName(*error))
                return loadFailed(*error);
            take(std::exchange(m_coming, {}));
        });
}

void MissedList::take(std::vector<UnrunSlots> unrun)
{
    m_model.setValues(std::move(unrun));
    m_rows.setAccept([this](int row) { return accepts(m_model.at(row)); });
    loaded(m_rows.rowCount() < m_model.rowCount() || !filter().text().isEmpty());
    quint64 missed = 0;
    quint64 skipped = 0;
    for (const UnrunSlots &row : m_model.values())
        (row.state == UnrunSlots::State::Missed ? missed : skipped) += row.count;
    QStringList facts{grouped(tr("%n slot(s) missed", nullptr, int(missed)), missed, times().locale()),
        grouped(tr("%n skipped", nullptr, int(skipped)), skipped, times().locale())};
    if (m_hasMore)
        facts.append(tr("older ones are not shown"));
    head().setFacts(facts.join(QStringLiteral(" · ")));
    if (isShown())
        m_again.start();
}

bool MissedList::accepts(const UnrunSlots &missing) const
{
    const FilterQuery query = filter().query();
    return passesTerm(query, QStringLiteral("state"), stateKey(missing))
        && passesNames(query, missing.client, missing.schedule, {missing.reason, unrunText(missing, times())});
}

void MissedList::sayEmpty()
{
    states().setEmpty(tr("No slot was missed in the last 30 days."));
}

const UnrunSlots *MissedList::slotsAt(const QModelIndex &index) const
{
    const QModelIndex source = m_rows.mapToSource(index);
    return source.isValid() ? &m_model.at(source.row()) : nullptr;
}

void MissedList::open(const QModelIndex &index, bool inNewWindow)
{
    const UnrunSlots *missing = slotsAt(index);
    if (!missing)
        return;
    const auto where = inNewWindow ? Navigator::Where::NewWindow : Navigator::Where::Here;
    if (missing->madeUpBy)
        return context().navigator.openRun(*missing->madeUpBy, where);
    const FilterQuery query = FilterQuery::of(missing->client, missing->schedule);
    context().navigator.openPage(PageId::Runs, query.print(), where);
}

RowSubject MissedList::subjectOf(const QModelIndex &index) const
{
    const UnrunSlots *missing = slotsAt(index);
    if (!missing)
        return {};
    return {missing->client, missing->schedule, stateKey(*missing), {},
        QStringLiteral("barto-cli missed --client %1").arg(missing->client)};
}

void MissedList::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const UnrunSlots *missing = slotsAt(index);
    if (!missing)
        return;
    QAction *run = menu.addAction(tr("Run Now to Make Up…"), this,
        [this, client = missing->client, schedule = missing->schedule] { m_starter.start(client, schedule); });
    run->setEnabled(feed().isLive());
    const Zone zone = times().zoneFor();
    FilterQuery query = FilterQuery::of(missing->client);
    query.set(QStringLiteral("since"), momentText(missing->firstDue - 3h, zone));
    query.set(QStringLiteral("until"), momentText(missing->lastDue + 3h, zone));
    menu.addAction(tr("Timeline Around Slot"), this,
        [this, query] { context().navigator.openPage(PageId::Timeline, query.print()); });
}

void MissedList::timesChanged()
{
    m_model.setTimes(times());
}

} // namespace barto
