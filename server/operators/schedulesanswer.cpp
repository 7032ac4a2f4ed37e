// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

#include <algorithm>
#include <map>

namespace barto {

namespace {

constexpr std::size_t schedulesAPage = 50;
constexpr int glancesOfEach = 30;

struct Seen
{
    std::vector<store::StoredClient> clients;
    std::vector<store::StoredSchedule> schedules;
};

ScheduleStatus statusOf(const ConfiguredSchedule &configured)
{
    ScheduleStatus status;
    status.client = configured.client;
    status.schedule = configured.schedule;
    status.next = configured.next;
    status.description = configured.description;
    return status;
}

ScheduleStatus statusOf(const store::StoredSchedule &seen)
{
    ScheduleStatus status;
    status.client = seen.client;
    status.schedule.name = seen.name;
    status.schedule.onCalendar = seen.onCalendar;
    status.schedule.timezone = seen.timezone;
    status.isConfigured = false;
    return status;
}

using Name = std::pair<QString, QString>; ///< client and schedule
using Keys = std::map<Name, std::vector<qint64>>; ///< in the store: a machine set up anew has several

Keys keysOf(const std::vector<store::StoredSchedule> &seen)
{
    Keys keys;
    for (const store::StoredSchedule &one : seen)
        keys[{one.client, one.name}].push_back(one.key);
    return keys;
}

/// Those configured now and those only seen in the past, by client and name.
std::vector<ScheduleStatus> merged(
    const std::vector<ConfiguredSchedule> &configured, const std::vector<store::StoredSchedule> &seen)
{
    std::map<Name, ScheduleStatus> byName;
    for (const ConfiguredSchedule &one : configured)
        byName.emplace(std::pair(one.client, one.schedule.name), statusOf(one));
    for (const store::StoredSchedule &one : seen) {
        ScheduleStatus &status = byName.emplace(std::pair(one.client, one.name), statusOf(one)).first->second;
        // A machine set up anew has another row under the same name: the newest run is what counts.
        if (one.last && (!status.last || status.last->at < one.last->at))
            status.last = one.last;
        status.runsToday += one.runsToday;
        status.failedToday += one.failedToday;
    }
    std::vector<ScheduleStatus> all;
    for (auto &[name, status] : byName)
        all.push_back(std::move(status));
    return all;
}

/// Half of those that ended by themselves took no longer.
std::optional<Microseconds> medianOf(const std::vector<RunGlance> &glances)
{
    std::vector<Microseconds> lengths;
    for (const RunGlance &glance : glances) {
        if (glance.took && (glance.outcome == Outcome::Succeeded || glance.outcome == Outcome::Failed))
            lengths.push_back(*glance.took);
    }
    if (lengths.empty())
        return std::nullopt;
    const auto middle = lengths.begin() + qsizetype((lengths.size() - 1) / 2);
    std::nth_element(lengths.begin(), middle, lengths.end());
    return *middle;
}

class SchedulesAnswer : public Answer
{
public:
    SchedulesAnswer(const SchedulesRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context)
    {
    }

    void produce() override
    {
        if (m_isLoaded)
            return sendPage();
        m_context.services.readers.submit(
            this, [request = m_request](store::Reader &reader) { return read(reader, request); },
            [this](const Result<Seen> &seen) { take(seen); });
    }

private:
    static Result<Seen> read(store::Reader &reader, const SchedulesRequest &request)
    {
        Seen seen;
        auto clients = reader.clients();
        if (!clients)
            return tl::unexpected(clients.error());
        seen.clients = std::move(*clients);
        auto schedules = reader.schedules(request.client, request.dayStart);
        if (!schedules)
            return tl::unexpected(schedules.error());
        seen.schedules = std::move(*schedules);
        return seen;
    }

    void take(const Result<Seen> &answer)
    {
        if (!answer && answer.error().code != Error::Code::DatabaseAway)
            return finish(answer.error());
        const Seen seen = answer.value_or(Seen());
        const FleetView &fleet = m_context.services.fleet;
        if (const Result<void> names = checkNames(fleet, seen.clients, seen.schedules, m_request.client, {}); !names)
            return finish(answer ? names.error() : answer.error());
        m_statuses = merged(fleet.schedules(m_request.client), seen.schedules);
        m_keys = keysOf(seen.schedules);
        m_isLoaded = true;
        sendPage();
    }

    void sendPage()
    {
        if (m_at == m_statuses.size()) {
            if (m_at == 0)
                reply(SchedulePage{});
            return finish();
        }
        const std::size_t count = std::min(m_statuses.size() - m_at, schedulesAPage);
        std::vector<std::vector<qint64>> keys;
        for (std::size_t i = m_at; i < m_at + count; ++i) {
            ScheduleStatus &status = m_statuses[i];
            if (status.isConfigured)
                m_context.services.fleet.describe(status);
            const auto known = m_keys.find({status.client, status.schedule.name});
            keys.push_back(known == m_keys.end() ? std::vector<qint64>() : known->second);
        }
        if (!m_request.withRecent)
            return sendThese(count);
        using Glances = std::vector<std::vector<RunGlance>>;
        m_context.services.readers.submit(
            this,
            [keys](store::Reader &reader) -> Result<Glances> {
                Glances all;
                for (const std::vector<qint64> &some : keys) {
                    auto recent = reader.recent(some, glancesOfEach);
                    if (!recent)
                        return tl::unexpected(recent.error());
                    all.push_back(std::move(*recent));
                }
                return all;
            },
            [this, count](Result<Glances> glances) {
                if (!glances && glances.error().code != Error::Code::DatabaseAway)
                    return finish(glances.error());
                for (std::size_t i = 0; glances && i < count; ++i) {
                    m_statuses[m_at + i].recent = std::move((*glances)[i]);
                    m_statuses[m_at + i].medianTook = medianOf(m_statuses[m_at + i].recent);
                }
                sendThese(count);
            });
    }

    void sendThese(std::size_t count)
    {
        PageSlicer<ScheduleStatus> pages;
        const auto first = m_statuses.begin() + qsizetype(m_at);
        pages.add({std::make_move_iterator(first), std::make_move_iterator(first + qsizetype(count))});
        m_at += count;
        while (!pages.isEmpty())
            reply(SchedulePage{pages.next()});
        if (m_at == m_statuses.size())
            finish();
        else
            wantTurn();
    }

    const SchedulesRequest m_request;
    const AnswerContext m_context;
    bool m_isLoaded = false;
    std::vector<ScheduleStatus> m_statuses;
    std::size_t m_at = 0; ///< the first one to be sent
    Keys m_keys;
};

} // namespace

AnswerPtr answerTo(const SchedulesRequest &request, const AnswerContext &context)
{
    return std::make_unique<SchedulesAnswer>(request, context);
}

} // namespace barto
