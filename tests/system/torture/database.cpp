// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <functional>

namespace barto::torture {

namespace {

constexpr int copyPatience = 300'000;

Database::Rows ask(const QString &driver, const std::function<void(QSqlDatabase &)> &place, const QString &sql)
{
    const QString connection = QStringLiteral("torture");
    Database::Rows found;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(driver, connection);
        place(database);
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!database.open() || !query.exec(sql))
            qFatal("the database does not answer '%s': %s %s", qPrintable(sql), qPrintable(database.lastError().text()),
                qPrintable(query.lastError().text()));
        const int columns = query.record().count();
        while (query.next()) {
            QVariantList row;
            for (int i = 0; i < columns; ++i)
                row.append(query.value(i));
            found.append(row);
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return found;
}

Result<void> replace(const QString &from, const QString &to)
{
    if (QFileInfo::exists(to) && !QDir(to).removeRecursively())
        return fail(Error::Code::Io, QStringLiteral("cannot remove %1").arg(to));
    return execute(QStringLiteral("cp"), {QStringLiteral("-a"), from, to});
}

class Sqlite : public Database
{
public:
    explicit Sqlite(const QString &folder) : m_folder(folder + QStringLiteral("/data")) { QDir().mkpath(m_folder); }

    bool isDaemon() const override { return false; }
    QString toml() const override { return QStringLiteral("[sqlite]\npath = \"%1\"\n").arg(file()); }
    Rows rows(const QString &sql) const override
    {
        return ask(
            QStringLiteral("QSQLITE"),
            [this](QSqlDatabase &database) {
                database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000"));
                database.setDatabaseName(file());
            },
            sql);
    }
    Result<void> copyTo(const QString &folder) override { return replace(m_folder, folder); }
    Result<void> restoreFrom(const QString &folder) override { return replace(folder, m_folder); }

private:
    QString file() const { return QString(m_folder + QStringLiteral("/bartos.db")); }

    const QString m_folder;
};

class MariaDb : public Database
{
public:
    bool isDaemon() const override { return true; }
    qint64 pid() const override
    {
        QFile file(folder() + QStringLiteral("/pid"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toLongLong() : 0;
    }
    bool isRunning() const override { return m_server.isRunning(); }
    Result<void> start() override { return m_server.start({QStringLiteral("--innodb-log-file-size=16M")}); }
    void kill() override { m_server.kill(); }
    Result<void> makeDatabase() { return m_server.freshDatabase(m_name); }

    QString toml() const override
    {
        return QStringLiteral(
            "[mariadb]\nhost = \"127.0.0.1\"\nport = %1\nusername = \"%2\"\npassword = \"%3\"\ndatabase = \"%4\"\n")
            .arg(QString::number(m_server.port()), m_server.user(), m_server.password(), m_name);
    }
    Rows rows(const QString &sql) const override
    {
        return ask(
            QStringLiteral("QMYSQL"),
            [this](QSqlDatabase &database) {
                database.setHostName(QStringLiteral("127.0.0.1"));
                database.setPort(m_server.port());
                database.setUserName(m_server.user());
                database.setPassword(m_server.password());
                database.setDatabaseName(m_name);
            },
            sql);
    }
    Result<void> copyTo(const QString &folder) override { return replace(data(), folder); }
    Result<void> restoreFrom(const QString &folder) override { return replace(folder, data()); }

private:
    QString folder() const { return QFileInfo(m_server.socketPath()).path(); }
    QString data() const { return QString(folder() + QStringLiteral("/data")); }

    const QString m_name = QStringLiteral("torture");
    MariaDbServer m_server;
};

} // namespace

Result<void> execute(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (process.waitForFinished(copyPatience) && process.exitCode() == 0)
        return {};
    return fail(Error::Code::Io,
        QStringLiteral("%1 %2: %3")
            .arg(program, arguments.join(QLatin1Char(' ')), QString::fromUtf8(process.readAll().trimmed())));
}

std::unique_ptr<Database> makeSqlite(const QString &folder)
{
    return std::make_unique<Sqlite>(folder);
}

Result<std::unique_ptr<Database>> makeMariaDb(const QString &folder)
{
    // Its own temporary folder is made where TMPDIR says.
    qputenv("TMPDIR", QFile::encodeName(folder));
    auto database = std::make_unique<MariaDb>();
    qunsetenv("TMPDIR");
    if (const Result<void> started = database->start(); !started)
        return tl::unexpected(started.error());
    if (const Result<void> made = database->makeDatabase(); !made)
        return tl::unexpected(made.error());
    return database;
}

} // namespace barto::torture
