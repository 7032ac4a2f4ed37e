// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/configcheck.h"

#include "cli/render/output.h"
#include "cli/render/records.h"
#include "common/config/cliconfig.h"
#include "common/config/serverconfig.h"
#include "common/config/workerconfig.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConfigCheck)
};

struct Finding
{
    bool isError = false;
    QString file;
    int line = 0; ///< 0: the file as a whole
    int column = 0;
    QString message;
};

struct Verdict
{
    bool isUsable = false;
    std::vector<Finding> findings;
};

/// "<file>:<line>:<column>: <message>", as Problems writes it
Finding findingFrom(const QString &text, const QString &file, bool isError)
{
    static const QRegularExpression place(
        QStringLiteral("^:(?:(\\d+):(?:(\\d+):)?)? (.*)$"), QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match
        = text.startsWith(file) ? place.match(text.mid(file.size())) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return {isError, file, 0, 0, text};
    return {isError, file, match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3)};
}

template<typename Loaded>
Verdict verdictOf(const Result<Loaded> &loaded, const QString &file)
{
    Verdict verdict{loaded.has_value(), {}};
    const QStringList texts = loaded ? loaded->warnings : loaded.error().detail.split(QLatin1Char('\n'));
    for (const QString &text : texts)
        verdict.findings.push_back(findingFrom(text, file, !loaded));
    return verdict;
}

/// What the file itself says must not be hidden by a variable that happens to be set here.
QProcessEnvironment withoutKeys(QProcessEnvironment environment)
{
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1StringView("BARTO")) || name == QLatin1StringView("CREDENTIALS_DIRECTORY"))
            environment.remove(name);
    }
    return environment;
}

Verdict check(const QString &program, const QString &file, const QProcessEnvironment &environment)
{
    ConfigSources sources;
    sources.options.configPath = file;
    sources.environment = withoutKeys(environment);
    if (program == QLatin1StringView("bartos"))
        return verdictOf(loadServerConfig(sources), file);
    if (program == QLatin1StringView("bartoc"))
        return verdictOf(loadWorkerConfig(sources), file);
    return verdictOf(loadCliConfig(sources, program), file);
}

/// By its name, "bartoc-vader.toml" too; else whichever program has least to say against it.
QString programOf(const QString &file, const QProcessEnvironment &environment)
{
    const QString name = QFileInfo(file).fileName();
    for (const QString &program : configPrograms()) {
        if (name.startsWith(program))
            return program;
    }
    QString best = configPrograms().first();
    std::size_t fewest = SIZE_MAX;
    for (const QString &program : configPrograms()) {
        const Verdict verdict = check(program, file, environment);
        const std::size_t count = verdict.isUsable ? 0 : 1 + verdict.findings.size();
        if (count < fewest) {
            fewest = count;
            best = program;
        }
    }
    return best;
}

QString severity(const Finding &finding)
{
    return finding.isError ? QStringLiteral("error") : QStringLiteral("warning");
}

void writeText(const Verdict &verdict, const QString &file, const QString &program, render::Output &out)
{
    for (const Finding &finding : verdict.findings) {
        QString place = finding.file;
        for (const int number : {finding.line, finding.column})
            place += number > 0 ? QString(QLatin1Char(':') + QString::number(number)) : QString();
        out.line(place + QStringLiteral(": ") + severity(finding) + QStringLiteral(": ") + finding.message);
    }
    if (verdict.isUsable)
        out.line(Texts::tr("%1 can be used by %2.").arg(file, program));
}

void writeRecords(const Verdict &verdict, const QString &program, render::Format format, render::Output &out)
{
    render::Records records(format, out,
        {QStringLiteral("file"), QStringLiteral("line"), QStringLiteral("column"), QStringLiteral("severity"),
            QStringLiteral("message"), QStringLiteral("program")});
    for (const Finding &finding : verdict.findings)
        records.add({{QStringLiteral("file"), finding.file},
            {QStringLiteral("line"), finding.line > 0 ? QJsonValue(finding.line) : QJsonValue()},
            {QStringLiteral("column"), finding.column > 0 ? QJsonValue(finding.column) : QJsonValue()},
            {QStringLiteral("severity"), severity(finding)}, {QStringLiteral("message"), finding.message},
            {QStringLiteral("program"), program}});
    records.end();
}

} // namespace

QStringList configPrograms()
{
    return {
        QStringLiteral("bartos"), QStringLiteral("bartoc"), QStringLiteral("barto-cli"), QStringLiteral("barto-gui")};
}

int runConfigCheck(const ConfigCheckOptions &options, render::Format format, const QProcessEnvironment &environment,
    render::Output &out, render::Output &notes)
{
    const QFileInfo info(options.file);
    if (!info.exists()) {
        notes.line(Texts::tr("barto-cli: there is no file %1.").arg(options.file));
        return 2;
    }
    const QString file = QDir::cleanPath(info.absoluteFilePath());
    const QString program = options.program.isEmpty() ? programOf(file, environment) : options.program;
    const Verdict verdict = check(program, file, environment);
    if (format == render::Format::Table)
        writeText(verdict, file, program, out);
    else
        writeRecords(verdict, program, format, out);
    return verdict.isUsable ? 0 : 2;
}

} // namespace barto
