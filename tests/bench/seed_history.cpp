// SPDX-License-Identifier: MIT OR Apache-2.0
// Makes a database with the history of a fleet, for pictures and figures:
//
//   seed_history FILE.db|mariadb://USER:PASSWORD@HOST:PORT/DATABASE [--clients 30] [--runs 100000] [--lines 1000000]
//                [--big-run LINES] [--now 2026-11-24T09:46:10Z] [--config bartos.toml]
//
// --config writes the schedules' tables and the database's, to be completed with a listener. Without MariaDB at hand:
// tests/support/mariadbserver starts one.

#include "common/base/instanttext.h"
#include "tests/support/seed/seedhistory.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QUrl>

#include <cstdio>

using namespace barto;

namespace {

store::StoreSettings settingsOf(const QString &place)
{
    const QUrl url(place);
    if (url.scheme() != u"mariadb")
        return store::SqliteSettings{place};
    store::MariaDbSettings settings;
    settings.host = url.host();
    settings.port = quint16(url.port(3306));
    settings.login = {url.userName(), url.password()};
    settings.database = url.path().mid(1);
    return settings;
}

QString databaseToml(const store::StoreSettings &settings)
{
    if (const auto *sqlite = std::get_if<store::SqliteSettings>(&settings))
        return QStringLiteral("[sqlite]\npath = \"%1\"\n\n").arg(QFileInfo(sqlite->path).absoluteFilePath());
    const auto &maria = std::get<store::MariaDbSettings>(settings);
    return QStringLiteral("[mariadb]\nhost = \"%1\"\nport = %2\nusername = \"%3\"\npassword = \"%4\"\n"
                          "database = \"%5\"\n\n")
        .arg(maria.host)
        .arg(maria.port)
        .arg(maria.login.user, maria.login.password, maria.database);
}

int failed(const QString &why)
{
    std::fprintf(stderr, "seed_history: %s\n", qPrintable(why));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("database"), {});
    const auto option = [&parser](const char *name, const char *value) {
        QCommandLineOption made(QString::fromLatin1(name), {}, QStringLiteral("value"), QString::fromLatin1(value));
        parser.addOption(made);
        return made;
    };
    const auto clients = option("clients", "30");
    const auto runs = option("runs", "100000");
    const auto lines = option("lines", "1000000");
    const auto bigRun = option("big-run", "0");
    const auto now = option("now", "");
    const auto config = option("config", "");
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        return failed(QStringLiteral("give one database"));
    const store::StoreSettings settings = settingsOf(parser.positionalArguments().first());
    seed::Options options;
    options.clients = parser.value(clients).toInt();
    options.runs = parser.value(runs).toLongLong();
    options.lines = parser.value(lines).toLongLong();
    options.bigRun = parser.value(bigRun).toLongLong();
    options.now = SystemClock().now();
    if (parser.isSet(now)) {
        const Result<Instant> instant = fromIsoText(parser.value(now));
        if (!instant)
            return failed(instant.error().detail);
        options.now = *instant;
    }
    QElapsedTimer timer;
    timer.start();
    const Result<seed::Summary> summary = seed::seedHistory(settings, options);
    if (!summary)
        return failed(summary.error().detail);
    std::printf("%lld runs since %s, %lld lines, in %.1f s\n", summary->runs, qPrintable(toIsoText(summary->begin)),
        summary->lines, double(timer.elapsed()) / 1000);
    if (!summary->bigRun.isEmpty())
        std::printf("big run: %s\n", qPrintable(summary->bigRun));
    if (!parser.isSet(config))
        return 0;
    QFile file(parser.value(config));
    const QByteArray toml = (databaseToml(settings) + summary->toml).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size())
        return failed(QStringLiteral("cannot write %1").arg(file.fileName()));
    return 0;
}
