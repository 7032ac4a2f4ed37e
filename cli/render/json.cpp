// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/json.h"

#include "cli/render/records.h"
#include "cli/render/states.h"
#include "common/base/instanttext.h"

namespace barto::render {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template<typename T>
QJsonValue numberOrNull(const std::optional<T> &number)
{
    return number ? QJsonValue(qint64(*number)) : QJsonValue();
}

/// "a.b" is `b` inside `a`.
QStringList words(const char *text)
{
    return QString::fromLatin1(text).replace(QLatin1Char('.'), inside).split(QLatin1Char(' '));
}

QJsonValue secondsBetween(const std::optional<Instant> &from, const std::optional<Instant> &to)
{
    return from && to ? QJsonValue(double((*to - *from).count()) / 1e6) : QJsonValue();
}

} // namespace

QJsonValue toJson(std::optional<Instant> instant)
{
    return instant ? QJsonValue(toIsoText(*instant)) : QJsonValue();
}

QJsonObject toJson(const ServerInfo &info)
{
    return {
        {QStringLiteral("name"), info.name},
        {QStringLiteral("version"), info.version},
        {QStringLiteral("commit"), info.commit},
        {QStringLiteral("built_at"), info.builtAt},
        {QStringLiteral("compiler"), info.compiler},
        {QStringLiteral("qt_version"), info.qtVersion},
        {QStringLiteral("protocol"), qint64(info.protocol)},
        {QStringLiteral("started"), toIsoText(info.started)},
        {QStringLiteral("timezone"), info.timezone},
        {QStringLiteral("listeners"), QJsonArray::fromStringList(info.listeners)},
        {QStringLiteral("lines_per_second"), info.linesPerSecond},
        {QStringLiteral("queue_bytes"), qint64(info.queueBytes)},
        {QStringLiteral("rss_bytes"), info.rssBytes ? QJsonValue(qint64(info.rssBytes)) : QJsonValue()},
        {QStringLiteral("you"),
            QJsonObject{{QStringLiteral("name"), textOrNull(info.asker.name)},
                {QStringLiteral("role"), textOrNull(info.asker.role)},
                {QStringLiteral("address"), textOrNull(info.asker.address)},
                {QStringLiteral("encrypted"), info.asker.isEncrypted}}},
        {QStringLiteral("clients_up"), qint64(info.clientsUp)},
        {QStringLiteral("clients_known"), qint64(info.clientsKnown)},
        {QStringLiteral("schedules"), qint64(info.schedules)},
        {QStringLiteral("operators"), qint64(info.operators)},
        {QStringLiteral("lines_stored"), qint64(info.linesStored)},
        {QStringLiteral("batches_stored"), qint64(info.batchesStored)},
        {QStringLiteral("database"),
            QJsonObject{
                {QStringLiteral("kind"), info.databaseKind},
                {QStringLiteral("version"), info.databaseVersion},
                {QStringLiteral("place"), info.databasePlace},
                {QStringLiteral("up"), info.databaseUp},
                {QStringLiteral("since"), toJson(info.databaseSince)},
                {QStringLiteral("error"), textOrNull(info.databaseError)},
                {QStringLiteral("schema_version"), qint64(info.schemaVersion)},
                {QStringLiteral("bytes"), info.databaseBytes ? QJsonValue(qint64(info.databaseBytes)) : QJsonValue()},
            }},
    };
}

QJsonObject toJson(const ClientStatus &client)
{
    const HostFacts &facts = client.facts;
    return {
        {QStringLiteral("name"), client.name},
        {QStringLiteral("uuid"), client.client.isNull() ? QJsonValue() : QJsonValue(client.client.text())},
        {QStringLiteral("state"), clientStateName(client.state)},
        {QStringLiteral("since"), toJson(client.since)},
        {QStringLiteral("last_seen"), toJson(client.lastSeen)},
        {QStringLiteral("address"), textOrNull(client.address)},
        {QStringLiteral("hostname"), textOrNull(facts.hostname)},
        {QStringLiteral("os"), textOrNull(facts.os)},
        {QStringLiteral("kernel"), textOrNull(facts.kernel)},
        {QStringLiteral("architecture"), textOrNull(facts.architecture)},
        {QStringLiteral("version"), textOrNull(facts.version)},
        {QStringLiteral("timezone"), textOrNull(facts.timezone)},
        {QStringLiteral("tzdata"), textOrNull(facts.tzdata)},
        {QStringLiteral("booted"), toJson(facts.booted)},
        {QStringLiteral("running"), qint64(client.running)},
        {QStringLiteral("backlog_bytes"), qint64(client.backlogBytes)},
        {QStringLiteral("backlog_runs"), qint64(client.backlogRuns)},
        {QStringLiteral("next_schedule"), textOrNull(client.nextSchedule)},
        {QStringLiteral("next_due"), toJson(client.nextDue)},
        {QStringLiteral("runs_today"), qint64(client.runsToday)},
        {QStringLiteral("failed_today"), qint64(client.failedToday)},
        {QStringLiteral("encrypted"), client.isEncrypted},
        {QStringLiteral("warnings"), QJsonArray::fromStringList(client.warnings)},
    };
}

QJsonObject toJson(const ScheduleStatus &status)
{
    return {
        {QStringLiteral("client"), status.client},
        {QStringLiteral("schedule"), status.schedule.name},
        {QStringLiteral("on_calendar"), textOrNull(status.schedule.onCalendar)},
        {QStringLiteral("timezone"), textOrNull(status.schedule.timezone)},
        {QStringLiteral("description"), textOrNull(status.description)},
        {QStringLiteral("cmds"), QJsonArray::fromStringList(status.schedule.cmds)},
        {QStringLiteral("configured"), status.isConfigured},
        {QStringLiteral("next"), toJson(status.next)},
        {QStringLiteral("runs_today"), qint64(status.runsToday)},
        {QStringLiteral("failed_today"), qint64(status.failedToday)},
        {QStringLiteral("last"), status.last ? QJsonValue(toJson(*status.last)) : QJsonValue()},
    };
}

QJsonObject toJson(const RunSummary &run)
{
    return {
        {QStringLiteral("run"), run.run.text()},
        {QStringLiteral("client"), run.client},
        {QStringLiteral("schedule"), run.schedule},
        {QStringLiteral("on_calendar"), textOrNull(run.onCalendar)},
        {QStringLiteral("trigger"), triggerName(run.trigger)},
        {QStringLiteral("due"), toJson(run.due)},
        {QStringLiteral("due_last"), toJson(run.dueLast)},
        {QStringLiteral("slots"), qint64(run.slotCount)},
        {QStringLiteral("started"), toJson(run.started)},
        {QStringLiteral("finished"), toJson(run.finished)},
        {QStringLiteral("took_seconds"), secondsBetween(run.started, run.finished)},
        {QStringLiteral("outcome"), outcomeName(run.outcome)},
        {QStringLiteral("reason"), textOrNull(run.reason)},
        {QStringLiteral("exit_code"), numberOrNull(run.exitCode)},
        {QStringLiteral("signal"), numberOrNull(run.signal)},
        {QStringLiteral("lines"), qint64(run.lines)},
        {QStringLiteral("stderr_lines"), qint64(run.stderrLines)},
        {QStringLiteral("last_line"), textOrNull(QString::fromUtf8(run.lastLine))},
    };
}

QJsonObject toJson(const CommandSummary &command)
{
    return {
        {QStringLiteral("cmd_uuid"), command.command.text()},
        {QStringLiteral("position"), qint64(command.position)},
        {QStringLiteral("text"), command.text},
        {QStringLiteral("started"), toJson(command.started)},
        {QStringLiteral("finished"), toJson(command.finished)},
        {QStringLiteral("took_seconds"), secondsBetween(command.started, command.finished)},
        {QStringLiteral("exit_code"), numberOrNull(command.exitCode)},
        {QStringLiteral("signal"), numberOrNull(command.signal)},
        {QStringLiteral("cpu_seconds"), double(command.cpuMicroseconds) / 1e6},
        {QStringLiteral("max_rss_kib"), qint64(command.maxRssKib)},
        {QStringLiteral("lines"), qint64(command.lines)},
    };
}

QJsonObject toJson(const Firing &firing, Instant now)
{
    return {
        {QStringLiteral("due"), toIsoText(firing.due)},
        {QStringLiteral("in_seconds"), double((firing.due - now).count()) / 1e6},
        {QStringLiteral("client"), firing.clients.value(0)},
        {QStringLiteral("schedule"), firing.schedule},
        {QStringLiteral("on_calendar"), firing.onCalendar},
    };
}

QJsonObject toJson(const UnrunSlots &slots)
{
    return {
        {QStringLiteral("state"),
            slots.state == UnrunSlots::State::Missed ? QStringLiteral("missed") : QStringLiteral("skipped")},
        {QStringLiteral("client"), slots.client},
        {QStringLiteral("schedule"), slots.schedule},
        {QStringLiteral("on_calendar"), textOrNull(slots.onCalendar)},
        {QStringLiteral("first_due"), toIsoText(slots.firstDue)},
        {QStringLiteral("last_due"), toIsoText(slots.lastDue)},
        {QStringLiteral("slots"), qint64(slots.count)},
        {QStringLiteral("kind"), unrunReasonName(slots.kind)},
        {QStringLiteral("reason"), textOrNull(slots.reason)},
        {QStringLiteral("made_up_by"), slots.madeUpBy ? QJsonValue(slots.madeUpBy->text()) : QJsonValue()},
        {QStringLiteral("made_up_at"), toJson(slots.madeUpAt)},
    };
}

QJsonObject toJson(const UpdateReport &report)
{
    const auto security = std::count_if(
        report.packages.begin(), report.packages.end(), [](const PackageUpdate &one) { return one.isSecurity; });
    return {
        {QStringLiteral("client"), report.client},
        {QStringLiteral("kind"), report.kind},
        {QStringLiteral("packages"), qint64(report.packages.size())},
        {QStringLiteral("security"), qint64(security)},
        {QStringLiteral("checked"), toIsoText(report.checked)},
        {QStringLiteral("schedule"), report.schedule},
        {QStringLiteral("run"), report.run.text()},
        {QStringLiteral("problem"), textOrNull(report.problem)},
    };
}

QJsonObject toJson(const PackageUpdate &package)
{
    return {
        {QStringLiteral("package"), package.name},
        {QStringLiteral("installed"), textOrNull(package.oldVersion)},
        {QStringLiteral("available"), textOrNull(package.newVersion)},
        {QStringLiteral("repository"), textOrNull(package.repository)},
        {QStringLiteral("architecture"), textOrNull(package.architecture)},
        {QStringLiteral("security"), package.isSecurity},
        {QStringLiteral("download_bytes"), numberOrNull(package.downloadBytes)},
        {QStringLiteral("size_change_bytes"), numberOrNull(package.sizeChange)},
    };
}

QStringList serverKeys()
{
    return words("name version commit built_at compiler qt_version protocol started timezone listeners clients_up "
                 "clients_known schedules operators lines_stored batches_stored lines_per_second "
                 "queue_bytes rss_bytes you.name you.role you.address you.encrypted database.kind database.version "
                 "database.place database.up database.since database.error database.schema_version database.bytes");
}

QStringList clientKeys()
{
    return words(
        "name uuid state since last_seen address hostname os kernel architecture version timezone tzdata booted "
        "running backlog_bytes backlog_runs next_schedule next_due runs_today failed_today encrypted warnings");
}

QStringList scheduleKeys()
{
    return words(
        "client schedule on_calendar timezone description cmds configured next runs_today failed_today last.run "
        "last.outcome last.due last.started last.finished last.took_seconds last.exit_code last.signal");
}

QStringList runKeys()
{
    return words("run client schedule outcome exit_code signal due started finished took_seconds trigger on_calendar "
                 "due_last slots lines stderr_lines reason last_line");
}

QStringList nextKeys()
{
    return words("due in_seconds client schedule on_calendar");
}

QStringList unrunKeys()
{
    return words("state client schedule first_due last_due slots kind reason on_calendar made_up_by made_up_at");
}

QStringList reportKeys()
{
    return words("client kind packages security checked schedule run problem");
}

QStringList packageKeys()
{
    return words("package installed available repository architecture security download_bytes size_change_bytes");
}

QStringList commandKeys()
{
    return words("position text started finished took_seconds exit_code signal cpu_seconds max_rss_kib lines cmd_uuid");
}

} // namespace barto::render
