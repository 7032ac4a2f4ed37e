// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/programoptions.h"

#include "common/base/buildinfo.h"
#include "common/base/nearestword.h"

#include <CLI/CLI.hpp>

#include <QDir>

#include <algorithm>
#include <functional>

namespace barto {

namespace {

constexpr std::size_t helpColumn = 38;

/// Options as "-c, --config-absolute-path FILE", the long names in one column.
class HelpFormatter : public CLI::Formatter
{
public:
    std::string make_option_name(const CLI::Option *option, bool isPositional) const override
    {
        if (isPositional)
            return CLI::Formatter::make_option_name(option, isPositional);
        std::string name = option->get_snames().empty() ? "   " : std::string();
        for (const std::string &letter : option->get_snames())
            name += (name.empty() ? "-" : ", -") + letter;
        for (const std::string &word : option->get_lnames())
            name += (name == "   " ? " --" : ", --") + word;
        return name;
    }

    std::string make_option_opts(const CLI::Option *option) const override
    {
        std::string text;
        if (option->get_type_size() != 0)
            text += " " + option->get_type_name();
        if (option->get_required())
            text += " (required)";
        return text;
    }
};

QString absoluteFromHere(const std::string &path)
{
    const QString text = QString::fromStdString(path);
    return text.isEmpty() ? text : QDir::cleanPath(QDir::current().absoluteFilePath(text));
}

std::string checkedPath(const std::string &path)
{
    return path.empty() ? "the path is empty" : std::string();
}

CLI::Option *addPath(CLI::App &app, const std::string &names, std::string &into, const std::string &description)
{
    return app.add_option(names, into, description)->type_name("FILE")->check(checkedPath);
}

QStringList optionNames(const CLI::App &app)
{
    QStringList names;
    for (const CLI::Option *option : app.get_options()) {
        for (const std::string &name : option->get_lnames())
            names.append(QStringLiteral("--") + QString::fromStdString(name));
    }
    return names;
}

QString unexpectedArgument(const CLI::App &app)
{
    const std::vector<std::string> rest = app.remaining(true);
    const QString word = rest.empty() ? QString() : QString::fromStdString(rest.front());
    if (!word.startsWith(QLatin1Char('-')))
        return QStringLiteral("'%1' is one argument too many").arg(word);
    const QString nearest = nearestWord(word, optionNames(app));
    const QString text = QStringLiteral("there is no option '%1'").arg(word);
    return nearest.isEmpty() ? text : QString(text + QStringLiteral("; did you mean '%1'?").arg(nearest));
}

// CLI11's own words where they do, ours where one has to guess.
QString usageDetail(const CLI::App &app, const CLI::ParseError &error)
{
    const QString text = QString::fromUtf8(error.what());
    if (dynamic_cast<const CLI::ExtrasError *>(&error))
        return unexpectedArgument(app);
    const QString option = text.section(QLatin1Char(':'), 0, 0);
    if (dynamic_cast<const CLI::ArgumentMismatch *>(&error)) {
        if (text.endsWith(QStringLiteral("missing")))
            return QStringLiteral("'%1' needs a value").arg(option);
        if (text.contains(QStringLiteral("At Most 1")))
            return QStringLiteral("'%1' is given more than once").arg(option);
    }
    if (dynamic_cast<const CLI::ExcludesError *>(&error))
        return QStringLiteral("'%1' and '%2' exclude each other")
            .arg(text.section(QStringLiteral(" excludes "), 0, 0), text.section(QStringLiteral(" excludes "), 1));
    return text;
}

void addHelpFlags(CLI::App &app, const QString &program)
{
    app.set_help_flag("-h,--help", "Show this help and exit");
    app.set_version_flag("-V,--version", versionLine(program).toStdString(), "Show the version and exit");
}

struct Daemon
{
    QString program;
    std::string description;
    std::string footer;
    bool hasJournal = false; ///< -r
    bool makesKeys = false; ///< --generate-keys
};

ParsedCommandLine parseDaemon(const QStringList &arguments, const Daemon &daemon)
{
    CLI::App app(daemon.description, daemon.program.toStdString());
    SharedOptions shared;
    std::string journal;
    bool check = false;
    bool generateKeys = false;
    addSharedOptions(app, shared, daemon.program);
    if (daemon.hasJournal)
        addPath(app, "-r,--redb-absolute-path,--journal", journal,
            "Keep the journal in FILE instead of the usual place; what\n"
            "runs print is kept beside it, in FILE.runs");
    app.add_flag("--check", check,
        "Read the configuration, say what is wrong with it and exit;\n"
        "touches neither network nor database");
    if (daemon.makesKeys)
        app.add_flag("--generate-keys", generateKeys,
            "Print a new signing_key for bartos.toml and the\n"
            "server_public_key that belongs to it for bartoc.toml, and exit");
    addHelpFlags(app, daemon.program); // again, so that they stand last
    app.footer(daemon.footer);
    std::vector<std::string> reversed; // as CLI11 wants them
    for (qsizetype i = arguments.size() - 1; i > 0; --i)
        reversed.push_back(arguments[i].toStdString());
    try {
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError &error) {
        return explainParseError(app, error, daemon.program);
    }
    ParsedCommandLine parsed;
    parsed.options = shared.take();
    parsed.options.journalPath = absoluteFromHere(journal);
    parsed.options.check = check;
    parsed.options.generateKeys = generateKeys;
    return parsed;
}

} // namespace

ProgramOptions SharedOptions::take() const
{
    ProgramOptions options;
    options.verbose = verbose;
    options.quiet = quiet;
    options.stdOutput = stdOutput;
    options.configPath = absoluteFromHere(configPath);
    options.logPath = absoluteFromHere(logPath);
    return options;
}

void addSharedOptions(CLI::App &app, SharedOptions &into, const QString &program)
{
    app.formatter(std::make_shared<HelpFormatter>());
    app.get_formatter()->column_width(helpColumn);
    CLI::Option *verbose = app.add_flag("-v,--verbose", into.verbose,
        "Log more to the console: once for debug messages, twice for\n"
        "those of libraries too (the log file has its own setting,\n"
        "in [tracing.file])");
    CLI::Option *quiet = app.add_flag("-q,--quiet", into.quiet,
        "Log less to the console: once for warnings and errors, twice\n"
        "for errors only, three times for nothing");
    verbose->excludes(quiet);
    app.add_flag("-e,--enable-std-output", into.stdOutput,
        program.startsWith(QLatin1StringView("barto-")) ? "Log to stderr; -v does so, too" : "Log to stdout");
    addPath(app, "-c,--config-absolute-path", into.configPath,
        "Read the configuration from FILE instead of the usual place,\n~/.config/" + program.toStdString() + "/"
            + program.toStdString() + ".toml");
    addPath(app, "-t,--tracing-absolute-path", into.logPath, "Write the log file to FILE instead of the usual place");
    addHelpFlags(app, program);
}

ParsedCommandLine explainParseError(const CLI::App &app, const CLI::ParseError &error, const QString &program)
{
    ParsedCommandLine parsed;
    parsed.goOn = false;
    if (error.get_exit_code() == int(CLI::ExitCodes::Success)) {
        const bool isVersion = dynamic_cast<const CLI::CallForVersion *>(&error) != nullptr;
        const bool isAll = dynamic_cast<const CLI::CallForAllHelp *>(&error) != nullptr;
        const std::string text
            = isVersion ? error.what() : app.help("", isAll ? CLI::AppFormatMode::All : CLI::AppFormatMode::Normal);
        parsed.output = QString::fromStdString(text);
        if (!parsed.output.endsWith(QLatin1Char('\n')))
            parsed.output += QLatin1Char('\n');
        return parsed;
    }
    const QString detail = usageDetail(app, error);
    const QString end = detail.endsWith(QLatin1Char('?')) ? QString() : QStringLiteral(".");
    parsed.error = QStringLiteral("%1: %2%3 '%1 --help' lists what can be said.\n").arg(program, detail, end);
    parsed.exitCode = exitcode::usage;
    return parsed;
}

ParsedCommandLine parseServerCommandLine(const QStringList &arguments)
{
    return parseDaemon(arguments,
        {QStringLiteral("bartos"),
            "bartos, the server of barto: tells the agents on your machines what to run and when, and keeps what their "
            "runs printed.",
            "Any key of the configuration can also be set by an environment variable: BARTOS_MARIADB__PASSWORD\n"
            "is 'password' in [mariadb]. A SIGHUP reads the schedules again and reopens the log file.",
            false, true});
}

ParsedCommandLine parseWorkerCommandLine(const QStringList &arguments)
{
    return parseDaemon(arguments,
        {QStringLiteral("bartoc"),
            "bartoc, the agent of barto: runs this machine's schedules on time and delivers what they print to bartos.",
            "Any key of the configuration can also be set by an environment variable: BARTOC_BARTOS__HOST is\n"
            "'host' in [bartos]. Runs that are under way go on when bartoc stops, and it finds them again.",
            true, false});
}

QStringList argumentList(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace barto
