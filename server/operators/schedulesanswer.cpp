// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/operators/names.h"
#include "server/operators/pageslicer.h"
#include "server/store/readerpool.h"

#include <map>

namespace barto {

namespace {

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
    return status;
}

/// Those configured now and those only seen in the past, by client and name.
std::vector<ScheduleStatus> merged(
    const std::vector<ConfiguredSchedule> &configured, const std::vector<store::StoredSchedule> &seen)
{
    std::map<std::pair<QString, QString>, ScheduleStatus> byName;
    for (const ConfiguredSchedule &one : configured)
        byName.emplace(std::pair(one.client, one.schedule.name), statusOf(one));
    for (const store::StoredSchedule &one : seen) {
        ScheduleStatus &status = byName.emplace(std::pair(one.client, one.name), statusOf(one)).first->second;
        // A machine set up anew has another row under the same name: the newest run is what counts.
        if (one.last && (!status.last || status.last->key < one.last->key))
            status.last = one.last;
        status.runsToday += one.runsToday;
        status.failedToday += one.failedToday;
    }
    std::vector<ScheduleStatus> all;
    for (auto &[name, status] : byName)
        all.push_back(std::move(status));
    return all;
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
        m_pages.add(merged(fleet.schedules(m_request.client), seen.schedules));
        m_isLoaded = true;
        sendPage();
    }

    void sendPage()
    {
        reply(SchedulePage{m_pages.next()});
        if (m_pages.isEmpty())
            finish();
        else
            wantTurn();
    }

    const SchedulesRequest m_request;
    const AnswerContext m_context;
    bool m_isLoaded = false;
    PageSlicer<ScheduleStatus> m_pages;
};

} // namespace

AnswerPtr answerTo(const SchedulesRequest &request, const AnswerContext &context)
{
    return std::make_unique<SchedulesAnswer>(request, context);
}

} // namespace barto
