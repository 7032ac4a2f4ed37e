// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/privatemounts.h"
#include "tests/system/torture/torture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <csignal>

using namespace barto;
using namespace barto::torture;

namespace {

void report(const Options &options, const Figures &figures, const QStringList &wrong, const QString &jsonPath)
{
    QTextStream out(stdout);
    for (auto figure = figures.all().begin(); figure != figures.all().end(); ++figure)
        out << QStringLiteral("%1  %2\n").arg(figure.value(), 10).arg(figure.key());
    for (const QString &one : wrong)
        out << "WRONG: " << one << '\n';
    out << (wrong.isEmpty() ? "PASSED" : "FAILED") << " database " << options.database << " seed " << options.seed
        << " agents " << options.agents << Qt::endl;
    if (jsonPath.isEmpty())
        return;
    QJsonObject object{{QStringLiteral("database"), options.database},
        {QStringLiteral("seed"), QString::number(options.seed)}, {QStringLiteral("agents"), options.agents},
        {QStringLiteral("seconds"), qint64(options.length.count() / 1000)}, {QStringLiteral("passed"), wrong.isEmpty()},
        {QStringLiteral("figures"), figures.json()}, {QStringLiteral("wrong"), QJsonArray::fromStringList(wrong)}};
    QFile file(jsonPath);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0)
        qFatal("cannot write %s", qPrintable(jsonPath));
}

} // namespace

int main(int argc, char **argv)
{
    const Result<void> mounts = enterPrivateMounts(); // before the first thread
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Runs a server and agents, does to them what may happen, and proves that nothing was lost."));
    parser.addHelpOption();
    const QCommandLineOption minutes(
        QStringLiteral("minutes"), QStringLiteral("how long faults happen"), QStringLiteral("M"), QStringLiteral("1"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("random unless given"), QStringLiteral("S"));
    const QCommandLineOption database(
        QStringLiteral("database"), QStringLiteral("sqlite or mariadb"), QStringLiteral("D"), QStringLiteral("sqlite"));
    const QCommandLineOption agents(
        QStringLiteral("agents"), QStringLiteral("how many"), QStringLiteral("N"), QStringLiteral("3"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("where figures go"), QStringLiteral("FILE"));
    const QCommandLineOption keep(QStringLiteral("keep"), QStringLiteral("keep logs of a failure"));
    parser.addOptions({minutes, seed, database, agents, json, keep});
    parser.process(application);

    Options options;
    options.database = parser.value(database);
    options.agents = std::max(1, parser.value(agents).toInt());
    options.seed = parser.isSet(seed) ? parser.value(seed).toULongLong() : QRandomGenerator::system()->generate();
    options.length = std::chrono::milliseconds(qint64(parser.value(minutes).toDouble() * 60'000));
    options.hasDisks = mounts.has_value();
    QTextStream(stdout) << "torture: database " << options.database << ", " << options.agents << " agents, seed "
                        << options.seed << Qt::endl;
    if (!mounts)
        QTextStream(stdout) << "ATTENTION: this machine allows no mounts (" << mounts.error().detail
                            << "), so that NO DISK IS FILLED in this torture." << Qt::endl;
    Torture torture(options);
    const QStringList wrong = torture.run();
    report(options, torture.site().figures, wrong, parser.value(json));
    if (!wrong.isEmpty() && parser.isSet(keep)) {
        torture.site().keepFolder();
        QTextStream(stdout) << "everything is kept in " << torture.site().folder() << Qt::endl;
    }
    return wrong.isEmpty() ? 0 : 1;
}
