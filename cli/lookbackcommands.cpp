// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/subcommands.h"

#include "cli/commands/runnames.h"
#include "cli/render/states.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr unsigned mostRows = 1'000'000;

} // namespace

void Subcommands::declareLookingBack()
{
    const QString group = Texts::tr("Look back");
    Declaration failed
        = add(group, "failed", Texts::tr("Runs that failed lately, and their last words"), [this]() -> Result<Made> {
              const auto wanted = filter();
              if (!wanted)
                  return tl::unexpected(wanted.error());
              return OnlineCommand(FailedOptions{*wanted, limitOr(100)});
          });
    failed.client(Texts::tr("Only this client's; patterns as 'web-*,db-1' will do"));
    failed.schedule(Texts::tr("Only this schedule's"));
    failed.since(Texts::tr("Since then: 7d, yesterday, 'mon 09:30', 2026-11-24\n[24h]"));
    failed.until(Texts::tr("Before then"));
    failed.grep(Texts::tr("Only those with this text in the last line, in the\nreason or in a command"))
        ->type_name("TEXT");
    failed.limit(Texts::tr("At most N, the newest [100]"));
    failed.output();
    failed.examples(Texts::tr("  barto-cli failed\n  barto-cli failed --since mon -n 'db-*'\n"
                              "  barto-cli failed --json | jq -r '.[].run'"));

    Declaration runs = add(group, "runs", Texts::tr("Runs of all kinds, newest first"), [this]() -> Result<Made> {
        auto wanted = filter();
        if (!wanted)
            return tl::unexpected(wanted.error());
        return OnlineCommand(RunsOptions{std::move(*wanted), limitOr(50)});
    });
    runs.client(Texts::tr("Only this client's; patterns as 'web-*,db-1' will do"));
    runs.schedule(Texts::tr("Only this schedule's"));
    CLI::Option *states = runs.app()
                              .add_option("-s,--state", m_given.states,
                                  Texts::tr("Only these: %1")
                                      .arg(render::outcomeNames().join(QStringLiteral(", ")))
                                      .replace(QStringLiteral(", cancelled"), QStringLiteral(",\ncancelled"))
                                      .toStdString())
                              ->type_name("STATE")
                              ->delimiter(',');
    runs.failedOnly(Texts::tr("The same as --state failed,lost,not-started"));
    runs.app().get_option("--failed-only")->excludes(states);
    runs.since(Texts::tr("Since then: 7d, yesterday, 'mon 09:30', 2026-11-24"));
    runs.until(Texts::tr("Before then"));
    runs.grep(Texts::tr("Only those with this text in the last line, in the\nreason or in a command"))
        ->type_name("TEXT");
    runs.limit(Texts::tr("At most N [50]"));
    runs.output();
    runs.examples(Texts::tr("  barto-cli runs\n  barto-cli runs -n vader --state failed,lost --since 7d\n"
                            "  barto-cli runs --since 2026-11-01 --until 2026-12-01 --limit 100000 --format csv"));

    Declaration show = add(
        group, "show", Texts::tr("One run: its commands, times and endings, or its output"), [this]() -> Result<Made> {
            const Result<QString> prefix = checkedRunPrefix(QString::fromStdString(m_given.run));
            const auto lines = lineOptions();
            if (!prefix || !lines)
                return tl::unexpected(prefix ? lines.error() : prefix.error());
            return OnlineCommand(ShowOptions{*prefix, m_given.flag, *lines});
        });
    show.argument("RUN", m_given.run, Texts::tr("The first characters of the run's id, six or more"));
    CLI::Option *output = show.flag("-o,--output", Texts::tr("What it printed"));
    show.lines();
    for (const char *name : {"--raw", "--stderr", "--grep"})
        show.app().get_option(name)->needs(output);
    show.output();
    show.examples(Texts::tr("  barto-cli show 7f3a91\n  barto-cli show -o 7f3a91 --grep fatal\n"
                            "  barto-cli show -o 7f3a91 --raw > backup.log"));

    Declaration missed = add(group, "missed", Texts::tr("Slots that did not run, and why"), [this]() -> Result<Made> {
        const auto wanted = filter();
        if (!wanted)
            return tl::unexpected(wanted.error());
        return OnlineCommand(MissedOptions{client(), schedule(), wanted->since, wanted->until, limitOr(100)});
    });
    missed.client(Texts::tr("Only this client's; patterns as 'web-*,db-1' will do"));
    missed.schedule(Texts::tr("Only this schedule's"));
    missed.since(Texts::tr("Since then: 7d, yesterday, 2026-11-24 [30d]"));
    missed.until(Texts::tr("Before then"));
    missed.limit(Texts::tr("At most N rows, the newest; a row may stand for many\nslots [100]"));
    missed.output();
    missed.examples(Texts::tr("  barto-cli missed\n  barto-cli missed -n leia --since yesterday"));

    Declaration updates = add(group, "updates", Texts::tr("Packages to be updated on a client"), [this] {
        return OnlineCommand(UpdatesOptions{client(), QString::fromStdString(m_given.kind)});
    });
    updates.client(Texts::tr("The client"));
    updates.text("-u,--update-kind", "KIND", m_given.kind,
        Texts::tr(
            "Whose report: apt, dnf, zypper, apk, pacman,\ncheckupdates, cachyos, garuda-update, flatpak or brew"));
    updates.output();
    updates.examples(Texts::tr("  barto-cli updates -n vader -u apt\n"
                               "  barto-cli updates                 all reports, without their packages"));

    Declaration query = add(group, "query", Texts::tr("A query of your own: one statement that reads (admin)"), [this] {
        return OnlineCommand(QueryOptions{QString::fromStdString(m_given.sql), m_given.maxRows});
    });
    query.text("-q,--query", "SQL", m_given.sql, Texts::tr("The statement"))->required();
    query.app()
        .add_option("-l,--limit", m_given.maxRows, Texts::tr("At most N rows [10000]").toStdString())
        ->check(CLI::Range(1u, mostRows))
        ->type_name("N");
    query.output();
    query.examples(
        Texts::tr("  barto-cli query -q \"SELECT bartoc_name, count(*) FROM output GROUP BY bartoc_name\"\n"
                  "  barto-cli query -q 'SELECT * FROM exit_status WHERE NOT success' --format csv > failures.csv\n\n"
                  "Views made for it: output and exit_status. Tables: client, schedule, run, command, line."));
}

} // namespace barto
