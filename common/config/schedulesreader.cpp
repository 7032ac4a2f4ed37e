// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/schedulesreader.h"

#include "common/base/nearestword.h"
#include "common/calendar/calendarspec.h"
#include "common/config/schemas.h"
#include "common/config/tablereader.h"
#include "common/job/updatekind.h"

namespace barto {

namespace {

Schema makeScheduleSchema()
{
    using Kind = FieldCheck::Kind;
    using S = Schedule;
    Schema schema;
    // clang-format off
    schema.fields = {
        {QStringLiteral("name"), check::of(Kind::Name), nullptr, bind<S, &S::name>(), true},
        {QStringLiteral("on_calendar"), check::of(Kind::Calendar), nullptr, bind<S, &S::onCalendar>(), true},
        {QStringLiteral("cmds"), check::of(Kind::Commands), nullptr, bind<S, &S::cmds>(), true},
        {QStringLiteral("timezone"), check::of(Kind::Timezone), nullptr, bind<S, &S::timezone>()},
        {QStringLiteral("persistent"), check::of(Kind::Boolean), "false", bind<S, &S::persistent>()},
        {QStringLiteral("updates"), check::text(64), nullptr, bind<S, &S::updates>()},
    };
    // clang-format on
    return schema;
}

/// Reads the schedules of one client.
class ClientReader
{
public:
    ClientReader(ConfigDocument &document, const QString &client, const QString &defaultTimezone)
        : m_document(document), m_client(client), m_defaultTimezone(defaultTimezone)
    {
    }

    Schedules read(const ConfigMember &client)
    {
        Schedules schedules;
        const ConfigNode *list = listOf(client);
        if (!list)
            return schedules;
        for (const ConfigNode &item : list->items) {
            if (!item.isTable())
                error(item.place,
                    QStringLiteral("'schedules' in [schedules.%1] must hold tables only, not %2")
                        .arg(m_client, item.kindText()));
            else
                schedules.push_back(readOne(item));
        }
        return schedules;
    }

private:
    void error(const Place &place, const QString &detail) { m_document.problems.error(place, detail); }

    const ConfigNode *listOf(const ConfigMember &client)
    {
        if (!client.value.isTable()) {
            error(client.value.place,
                QStringLiteral("'%1' in [schedules] must be a table, not %2").arg(m_client, client.value.kindText()));
            return nullptr;
        }
        for (const ConfigMember &member : client.value.members) {
            if (member.key != QLatin1StringView("schedules"))
                error(member.keyPlace,
                    QStringLiteral("unknown key '%1' in [schedules.%2]; known there: schedules")
                        .arg(member.key, m_client));
        }
        const ConfigNode *list = client.value.at(QStringLiteral("schedules"));
        if (!list)
            error(client.value.place, QStringLiteral("'schedules' in [schedules.%1] is missing").arg(m_client));
        else if (list->kind != ConfigNode::Kind::Array)
            error(list->place,
                QStringLiteral("'schedules' in [schedules.%1] must be a list of tables, not %2")
                    .arg(m_client, list->kindText()));
        return list && list->kind == ConfigNode::Kind::Array ? list : nullptr;
    }

    Schedule readOne(const ConfigNode &item)
    {
        Schedule schedule;
        const QString title = QStringLiteral("a schedule of [schedules.%1]").arg(m_client);
        TableReader(scheduleSchema(), m_document.context, m_document.problems, title).read(item, &schedule);
        if (const ConfigNode *name = item.at(QStringLiteral("name")); name && !schedule.name.isEmpty()) {
            if (const auto first = m_places.constFind(schedule.name); first != m_places.constEnd())
                error(name->place,
                    QStringLiteral("client '%1' has another schedule with the name '%2' (line %3)")
                        .arg(m_client, schedule.name)
                        .arg(first->line));
            else
                m_places.insert(schedule.name, name->place);
        }
        if (const ConfigNode *updates = item.at(QStringLiteral("updates")); updates && !schedule.updates.isEmpty()) {
            if (const Result<UpdateKind> kind = updateKindOf(schedule.updates); !kind)
                error(updates->place,
                    QStringLiteral("'updates' of schedule '%1': %2").arg(schedule.name, kind.error().detail));
        }
        if (schedule.timezone.isEmpty())
            schedule.timezone = m_defaultTimezone;
        if (const ConfigNode *expression = item.at(QStringLiteral("on_calendar"));
            expression && !schedule.onCalendar.isNull())
            checkExpression(schedule, *expression);
        return schedule;
    }

    void checkExpression(const Schedule &schedule, const ConfigNode &node)
    {
        // A bad zone has been told; the agent's own is not known here, and any will do to check the grammar.
        const Result<Zone> zone = schedule.timezone.isEmpty() ? Zone::utc() : Zone::find(schedule.timezone);
        const Result<CalendarSpec> spec = CalendarSpec::parse(
            schedule.onCalendar, {m_client, schedule.name}, zone ? std::optional(*zone) : std::nullopt);
        if (!spec)
            error(node.place,
                QStringLiteral("'on_calendar' of schedule '%1' cannot be read: %2")
                    .arg(schedule.name, spec.error().detail));
        else if (!spec->next(fromMicroseconds(0)))
            m_document.problems.warning(node.place,
                QStringLiteral("schedule '%1' of client '%2' is never due: there is no such date before the year 2200")
                    .arg(schedule.name, m_client));
    }

    ConfigDocument &m_document;
    const QString m_client;
    const QString m_defaultTimezone;
    QMap<QString, Place> m_places;
};

} // namespace

const Schema &scheduleSchema()
{
    static const Schema schema = makeScheduleSchema();
    return schema;
}

QMap<QString, Schedules> readSchedules(ConfigDocument &document, const QString &defaultTimezone)
{
    QMap<QString, Schedules> schedules;
    const ConfigNode *clients = document.root.at(QStringLiteral("schedules"));
    if (!clients)
        return schedules;
    if (!clients->isTable()) {
        document.problems.error(clients->place,
            QStringLiteral("'schedules' must be a table of clients, [schedules.<client>], not %1")
                .arg(clients->kindText()));
        return schedules;
    }
    for (const ConfigMember &client : clients->members) {
        if (const Result<QString> name = checkedName(QStringLiteral("client"), client.key); !name) {
            document.problems.error(client.keyPlace, name.error().detail);
            continue;
        }
        schedules.insert(client.key, ClientReader(document, client.key, defaultTimezone).read(client));
    }
    return schedules;
}

} // namespace barto
