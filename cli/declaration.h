// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <CLI/App.hpp>

#include <QString>

#include <string>
#include <vector>

namespace barto {

/// What CLI11 writes into: all that any subcommand can be told. Only one subcommand is chosen, so each uses what it
/// declares.
struct Given
{
    std::string format;
    bool isJson = false;
    bool isUtc = false;
    bool noPager = false;
    bool isRaw = false;
    bool isStderrOnly = false;
    bool isFailedOnly = false;
    bool flag = false; ///< the subcommand's own one: --follow, --wait, --output, --dry-run
    std::string client;
    std::string schedule;
    std::string run;
    std::string sql;
    std::string since;
    std::string until;
    std::string age;
    std::string grep;
    std::string kind;
    std::string file;
    std::string topic;
    std::vector<std::string> states;
    quint32 limit = 0; ///< 0: the command's own
    quint64 maxRows = 0;
    quint32 lines = 10;
};

/// The words in which a subcommand is declared, so that the same thing is called the same everywhere. Includes CLI11.
class Declaration
{
public:
    Declaration(CLI::App *app, Given &given) : m_app(*app), m_given(given) { }

    CLI::App &app() { return m_app; }

    // Arguments
    CLI::Option *argument(const char *name, std::string &into, const QString &help);

    // Options
    CLI::Option *client(const QString &help); ///< -n, --name, --client
    CLI::Option *schedule(const QString &help); ///< -c, --schedule
    void since(const QString &help);
    void until(const QString &help);
    void limit(const QString &help);
    CLI::Option *grep(const QString &help);
    void failedOnly(const QString &help);
    CLI::Option *flag(const char *names, const QString &help);
    CLI::Option *text(const char *names, const char *type, std::string &into, const QString &help);
    /// --raw, --stderr and --grep
    void lines();
    /// --json, --format, --utc and --no-pager, in a group of their own. Last.
    void output(bool isPaged = true);
    void examples(const QString &examples);

private:
    CLI::App &m_app;
    Given &m_given;
};

} // namespace barto
