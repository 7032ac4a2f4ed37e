// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/fleet/upcoming.h"

#include "server/fleet/nextdue.h"

#include <QMap>

#include <algorithm>
#include <queue>
#include <tuple>

namespace barto {

namespace {

/// Schedules that are due at the same instants: the same name, expression and zone, on one client or many.
struct Group
{
    QString schedule;
    QString onCalendar;
    CalendarSpec spec;
    QStringList clients; ///< in order of their names
    quint32 away = 0;
};

struct Due
{
    Instant at;
    std::size_t group = 0;

    friend bool operator>(const Due &a, const Due &b) { return std::tie(a.at, a.group) > std::tie(b.at, b.group); }
};

class Upcoming
{
public:
    Upcoming(const FleetSnapshot &fleet, const UpcomingQuery &query)
        : m_fleet(fleet), m_query(query), m_limit(std::clamp(query.limit, 1U, UpcomingQuery::mostRows))
    {
    }

    std::vector<Firing> rows()
    {
        gather();
        for (std::size_t i = 0; i < m_groups.size(); ++i)
            put(i, m_fleet.taken);
        while (!m_queue.empty() && m_rows.size() < m_limit)
            takeInstant();
        m_rows.resize(std::min<std::size_t>(m_rows.size(), m_limit));
        return std::move(m_rows);
    }

private:
    void gather()
    {
        QHash<QString, qsizetype> places; // -1: cannot be computed
        const QMap<QString, Schedules> &book = m_fleet.book.byClient();
        for (auto client = book.cbegin(); client != book.cend(); ++client) {
            const AgentGlance agent = m_fleet.agents.value(client.key());
            for (const Schedule &schedule : client.value()) {
                if (m_query.wanted && !m_query.wanted(client.key(), schedule.name))
                    continue;
                const QString &zone = schedule.timezone.isEmpty() ? agent.timezone : schedule.timezone;
                // An R is another instant on each client.
                const bool isOwn = schedule.onCalendar.contains(u'R');
                const QStringList key{schedule.name, schedule.onCalendar, zone, isOwn ? client.key() : QString()};
                const QString place = key.join(QChar(u'\0'));
                auto found = places.constFind(place);
                if (found == places.constEnd())
                    found = places.insert(place, makeGroup(client.key(), schedule, agent.timezone));
                if (*found < 0)
                    continue;
                Group &group = m_groups[std::size_t(*found)];
                group.clients.append(client.key());
                group.away += agent.isConnected ? 0 : 1;
            }
        }
    }

    qsizetype makeGroup(const QString &client, const Schedule &schedule, const QString &agentTimezone)
    {
        const Result<CalendarSpec> spec = calendarOf(client, schedule, agentTimezone);
        if (!spec)
            return -1;
        m_groups.push_back({schedule.name, schedule.onCalendar, *spec, {}, 0});
        return qsizetype(m_groups.size()) - 1;
    }

    void put(std::size_t group, Instant after)
    {
        const std::optional<Instant> next = m_groups[group].spec.next(after);
        if (next && (!m_query.horizon || *next - m_fleet.taken <= *m_query.horizon))
            m_queue.push({*next, group});
    }

    /// All that is due at the earliest instant.
    void takeInstant()
    {
        const Instant at = m_queue.top().at;
        QMap<std::pair<QString, QString>, std::vector<std::size_t>> bySchedule;
        while (!m_queue.empty() && m_queue.top().at == at) {
            const std::size_t index = m_queue.top().group;
            m_queue.pop();
            bySchedule[{m_groups[index].schedule, m_groups[index].onCalendar}].push_back(index);
            put(index, at);
        }
        for (const std::vector<std::size_t> &groups : std::as_const(bySchedule)) {
            if (m_query.isMerged)
                addMerged(at, groups);
            else
                addEach(at, groups);
        }
    }

    void addMerged(Instant at, const std::vector<std::size_t> &groups)
    {
        Firing row{at, {}, 0, m_groups[groups.front()].schedule, m_groups[groups.front()].onCalendar, 0};
        for (const std::size_t index : groups) {
            const Group &group = m_groups[index];
            row.clients += group.clients;
            row.clientCount += quint32(group.clients.size());
            row.awayCount += group.away;
        }
        row.clients.sort();
        row.clients.resize(std::min(row.clients.size(), UpcomingQuery::mostNames));
        m_rows.push_back(std::move(row));
    }

    void addEach(Instant at, const std::vector<std::size_t> &groups)
    {
        for (const std::size_t index : groups) {
            const Group &group = m_groups[index];
            for (const QString &client : group.clients) {
                if (m_rows.size() >= m_limit)
                    return;
                const quint32 away = m_fleet.agents.value(client).isConnected ? 0 : 1;
                m_rows.push_back({at, {client}, 1, group.schedule, group.onCalendar, away});
            }
        }
    }

    const FleetSnapshot &m_fleet;
    const UpcomingQuery &m_query;
    const std::size_t m_limit;
    std::vector<Group> m_groups;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_queue;
    std::vector<Firing> m_rows;
};

} // namespace

std::vector<Firing> upcoming(const FleetSnapshot &fleet, const UpcomingQuery &query)
{
    return Upcoming(fleet, query).rows();
}

} // namespace barto
