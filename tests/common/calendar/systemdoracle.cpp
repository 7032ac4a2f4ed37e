// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/common/calendar/systemdoracle.h"

#include "common/base/instanttext.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>

namespace barto::testing {

namespace {

std::optional<Instant> elapseOf(const QString &line)
{
    static const QRegularExpression stamp(QStringLiteral("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d) UTC$"));
    const auto match = stamp.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return *fromIsoText(QString(match.captured(1) + QLatin1Char('T') + match.captured(2) + QLatin1Char('Z')));
}

QStringList quotedAfter(const QString &text, const QString &opening, const QString &closing)
{
    QStringList found;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const qsizetype end = line.lastIndexOf(closing);
        if (line.startsWith(opening) && end >= opening.size())
            found << line.mid(opening.size(), end - opening.size());
    }
    return found;
}

std::vector<SystemdOracle::Answer> readBlocks(const QString &text)
{
    std::vector<SystemdOracle::Answer> blocks;
    const QString normal = QStringLiteral("Normalized form: ");
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(normal))
            blocks.push_back({true, false, line.mid(normal.size()), {}});
        else if (line.contains(QLatin1StringView("From now:")) || line.contains(QLatin1StringView("Original form:")))
            continue;
        else if (const auto elapse = elapseOf(line); elapse && !blocks.empty())
            blocks.back().elapses.push_back(*elapse);
    }
    return blocks;
}

} // namespace

std::optional<SystemdOracle> SystemdOracle::find()
{
    SystemdOracle oracle;
    oracle.m_program = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
    if (oracle.m_program.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(oracle.m_program, {QStringLiteral("--version")});
    process.waitForFinished();
    oracle.m_version = QString::fromUtf8(process.readLine()).section(QLatin1Char(' '), 1, 1);
    return oracle;
}

std::vector<SystemdOracle::Answer> SystemdOracle::ask(
    const QStringList &expressions, Instant base, int iterations, const QString &zone) const
{
    QString baseText = toIsoText(base).left(19) + QStringLiteral(" UTC");
    baseText[10] = QLatin1Char(' ');
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TZ"), QLatin1Char(':') + zone);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(m_program,
        QStringList{QStringLiteral("calendar"), QStringLiteral("--iterations=%1").arg(iterations),
            QStringLiteral("--base-time=") + baseText, QStringLiteral("--")}
            + expressions);
    process.waitForFinished(-1);

    const QString errors = QString::fromUtf8(process.readAllStandardError());
    const QStringList refusedList
        = quotedAfter(errors, QStringLiteral("Failed to parse calendar specification '"), QStringLiteral("':"));
    const QSet<QString> refused(refusedList.begin(), refusedList.end());
    const QStringList failedList
        = quotedAfter(errors, QStringLiteral("Failed to determine next elapse for '"), QStringLiteral("':"));
    const QSet<QString> failed(failedList.begin(), failedList.end());

    const auto blocks = readBlocks(QString::fromUtf8(process.readAllStandardOutput()));
    std::vector<Answer> answers;
    size_t block = 0;
    for (const QString &expression : expressions) {
        if (refused.contains(expression))
            answers.push_back({});
        else if (failed.contains(expression)) // then it prints nothing of it at all
            answers.push_back({true, true, {}, {}});
        else if (block < blocks.size())
            answers.push_back(blocks[block++]);
    }
    if (block != blocks.size() || answers.size() != size_t(expressions.size())) {
        qWarning("systemd-analyze said what this does not read:\n%s", qPrintable(errors));
        answers.clear();
    }
    return answers;
}

} // namespace barto::testing
