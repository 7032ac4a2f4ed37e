// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/subcommands.h"

#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/states.h"
#include "cli/render/timetext.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

std::string tr(const char *text)
{
    return Texts::tr(text).toStdString();
}

QString text(const std::string &given)
{
    return QString::fromStdString(given);
}

constexpr unsigned mostRuns = 1'000'000;

void addJson(CLI::App &app, bool &into)
{
    app.add_flag("-j,--json", into, Texts::tr("Print one JSON document").toStdString());
}

void addRaw(CLI::App &app, bool &into)
{
    app.add_flag("--raw", into,
        Texts::tr("Print the lines' bytes as the job wrote them, without\ntimes; beware of what they do to a terminal")
            .toStdString());
}

CLI::Option *addClient(CLI::App &app, std::string &into, const QString &help)
{
    return app.add_option("-n,--name,--client", into, help.toStdString())->type_name("CLIENT");
}

CLI::Option *addSchedule(CLI::App &app, std::string &into, const QString &help)
{
    return app.add_option("-c,--schedule", into, help.toStdString())->type_name("SCHEDULE");
}

void addLimit(CLI::App &app, quint32 &into, const QString &help)
{
    app.add_option("-l,--limit", into, help.toStdString())->check(CLI::Range(1u, mostRuns))->type_name("N");
}

void addMoment(CLI::App &app, const char *name, std::string &into, const QString &help)
{
    app.add_option(name, into, help.toStdString())->type_name("TIME");
}

} // namespace

Subcommands::Subcommands(CLI::App &app, const Zone &zone, Instant now) : m_app(app), m_zone(zone), m_now(now)
{
    declareLooking();
    declareHistory();
    declareActing();
    declareOffline();
}

CLI::App *Subcommands::add(const char *group, const char *name, const QString &summary, Maker maker)
{
    CLI::App *command = m_app.add_subcommand(name, summary.toStdString());
    command->group(group);
    m_makers.emplace(command, std::move(maker));
    return command;
}

Result<Subcommands::Made> Subcommands::make(const CLI::App &chosen) const
{
    return m_makers.at(&chosen)();
}

bool Subcommands::isHelp(const CLI::App &chosen) const
{
    return &chosen == m_help;
}

void Subcommands::declareLooking()
{
    const std::string group = tr("See");
    CLI::App *info = add(group.c_str(), "info", Texts::tr("Version, state and database of bartos"),
        [this] { return OnlineCommand(InfoOptions{m_isJson}); });
    addJson(*info, m_isJson);

    CLI::App *clients = add(group.c_str(), "clients", Texts::tr("All clients, and how each is doing"),
        [this] { return OnlineCommand(ClientsOptions{m_isJson}); });
    addJson(*clients, m_isJson);

    CLI::App *list
        = add(group.c_str(), "list", Texts::tr("A client's schedules, or the output of one of them"), [this] {
              return OnlineCommand(ListOptions{text(m_client), text(m_schedule), m_limit, m_isRaw, m_isJson});
          });
    addClient(*list, m_client, Texts::tr("The client"))->required();
    list->add_option("-c,--cmd-name-opt,--schedule", m_schedule,
            tr("Show what the last runs of this schedule printed,\nthe newest last"))
        ->type_name("SCHEDULE");
    addLimit(*list, m_limit, Texts::tr("Show the output of N runs [as many as make 1000 lines,\n20 at most]"));
    addRaw(*list, m_isRaw);
    addJson(*list, m_isJson);
    list->footer(tr("  barto-cli list -n vader\n  barto-cli list -n vader -c backup --limit 3"));

    CLI::App *cmd = add(group.c_str(), "cmd", Texts::tr("The output of a schedule on all clients"), [this] {
        return OnlineCommand(OutputsOptions{{}, text(m_schedule), m_limit, m_isRaw, m_isJson});
    });
    cmd->add_option("CMD_NAME", m_schedule, tr("The schedule's name"))->required()->type_name("");
    addLimit(*cmd, m_limit, Texts::tr("Show the output of N runs [as many as make 1000 lines,\n20 at most]"));
    addRaw(*cmd, m_isRaw);
    addJson(*cmd, m_isJson);

    CLI::App *tail
        = add(group.c_str(), "tail", Texts::tr("The last lines that jobs printed, and those to come"), [this] {
              return OnlineCommand(TailOptions{text(m_client), text(m_schedule), m_flag, m_lines, m_isRaw});
          });
    tail->add_flag("-f,--follow", m_flag, tr("Go on with each line as it is printed, until Ctrl+C"));
    addClient(*tail, m_client, Texts::tr("Only this client's"));
    addSchedule(*tail, m_schedule, Texts::tr("Only this schedule's"));
    tail->add_option("-l,--lines", m_lines, tr("Begin with the last N lines"))
        ->check(CLI::Range(0u, 10'000u))
        ->capture_default_str()
        ->type_name("N");
    addRaw(*tail, m_isRaw);
}

void Subcommands::declareHistory()
{
    const std::string group = tr("Look back");
    CLI::App *failed = add(
        group.c_str(), "failed", Texts::tr("Runs that failed lately, and their last words"), [this]() -> Result<Made> {
            const auto since = moment(m_since);
            if (!since)
                return tl::unexpected(since.error());
            return OnlineCommand(
                FailedOptions{text(m_client), text(m_schedule), *since, m_limit > 0 ? m_limit : 100, m_isJson});
        });
    addClient(*failed, m_client, Texts::tr("Only this client's"));
    addSchedule(*failed, m_schedule, Texts::tr("Only this schedule's"));
    addMoment(*failed, "--since", m_since, Texts::tr("Since then: 7d, yesterday, 09:30, 2026-11-24 [24h]"));
    addLimit(*failed, m_limit, Texts::tr("At most N, the newest [100]"));
    addJson(*failed, m_isJson);

    CLI::App *runs = add(group.c_str(), "runs", Texts::tr("Runs of all kinds, newest first"), [this]() -> Result<Made> {
        auto wanted = filter();
        if (!wanted)
            return tl::unexpected(wanted.error());
        return OnlineCommand(RunsOptions{std::move(*wanted), m_limit > 0 ? m_limit : 50, m_isJson});
    });
    addClient(*runs, m_client, Texts::tr("Only this client's"));
    addSchedule(*runs, m_schedule, Texts::tr("Only this schedule's"));
    runs->add_option("-s,--state", m_states,
            Texts::tr("Only these: %1")
                .arg(render::outcomeNames().join(QStringLiteral(", ")))
                .replace(QStringLiteral(", cancelled"), QStringLiteral(",\ncancelled"))
                .toStdString())
        ->type_name("STATE")
        ->delimiter(',');
    addMoment(*runs, "--since", m_since, Texts::tr("Since then: 7d, yesterday, 09:30, 2026-11-24"));
    addMoment(*runs, "--until", m_until, Texts::tr("Before then"));
    addLimit(*runs, m_limit, Texts::tr("At most N [50]"));
    addJson(*runs, m_isJson);
    runs->footer(tr("  barto-cli runs -n vader --state failed,lost --since 7d"));

    CLI::App *show = add(group.c_str(), "show", Texts::tr("One run: its commands, times and endings, or its output"),
        [this]() -> Result<Made> {
            const Result<QString> prefix = checkedRunPrefix(text(m_run));
            if (!prefix)
                return tl::unexpected(prefix.error());
            return OnlineCommand(ShowOptions{*prefix, m_flag, m_isRaw, m_isJson});
        });
    show->add_option("RUN", m_run, tr("The first characters of the run's id, six or more"))->required()->type_name("");
    CLI::Option *output = show->add_flag("-o,--output", m_flag, tr("What it printed"));
    addRaw(*show, m_isRaw);
    show->get_option("--raw")->needs(output);
    addJson(*show, m_isJson);
    show->get_option("--json")->excludes(output);

    CLI::App *query
        = add(group.c_str(), "query", Texts::tr("Run a query of your own: one statement that reads (admin)"), [this] {
              return OnlineCommand(QueryOptions{text(m_sql), m_maxRows, m_isJson});
          });
    query->add_option("-q,--query", m_sql, tr("The statement, in SQL"))->required()->type_name("SQL");
    query->add_option("-l,--limit", m_maxRows, tr("At most N rows [10000]"))
        ->check(CLI::Range(1u, mostRuns))
        ->type_name("N");
    addJson(*query, m_isJson);
    query->footer(tr("  barto-cli query -q \"SELECT bartoc_name, count(*) FROM output GROUP BY bartoc_name\"\n\n"
                     "Views made for it: output and exit_status. Tables: client, schedule, run, command, line."));
}

void Subcommands::declareActing()
{
    const std::string group = tr("Act");
    CLI::App *run = add(group.c_str(), "run", Texts::tr("Run a schedule on a client now (operator)"), [this] {
        return OnlineCommand(RunOptions{text(m_client), text(m_schedule), m_flag, m_isRaw});
    });
    run->add_option("CLIENT", m_client, tr("The client"))->required()->type_name("");
    run->add_option("SCHEDULE", m_schedule, tr("The schedule's name"))->required()->type_name("");
    run->add_flag("-w,--wait", m_flag,
        tr("Print what it prints, and end with its exit code (128 + n\nfor signal n, 125 if barto itself failed)"));
    addRaw(*run, m_isRaw);

    CLI::App *cancel = add(group.c_str(), "cancel", Texts::tr("Cancel a run (operator)"), [this]() -> Result<Made> {
        const Result<QString> prefix = checkedRunPrefix(text(m_run));
        if (!prefix)
            return tl::unexpected(prefix.error());
        return OnlineCommand(CancelOptions{*prefix});
    });
    cancel->add_option("RUN", m_run, tr("The first characters of the run's id, six or more"))
        ->required()
        ->type_name("");

    CLI::App *cleanup = add(
        group.c_str(), "cleanup", Texts::tr("Remove old runs and their output (admin)"), [this]() -> Result<Made> {
            const auto age = m_age.empty() ? std::optional<Microseconds>() : render::parseSpan(text(m_age));
            if (!m_age.empty() && !age)
                return fail(
                    Error::Code::Parse, Texts::tr("'%1' is no age; write one as 30d, 12h or 2w").arg(text(m_age)));
            return OnlineCommand(CleanupOptions{age, m_flag});
        });
    cleanup
        ->add_option("--older-than", m_age,
            tr("Runs that ended so long ago: 30d, 12h [as bartos.toml\nsays, [retention] keep: 90d]"))
        ->type_name("AGE");
    cleanup->add_flag("--dry-run", m_flag, tr("Only say how much that would be"));
}

void Subcommands::declareOffline()
{
    const std::string group = tr("Without a server");
    CLI::App *calendar = declareCalendar(m_app, m_calendar);
    calendar->group(group);
    m_makers.emplace(calendar, [this]() -> Result<Made> {
        CalendarOptions options = m_calendar;
        options.now = m_now;
        return OfflineCommand(options);
    });
    add(group.c_str(), "new-token", Texts::tr("Make a token for an operator, and its hash for bartos"),
        [] { return OfflineCommand(NewTokenOptions{}); });
    CLI::App *help = add(group.c_str(), "help", Texts::tr("This help, or that of a command"),
        [] { return OfflineCommand(NewTokenOptions{}); });
    help->add_option("COMMAND", m_topic, tr("The command"))->type_name("");
    m_help = help;
}

Result<std::optional<Instant>> Subcommands::moment(const std::string &given) const
{
    if (given.empty())
        return std::optional<Instant>();
    const Result<Instant> parsed = render::parseMoment(text(given), m_zone, m_now);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return std::optional(*parsed);
}

Result<RunFilter> Subcommands::filter() const
{
    RunFilter wanted;
    wanted.client = text(m_client);
    wanted.schedule = text(m_schedule);
    for (const std::string &name : m_states) {
        const auto outcome = render::outcomeFromName(text(name));
        if (!outcome)
            return fail(Error::Code::Parse,
                Texts::tr("'%1' is no state; there are %2")
                    .arg(text(name), render::outcomeNames().join(QStringLiteral(", "))));
        wanted.outcomes.push_back(*outcome);
    }
    const auto since = moment(m_since);
    const auto until = moment(m_until);
    if (!since || !until)
        return tl::unexpected(since ? until.error() : since.error());
    wanted.since = *since;
    wanted.until = *until;
    return wanted;
}

} // namespace barto
