// SPDX-License-Identifier: MIT OR Apache-2.0
// Makes docs/performance.md of what the benches wrote: bench_page EXPLANATIONS.md RESULT.json... > docs/performance.md
//
// EXPLANATIONS.md: an introduction, then sections "## <bench>.<figure>" that are shown only if that figure misses its
// budget.

#include "tests/bench/report.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSysInfo>
#include <QThread>
#include <QTimeZone>

#include <cstdio>
#include <vector>

using namespace barto::bench;

namespace {

struct Found
{
    QString bench;
    Figure figure;
};

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qUtf8Printable(path));
    return file.readAll();
}

std::vector<Found> readResult(const QString &path)
{
    const QJsonObject all = QJsonDocument::fromJson(contents(path)).object();
    std::vector<Found> found;
    for (const QJsonValue &value : all[QLatin1String("figures")].toArray()) {
        const QJsonObject one = value.toObject();
        Figure figure{one[QLatin1String("id")].toString(), one[QLatin1String("what")].toString(),
            one[QLatin1String("value")].toDouble(), one[QLatin1String("unit")].toString()};
        if (one.contains(QLatin1String("at_least")))
            figure.atLeast = one[QLatin1String("at_least")].toDouble();
        if (one.contains(QLatin1String("at_most")))
            figure.atMost = one[QLatin1String("at_most")].toDouble();
        found.push_back({all[QLatin1String("bench")].toString(), figure});
    }
    return found;
}

/// "model name : Xeon" -> "Xeon"
QString fieldOf(const QString &path, const QString &name)
{
    const QRegularExpression field(QStringLiteral("^%1\\s*:\\s*(.*)$").arg(name), QRegularExpression::MultilineOption);
    return field.match(QString::fromUtf8(contents(path))).captured(1).trimmed();
}

QString machine()
{
    const double gib
        = fieldOf(QStringLiteral("/proc/meminfo"), QStringLiteral("MemTotal")).section(u' ', 0, 0).toDouble() / 1024
        / 1024;
    return QStringLiteral("%1 cores (%2), %3 GiB, %4, Linux %5, Qt %6; measured on %7.")
        .arg(QThread::idealThreadCount())
        .arg(fieldOf(QStringLiteral("/proc/cpuinfo"), QStringLiteral("model name")))
        .arg(gib, 0, 'f', 0)
        .arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(), QString::fromLatin1(qVersion()),
            QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd")));
}

QString cell(const QString &text)
{
    return QString(text).replace(u'|', QStringLiteral("\\|"));
}

QString budgetText(const Figure &figure)
{
    if (figure.atLeast)
        return QStringLiteral("≥ ") + numberText(*figure.atLeast);
    return figure.atMost ? QString(QStringLiteral("≤ ") + numberText(*figure.atMost)) : QString();
}

/// Sections by heading; the introduction under "".
QMap<QString, QString> explanations(const QString &path)
{
    QMap<QString, QString> sections;
    QString heading;
    for (const QString &line : QString::fromUtf8(contents(path)).split(u'\n')) {
        if (line.startsWith(QLatin1String("## ")))
            heading = line.mid(3).trimmed();
        else
            sections[heading] += line + u'\n';
    }
    return sections;
}

void print(const QString &text)
{
    std::fputs(qUtf8Printable(text), stdout);
}

void printBudgets(const std::vector<Found> &all, const QMap<QString, QString> &sections)
{
    print(QStringLiteral("| what | budget | measured | |\n|---|---|---|---|\n"));
    QString missed;
    for (const Found &found : all) {
        const Figure &figure = found.figure;
        if (!figure.atLeast && !figure.atMost)
            continue;
        print(QStringLiteral("| %1 | %2 %4 | **%3** %4 | %5 |\n")
                  .arg(cell(figure.what), budgetText(figure), numberText(figure.value), cell(figure.unit),
                      figure.isMet() ? QStringLiteral("met") : QStringLiteral("**missed**")));
        if (!figure.isMet())
            missed
                += QStringLiteral("* **%1**: %2 %3 instead of %4. %5\n")
                       .arg(figure.what, numberText(figure.value), figure.unit, budgetText(figure),
                           sections.value(QString(found.bench + u'.' + figure.id), QStringLiteral("Not explained yet."))
                               .trimmed());
    }
    print(missed.isEmpty() ? QStringLiteral("\nEvery budget is met.\n")
                           : QString(QStringLiteral("\n## Missed\n\n") + missed));
}

void printAll(const std::vector<Found> &all)
{
    print(QStringLiteral("\n## All figures\n"));
    QString bench;
    for (const Found &found : all) {
        if (found.bench != bench) {
            bench = found.bench;
            print(QStringLiteral("\n### bench_%1\n\n| what | measured |\n|---|---|\n").arg(bench));
        }
        print(QStringLiteral("| %1 | %2 %3 |\n")
                  .arg(cell(found.figure.what), numberText(found.figure.value), cell(found.figure.unit)));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() < 2) {
        std::fprintf(stderr, "Usage: bench_page EXPLANATIONS.md RESULT.json...\n");
        return 2;
    }
    const QMap<QString, QString> sections = explanations(arguments.front());
    std::vector<Found> all;
    for (const QString &path : arguments.mid(1)) {
        const std::vector<Found> some = readResult(path);
        all.insert(all.end(), some.begin(), some.end());
    }
    print(sections.value(QString()).trimmed() + QStringLiteral("\n\n") + machine() + QStringLiteral("\n\n"));
    printBudgets(all, sections);
    printAll(all);
    return 0;
}
