// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/declaration.h"

#include "cli/render/format.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr unsigned mostRuns = 1'000'000;

} // namespace

CLI::Option *Declaration::argument(const char *name, std::string &into, const QString &help)
{
    return m_app.add_option(name, into, help.toStdString())->required()->type_name("");
}

CLI::Option *Declaration::client(const QString &help)
{
    return text("-n,--name,--client", "CLIENT", m_given.client, help);
}

CLI::Option *Declaration::schedule(const QString &help)
{
    return text("-c,--schedule", "SCHEDULE", m_given.schedule, help);
}

void Declaration::since(const QString &help)
{
    text("--since", "TIME", m_given.since, help);
}

void Declaration::until(const QString &help)
{
    text("--until", "TIME", m_given.until, help);
}

void Declaration::limit(const QString &help)
{
    m_app.add_option("-l,--limit", m_given.limit, help.toStdString())->check(CLI::Range(1u, mostRuns))->type_name("N");
}

CLI::Option *Declaration::grep(const QString &help)
{
    return text("-g,--grep", "PATTERN", m_given.grep, help);
}

void Declaration::failedOnly(const QString &help)
{
    m_app.add_flag("--failed-only", m_given.isFailedOnly, help.toStdString());
}

CLI::Option *Declaration::flag(const char *names, const QString &help)
{
    return m_app.add_flag(names, m_given.flag, help.toStdString());
}

CLI::Option *Declaration::text(const char *names, const char *type, std::string &into, const QString &help)
{
    return m_app.add_option(names, into, help.toStdString())->type_name(type);
}

void Declaration::lines()
{
    grep(Texts::tr("Only lines that match this regular expression; letter\ncase counts if it has capitals"));
    m_app.add_flag("--stderr", m_given.isStderrOnly, Texts::tr("Only what was written to stderr").toStdString());
    m_app.add_flag("--raw", m_given.isRaw,
        Texts::tr("Print the lines' bytes as the job wrote them, without\ntimes; beware of what they do to a terminal")
            .toStdString());
}

void Declaration::output(bool isPaged)
{
    const std::string group = Texts::tr("Output").toStdString();
    CLI::Option *json
        = m_app.add_flag("-j,--json", m_given.isJson, Texts::tr("The same as --format json").toStdString());
    json->group(group);
    m_app
        .add_option("--format", m_given.format,
            Texts::tr("table, for readers; json, one document; jsonl, an\nobject a line as they come; or csv [table]")
                .toStdString())
        ->type_name("FORMAT")
        ->excludes(json)
        ->group(group);
    m_app.add_flag("--utc", m_given.isUtc, Texts::tr("Read and show times in UTC instead of your zone").toStdString())
        ->group(group);
    if (isPaged)
        m_app
            .add_flag("--no-pager", m_given.noPager,
                Texts::tr("Do not show what is longer than the screen in $PAGER").toStdString())
            ->group(group);
}

void Declaration::examples(const QString &examples)
{
    m_app.footer(examples.toStdString());
    const std::string description = m_app.get_help_ptr()->get_description(); // that option goes
    m_app.set_help_flag("-h,--help", description); // again, so that it stands last
}

} // namespace barto
