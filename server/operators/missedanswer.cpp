// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/job/namepatterns.h"
#include "server/operators/answer.h"
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

#include <algorithm>
#include <tuple>

namespace barto {

namespace {

constexpr std::chrono::hours usualSpan(24 * 30);
constexpr quint32 mostRows = 10'000;
constexpr Instant farthest{std::chrono::sys_days(std::chrono::year(2200) / 1 / 1)}; // no slots are computed beyond

struct Recorded
{
    std::vector<store::StoredClient> clients;
    std::vector<store::StoredProgress> progress;
    store::SlotRecords records;
};

UnrunSlots rowOf(const RunSummary &run)
{
    UnrunSlots row;
    row.state = UnrunSlots::State::Skipped;
    row.client = run.client;
    row.schedule = run.schedule;
    row.onCalendar = run.onCalendar;
    row.firstDue = run.due.value_or(run.at);
    row.lastDue = run.dueLast.value_or(row.firstDue);
    row.count = run.slotCount;
    row.key = run.key;
    return row;
}

/// What kind of reason the agent's words are.
UnrunReason skipReasonOf(const QString &words)
{
    if (words.contains(u"agent not running"))
        return UnrunReason::AgentStopped;
    if (words.contains(u"max_running"))
        return UnrunReason::TooMany;
    if (words.contains(u"spool full"))
        return UnrunReason::SpoolFull;
    if (words.contains(u"clock"))
        return UnrunReason::ClockSet;
    if (words.contains(u"Skip") || words.contains(u"only the newest"))
        return UnrunReason::PolicySkip;
    return UnrunReason::Other;
}

UnrunSlots skippedRow(const RunSummary &run)
{
    UnrunSlots row = rowOf(run);
    row.reason = run.reason;
    row.kind = skipReasonOf(run.reason);
    return row;
}

UnrunSlots madeUpRow(const RunSummary &run)
{
    UnrunSlots row = rowOf(run);
    row.reason = QStringLiteral("one run made up for them");
    row.madeUpBy = run.run;
    row.madeUpAt = run.started;
    return row;
}

/// What has no run of its own: slots that nobody accounts for, computed now, and those that agents recorded.
class MissedAnswer : public Answer
{
public:
    MissedAnswer(const MissedRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context), m_limit(std::clamp(request.limit, 1U, mostRows))
    {
        const Instant now = context.services.clock.now();
        m_until = std::clamp(request.until.value_or(now), Instant(), farthest);
        m_since = std::clamp(request.since.value_or(std::min(m_until, now) - usualSpan), Instant(), farthest);
    }

    void produce() override
    {
        if (m_isLoaded)
            return sendPage();
        checkNamesFirst(this, m_context, m_request.client, m_request.schedule, [this](const Result<void> &names) {
            if (!names)
                return finish(names.error());
            load();
        });
    }

private:
    void load()
    {
        const store::SlotsQuery query{m_since, m_until, wanted(), m_limit};
        m_context.services.readers.submit(
            this, [query](store::Reader &reader) { return read(reader, query); },
            [this](Result<Recorded> recorded) { compute(std::move(recorded)); });
    }

    FleetView::Wanted wanted() const
    {
        return [clients = NamePatterns(m_request.client), schedules = NamePatterns(m_request.schedule)](
                   const QString &client, const QString &schedule) {
            return clients.matches(client) && schedules.matches(schedule);
        };
    }

    static Result<Recorded> read(store::Reader &reader, const store::SlotsQuery &query)
    {
        auto clients = reader.clients();
        if (!clients)
            return tl::unexpected(clients.error());
        auto progress = reader.progress();
        if (!progress)
            return tl::unexpected(progress.error());
        auto records = reader.slotRecords(query);
        if (!records)
            return tl::unexpected(records.error());
        return Recorded{std::move(*clients), std::move(*progress), std::move(*records)};
    }

    void compute(Result<Recorded> recorded)
    {
        if (!recorded)
            return finish(recorded.error());
        for (const RunSummary &run : recorded->records.skipped)
            m_rows.push_back(skippedRow(run));
        for (const RunSummary &run : recorded->records.madeUp)
            m_rows.push_back(madeUpRow(run));
        m_more = recorded->records.more;
        const FleetView::MissedJob job = m_context.services.fleet.missed(recorded->clients, m_since, m_until, wanted());
        m_context.services.readers.submitPlain(
            this,
            [job, progress = std::move(recorded->progress)] { return Result<std::vector<UnrunSlots>>(job(progress)); },
            [this](Result<std::vector<UnrunSlots>> missed) {
                if (!missed)
                    return finish(missed.error());
                m_rows.insert(m_rows.end(), missed->begin(), missed->end());
                sort();
                sendPage();
            });
    }

    void sort()
    {
        std::sort(m_rows.begin(), m_rows.end(), [](const UnrunSlots &a, const UnrunSlots &b) {
            return std::tie(b.lastDue, a.client, a.schedule, a.key) < std::tie(a.lastDue, b.client, b.schedule, b.key);
        });
        m_more = m_more || m_rows.size() > m_limit;
        m_rows.resize(std::min<std::size_t>(m_rows.size(), m_limit));
        m_pages.add(std::move(m_rows));
        m_isLoaded = true;
    }

    void sendPage()
    {
        MissedPage page{m_pages.next(), false};
        const bool isLast = m_pages.isEmpty();
        page.more = isLast && m_more;
        reply(std::move(page));
        if (isLast)
            finish();
        else
            wantTurn();
    }

    const MissedRequest m_request;
    const AnswerContext m_context;
    const quint32 m_limit;
    Instant m_since;
    Instant m_until;
    std::vector<UnrunSlots> m_rows;
    bool m_more = false;
    bool m_isLoaded = false;
    PageSlicer<UnrunSlots> m_pages;
};

} // namespace

AnswerPtr answerTo(const MissedRequest &request, const AnswerContext &context)
{
    return std::make_unique<MissedAnswer>(request, context);
}

} // namespace barto
