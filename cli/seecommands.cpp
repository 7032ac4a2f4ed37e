// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/subcommands.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void declareRunsOfOutput(Declaration &command)
{
    command.limit(Texts::tr("Show the output of N runs [as many as make 1000 lines,\n20 at most]"));
    command.failedOnly(Texts::tr("Only runs that failed"));
    command.since(Texts::tr("Only runs since then: 2h, yesterday, 'mon 09:30'"));
    command.until(Texts::tr("Only runs before then"));
    command.lines();
}

} // namespace

void Subcommands::declareSeeing()
{
    const QString group = Texts::tr("See");
    Declaration info = add(
        group, "info", Texts::tr("Version, state and database of bartos"), [] { return OnlineCommand(InfoOptions{}); });
    info.output();
    info.examples(Texts::tr("  barto-cli info\n  barto-cli info -j | jq -r .version"));

    Declaration clients = add(group, "clients", Texts::tr("All clients, and how each is doing"),
        [] { return OnlineCommand(ClientsOptions{}); });
    clients.output();
    clients.examples(
        Texts::tr("  barto-cli clients\n  barto-cli clients --format jsonl | jq -r 'select(.state == \"away\").name'"));

    Declaration list
        = add(group, "list", Texts::tr("A client's schedules, or the output of one of them"), [this]() -> Result<Made> {
              const auto output = outputs();
              if (!output)
                  return tl::unexpected(output.error());
              return OnlineCommand(ListOptions{client(), schedule(), *output});
          });
    list.client(Texts::tr("The client"))->required();
    list.text("-c,--cmd-name-opt,--schedule", "SCHEDULE", m_given.schedule,
        Texts::tr("Show what the last runs of this schedule printed,\nthe newest last"));
    declareRunsOfOutput(list);
    list.output();
    list.examples(Texts::tr("  barto-cli list -n vader\n  barto-cli list -n vader -c backup --limit 3\n"
                            "  barto-cli list -n vader -c backup --since yesterday --grep 'fatal|error'"));

    Declaration schedules = add(
        group, "schedules", Texts::tr("Schedules of all clients: last result and next time"), [this]() -> Result<Made> {
            if (const auto lines = lineOptions(); !lines)
                return tl::unexpected(lines.error());
            return OnlineCommand(
                SchedulesOptions{client(), QString::fromStdString(m_given.grep), m_given.isFailedOnly, false});
        });
    schedules.argument("CLIENT", m_given.client, Texts::tr("Only this client's"))->required(false);
    schedules.failedOnly(Texts::tr("Only those whose last run failed"));
    schedules.grep(Texts::tr("Only those whose name, expression, commands or client\nmatch this regular expression"));
    schedules.output();
    schedules.examples(Texts::tr("  barto-cli schedules\n  barto-cli schedules vader\n"
                                 "  barto-cli schedules --grep restic --failed-only"));

    Declaration next = add(group, "next", Texts::tr("What will run next, on all clients"), [this]() -> Result<Made> {
        const auto end = horizon(m_given.until);
        if (!end)
            return tl::unexpected(end.error());
        return OnlineCommand(NextOptions{client(), schedule(), *end, limitOr(20)});
    });
    next.client(Texts::tr("Only this client's; patterns as 'web-*,db-1' will do"));
    next.schedule(Texts::tr("Only this schedule's"));
    next.until(Texts::tr("Nothing later than that: 2h, 18:00, tomorrow"));
    next.limit(Texts::tr("At most N firings [20]"));
    next.output();
    next.examples(Texts::tr("  barto-cli next\n  barto-cli next -n 'web-*' --until tomorrow --limit 100"));

    Declaration cmd = add(group, "cmd", Texts::tr("The output of a schedule on all clients"), [this]() -> Result<Made> {
        const auto output = outputs();
        if (!output)
            return tl::unexpected(output.error());
        return OnlineCommand(*output);
    });
    cmd.argument("CMD_NAME", m_given.schedule, Texts::tr("The schedule's name"));
    declareRunsOfOutput(cmd);
    cmd.output();
    cmd.examples(Texts::tr("  barto-cli cmd backup\n  barto-cli cmd updates --since today --stderr"));

    Declaration tail = add(
        group, "tail", Texts::tr("The last lines that jobs printed, and those to come"), [this]() -> Result<Made> {
            const auto lines = lineOptions();
            if (!lines)
                return tl::unexpected(lines.error());
            return OnlineCommand(TailOptions{client(), schedule(), m_given.flag, m_given.lines, *lines});
        });
    tail.flag("-f,--follow", Texts::tr("Go on with each line as it is printed, until Ctrl+C"));
    tail.client(Texts::tr("Only this client's"));
    tail.schedule(Texts::tr("Only this schedule's"));
    tail.app()
        .add_option("-l,--lines", m_given.lines, Texts::tr("Begin with the last N lines").toStdString())
        ->check(CLI::Range(0u, 10'000u))
        ->capture_default_str()
        ->type_name("N");
    tail.lines();
    tail.output();
    tail.examples(Texts::tr("  barto-cli tail -f\n  barto-cli tail -f -n vader -c backup\n"
                            "  barto-cli tail -f --stderr --format jsonl"));
}

} // namespace barto
