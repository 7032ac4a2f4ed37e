// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace CLI {
class App;
class ParseError;
} // namespace CLI

namespace barto {

/// What may stand on the command line of any of our programs. Paths are absolute.
struct ProgramOptions
{
    int verbose = 0; ///< -v
    int quiet = 0; ///< -q
    bool stdOutput = false; ///< -e
    QString configPath; ///< -c; empty = look in the usual place
    QString logPath; ///< -t; empty = the usual place
    QString journalPath; ///< -r, --journal (bartoc)
    bool check = false; ///< --check (bartos, bartoc)
    bool generateKeys = false; ///< --generate-keys (bartos)

    friend bool operator==(const ProgramOptions &, const ProgramOptions &) = default;
};

/// What to do after reading a command line: go on with `options`, or print `output` and `error` (each ready-made,
/// ending in a newline or empty) and exit with `exitCode` (0 after --help and --version, 2 after a usage error).
struct ParsedCommandLine
{
    bool goOn = true;
    ProgramOptions options;
    QString output; ///< for stdout
    QString error; ///< for stderr
    int exitCode = 0;
};

/// `arguments` with the program's own name first, as QCoreApplication::arguments() or argv gives them.
ParsedCommandLine parseServerCommandLine(const QStringList &arguments);
ParsedCommandLine parseWorkerCommandLine(const QStringList &arguments);
QStringList argumentList(int argc, char **argv);

/// What CLI11 writes into while it parses; must outlive the parsing. `take()` afterwards.
struct SharedOptions
{
    int verbose = 0;
    int quiet = 0;
    bool stdOutput = false;
    std::string configPath;
    std::string logPath;

    ProgramOptions take() const;
};

/// Adds -v -q -e -c -t -h -V to `app`. For programs with subcommands the caller leaves fallthrough off, so that a
/// global -q or -c and a subcommand's own stay apart. -V prints versionLine(program) by CLI::CallForVersion.
void addSharedOptions(CLI::App &app, SharedOptions &into, const QString &program);

/// What to print, and with which code to exit, when `app.parse` has thrown: help and version on stdout with 0, a usage
/// error as one sentence on stderr with 2. goOn is false.
ParsedCommandLine explainParseError(const CLI::App &app, const CLI::ParseError &error, const QString &program);

/// Exit codes of all our programs.
namespace exitcode {
constexpr int success = 0;
constexpr int failed = 1;
constexpr int usage = 2; ///< of the command line or the configuration
} // namespace exitcode

} // namespace barto
