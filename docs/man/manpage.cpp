// SPDX-License-Identifier: MIT OR Apache-2.0

// Fills a manual page's template: `manpage TEMPLATE` prints scdoc's source. What programs and configurations can be
// told comes from their own tables, so the pages cannot drift from them:
//   @options PROGRAM       the options of --help
//   @commands              barto-cli's commands, each with its options and examples
//   @keys FILE             from here on, @key lines speak of that file's keys; each must come once, or this fails
//   @key PATH              a key with what it may be and its default; the text below it is the template's
#include <CLI/CLI.hpp>

#include "cli/commandtree.h"
#include "common/config/schemas.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTextStream>

#include <cstdio>

using namespace barto;

namespace {

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "manpage: %s\n", qPrintable(why));
    std::exit(1);
}

QString escaped(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\*_#\\[\\]|])"));
    return QString(text).replace(special, QStringLiteral("\\\\1")).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

/// "-c, --config FILE" in bold, its value underlined
QString optionTitle(const QString &names, const QString &value)
{
    QStringList bold;
    for (const QString &name : names.split(QStringLiteral(", ")))
        bold.append(QLatin1Char('*') + escaped(name) + QLatin1Char('*'));
    const QString title = bold.join(QStringLiteral(", "));
    return value.isEmpty() ? title : QString(title + QStringLiteral(" _") + escaped(value) + QLatin1Char('_'));
}

void writeOption(QTextStream &out, const QString &names, const QString &value, const QString &text)
{
    out << optionTitle(names, value) << "\n\t" << escaped(text) << (text.endsWith(QLatin1Char('.')) ? "\n\n" : ".\n\n");
}

/// Out of what --help prints: a line of names, and its text there or indented below.
void writeHelpOptions(QTextStream &out, const QString &help)
{
    static const QRegularExpression start(
        QStringLiteral("^  (?:    )?(-[^ ,]+(?:, -[^ ,]+)*)(?: ([A-Z_]+))?(?: +(.*))?$"));
    QString names, value, text;
    const auto flush = [&] {
        if (!names.isEmpty())
            writeOption(out, names, value, text.trimmed());
        names.clear();
    };
    for (const QString &line : help.split(QLatin1Char('\n'))) {
        const QRegularExpressionMatch match = start.match(line);
        if (match.hasMatch()) {
            flush();
            names = match.captured(1);
            value = match.captured(2);
            text = match.captured(3);
        } else if (!names.isEmpty() && line.startsWith(QStringLiteral("        "))) {
            text += QLatin1Char(' ') + line.trimmed();
        } else {
            flush();
        }
    }
    flush();
}

QString helpOf(const QString &program)
{
    const QStringList call{program, QStringLiteral("--help")};
    if (program == QLatin1StringView("bartos"))
        return parseServerCommandLine(call).output;
    if (program == QLatin1StringView("bartoc"))
        return parseWorkerCommandLine(call).output;
    if (program == QLatin1StringView("barto-cli")) {
        CommandTree tree(Zone::utc(), Instant());
        return QString::fromStdString(tree.app().help()).section(QStringLiteral("\nOptions:"), 1);
    }
    if (program == QLatin1StringView("barto-gui")) { // what it shares with the others: its own would need all of Qt
        CLI::App app;
        SharedOptions shared;
        addSharedOptions(app, shared, program);
        return QString::fromStdString(app.help());
    }
    giveUp(QStringLiteral("nobody knows the options of '%1'").arg(program));
}

void writeCommand(QTextStream &out, CLI::App &command, const std::string &name)
{
    // The formatter's own text: title, usage, options, examples.
    const QString help = QString::fromStdString(command.help(name));
    out << "## " << help.section(QStringLiteral("\nUsage: "), 1).section(QLatin1Char('\n'), 0, 0)
        << "\n\n" // no escapes there
        << escaped(QString::fromStdString(command.get_description())) << ".\n\n";
    for (const CLI::Option *option : command.get_options()) {
        const bool isArgument = option->get_positional();
        const bool isShared = option->get_group() != "Options" || option == command.get_help_ptr();
        if (isArgument)
            out << '_' << escaped(QString::fromStdString(option->get_name(true))) << "_\n\t"
                << escaped(QString::fromStdString(option->get_description())) << ".\n\n";
        else if (!isShared)
            writeOption(out,
                QString::fromStdString(option->get_name(false, true)).replace(QLatin1Char(','), QStringLiteral(", ")),
                option->get_items_expected_max() == 0
                    ? QString()
                    : QString::fromStdString(option->get_type_name()).section(QLatin1Char(':'), 0, 0),
                QString::fromStdString(option->get_description()));
    }
    if (!command.get_footer().empty())
        out << "```\n" << QString::fromStdString(command.get_footer()) << "\n```\n\n";
    for (CLI::App *nested : command.get_subcommands({}))
        writeCommand(out, *nested, name + ' ' + command.get_name());
}

void writeCommands(QTextStream &out)
{
    CommandTree tree(Zone::utc(), Instant());
    CLI::App &app = tree.app();
    for (CLI::App *command : app.get_subcommands({}))
        writeCommand(out, *command, "barto-cli");
    // What all of them take is told once.
    out << "# OUTPUT\n\nEvery command that prints data also takes:\n\n";
    for (const CLI::Option *option : app.get_subcommand("runs")->get_options()) {
        if (option->get_group() == "Output")
            writeOption(out,
                QString::fromStdString(option->get_name(false, true)).replace(QLatin1Char(','), QStringLiteral(", ")),
                option->get_items_expected_max() == 0 ? QString() : QString::fromStdString(option->get_type_name()),
                QString::fromStdString(option->get_description()));
    }
}

const Schema &schemaOf(const QString &file)
{
    const QHash<QString, const Schema &(*)()> all{{QStringLiteral("bartos.toml"), &serverSchema},
        {QStringLiteral("bartoc.toml"), &workerSchema}, {QStringLiteral("barto-cli.toml"), &cliSchema},
        {QStringLiteral("schedule"), &scheduleSchema}, {QStringLiteral("access"), &accessSchema}};
    if (!all.contains(file))
        giveUp(QStringLiteral("there is no table of '%1'").arg(file));
    return all[file]();
}

/// The keys of one schema, each to be told once.
class Keys
{
public:
    void begin(const QString &file)
    {
        end();
        m_file = file;
        m_schema = &schemaOf(file);
        for (const Field &field : m_schema->fields)
            m_missing.append(field.key);
    }

    void write(QTextStream &out, const QString &key)
    {
        const Field *field = m_schema ? m_schema->field(key) : nullptr;
        if (!field || !m_missing.removeOne(key))
            giveUp(QStringLiteral("%1 has no key '%2', or it is told twice").arg(m_file, key));
        out << '*' << escaped(field->lastPart()) << "* = " << escaped(field->check.expectation());
        const QString standard = QString::fromUtf8(field->standard);
        if (field->isRequired)
            out << ", required";
        else if (!standard.isEmpty() && standard != QStringLiteral("\"\""))
            out << "; " << escaped(standard) << " unless it is set";
        out << '\n';
        if (field->check.isSecret())
            m_note = QStringLiteral("\tOr *%1\\_file* = the path of a file that holds it.\n")
                         .arg(escaped(field->lastPart()));
        else
            m_note.clear();
    }

    QString takeNote() { return std::exchange(m_note, {}); }

    void end() const
    {
        if (!m_missing.isEmpty())
            giveUp(QStringLiteral("%1: nothing is told of %2").arg(m_file, m_missing.join(QStringLiteral(", "))));
    }

private:
    QString m_file;
    const Schema *m_schema = nullptr;
    QStringList m_missing;
    QString m_note;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QFile file(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    if (!file.open(QIODevice::ReadOnly))
        giveUp(QStringLiteral("cannot read '%1'").arg(file.fileName()));
    QTextStream out(stdout);
    Keys keys;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QString word = line.section(QLatin1Char(' '), 0, 0);
        const QString rest = line.section(QLatin1Char(' '), 1);
        if (word == QLatin1StringView("@options"))
            writeHelpOptions(out, helpOf(rest));
        else if (word == QLatin1StringView("@commands"))
            writeCommands(out);
        else if (word == QLatin1StringView("@keys"))
            keys.begin(rest);
        else if (word == QLatin1StringView("@key"))
            keys.write(out, rest);
        else if (line.isEmpty())
            out << keys.takeNote() << '\n'; // behind the key's own text
        else
            out << line << '\n';
    }
    keys.end();
}
