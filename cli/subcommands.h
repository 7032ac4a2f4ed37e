// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commandchoice.h"

#include <functional>
#include <map>

namespace CLI {
class App;
}

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
    /// `help [COMMAND]` was given; its argument or empty.
    bool isHelp(const CLI::App &chosen) const;
    QString helpTopic() const { return QString::fromStdString(m_topic); }

private:
    using Maker = std::function<Result<Made>()>;
    CLI::App *add(const char *group, const char *name, const QString &summary, Maker maker);
    void declareLooking();
    void declareHistory();
    void declareActing();
    void declareOffline();
    Result<RunFilter> filter() const;
    Result<std::optional<Instant>> moment(const std::string &text) const;

    CLI::App &m_app;
    const Zone m_zone;
    const Instant m_now;
    std::map<const CLI::App *, Maker> m_makers;
    const CLI::App *m_help = nullptr;

    bool m_isJson = false;
    bool m_isRaw = false;
    bool m_flag = false; ///< the subcommand's own one: --follow, --wait, --output, --dry-run
    std::string m_client;
    std::string m_schedule;
    std::string m_run;
    std::string m_sql;
    std::string m_since;
    std::string m_until;
    std::string m_age;
    std::string m_topic;
    std::vector<std::string> m_states;
    quint32 m_limit = 0;
    quint64 m_maxRows = 0;
    quint32 m_lines = 10;
    CalendarOptions m_calendar;
};

} // namespace barto
