// SPDX-License-Identifier: MIT OR Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/subcommands.h"

#include "cli/render/durationtext.h"
#include "cli/render/momenttext.h"
#include "cli/render/states.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QString text(const std::string &given)
{
    return QString::fromStdString(given);
}

} // namespace

Subcommands::Subcommands(CLI::App &app, const Zone &zone, Instant now) : m_app(app), m_zone(zone), m_now(now)
{
    declareSeeing();
    declareLookingBack();
    declareActing();
    declareOffline();
}

Declaration Subcommands::add(const QString &group, const char *name, const QString &summary, Maker maker)
{
    CLI::App *command = m_app.add_subcommand(name, summary.toStdString());
    command->group(group.toStdString());
    m_makers.emplace(command, std::move(maker));
    return {command, m_given};
}

Result<Subcommands::Made> Subcommands::make(const CLI::App &chosen) const
{
    return m_makers.at(&chosen)();
}

Result<Presentation> Subcommands::presentation() const
{
    Presentation presentation;
    presentation.isUtc = m_given.isUtc;
    presentation.usesPager = !m_given.noPager;
    if (m_given.isJson)
        presentation.format = render::Format::Json;
    if (m_given.format.empty())
        return presentation;
    const auto format = render::formatFromName(text(m_given.format));
    if (!format)
        return fail(Error::Code::Parse,
            Texts::tr("'%1' is no format; there are %2")
                .arg(text(m_given.format), render::formatNames().join(QStringLiteral(", "))));
    presentation.format = *format;
    return presentation;
}

Result<std::optional<Instant>> Subcommands::moment(const std::string &given) const
{
    if (given.empty())
        return std::optional<Instant>();
    const Result<Instant> parsed = render::parseMoment(text(given), zone(), m_now);
    if (!parsed)
        return tl::unexpected(parsed.error());
    return std::optional(*parsed);
}

Result<std::optional<Microseconds>> Subcommands::age(const std::string &given) const
{
    if (given.empty())
        return std::optional<Microseconds>();
    if (const auto span = render::parseSpan(text(given)))
        return span;
    return fail(Error::Code::Parse, Texts::tr("'%1' is no age; write one as 30d, 12h or 2w").arg(text(given)));
}

Result<std::optional<Microseconds>> Subcommands::horizon(const std::string &given) const
{
    if (const auto span = render::parseSpan(text(given))) // forward here
        return span;
    const auto end = moment(given);
    if (!end)
        return tl::unexpected(end.error());
    if (!*end)
        return std::optional<Microseconds>();
    if (**end <= m_now)
        return fail(Error::Code::Parse, Texts::tr("'%1' is past, and this is about what comes").arg(text(given)));
    return std::optional<Microseconds>(**end - m_now);
}

Result<LineOptions> Subcommands::lineOptions() const
{
    if (const auto pattern = grepPattern(text(m_given.grep)); !pattern)
        return tl::unexpected(pattern.error());
    return LineOptions{m_given.isRaw, m_given.isStderrOnly, text(m_given.grep)};
}

Result<OutputsOptions> Subcommands::outputs() const
{
    const auto since = moment(m_given.since);
    const auto until = moment(m_given.until);
    const auto lines = lineOptions();
    if (!since || !until)
        return tl::unexpected(since ? until.error() : since.error());
    if (!lines)
        return tl::unexpected(lines.error());
    OutputsOptions options;
    options.client = client();
    options.schedule = schedule();
    options.limit = m_given.limit;
    options.isFailedOnly = m_given.isFailedOnly;
    options.since = *since;
    options.until = *until;
    options.lines = *lines;
    return options;
}

Result<RunFilter> Subcommands::filter() const
{
    RunFilter wanted;
    wanted.client = client();
    wanted.schedule = schedule();
    wanted.text = text(m_given.grep);
    if (m_given.isFailedOnly)
        wanted.outcomes = failedOutcomes();
    for (const std::string &name : m_given.states) {
        const auto outcome = render::outcomeFromName(text(name));
        if (!outcome)
            return fail(Error::Code::Parse,
                Texts::tr("'%1' is no state; there are %2")
                    .arg(text(name), render::outcomeNames().join(QStringLiteral(", "))));
        wanted.outcomes.push_back(*outcome);
    }
    const auto since = moment(m_given.since);
    const auto until = moment(m_given.until);
    if (!since || !until)
        return tl::unexpected(since ? until.error() : since.error());
    wanted.since = *since;
    wanted.until = *until;
    return wanted;
}

} // namespace barto
