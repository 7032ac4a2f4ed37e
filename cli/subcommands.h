// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commandchoice.h"
#include "cli/declaration.h"

#include <functional>
#include <map>

namespace barto {

/// Declares all subcommands under an app, and afterwards makes of what was parsed the command that it asks for. Holds
/// the texts that CLI11 writes into, so it must outlive the parsing.
class Subcommands
{
public:
    Subcommands(CLI::App &app, const Zone &zone, Instant now);

    using Made = std::variant<OnlineCommand, OfflineCommand>;
    /// What the chosen subcommand asks for. Error::Parse for values that CLI11 could not judge.
    Result<Made> make(const CLI::App &chosen) const;
    Result<Presentation> presentation() const;
    /// `help [COMMAND]` was given; its argument or empty.
    bool isHelp(const CLI::App &chosen) const { return &chosen == m_help; }
    QString helpTopic() const { return QString::fromStdString(m_given.topic); }

private:
    using Maker = std::function<Result<Made>()>;
    Declaration add(const QString &group, const char *name, const QString &summary, Maker maker);
    // One file for each group, as --help shows them.
    void declareSeeing();
    void declareLookingBack();
    void declareActing();
    void declareOffline();

    Result<RunFilter> filter() const;
    Result<LineOptions> lineOptions() const;
    Result<OutputsOptions> outputs() const;
    /// Empty if not given.
    Result<std::optional<Instant>> moment(const std::string &text) const;
    Result<std::optional<Microseconds>> age(const std::string &text) const;
    /// Until a moment in the future, from now.
    Result<std::optional<Microseconds>> horizon(const std::string &text) const;
    Zone zone() const { return m_given.isUtc ? Zone::utc() : m_zone; }
    QString client() const { return QString::fromStdString(m_given.client); }
    QString schedule() const { return QString::fromStdString(m_given.schedule); }
    quint32 limitOr(quint32 usual) const { return m_given.limit > 0 ? m_given.limit : usual; }

    CLI::App &m_app;
    const Zone m_zone;
    const Instant m_now;
    std::map<const CLI::App *, Maker> m_makers;
    const CLI::App *m_help = nullptr;
    Given m_given;
    CalendarOptions m_calendar;
};

} // namespace barto
