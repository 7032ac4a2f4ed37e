// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/connection.h"

#include "server/store/errors.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <mysql.h>
#include <sqlite3.h>

namespace barto::store {

Q_LOGGING_CATEGORY(lcStore, "barto.server.store", QtInfoMsg)

namespace {

bool isReading(Connection::Access access)
{
    return access == Connection::Access::Read || access == Connection::Access::Query;
}

std::chrono::seconds patienceOf(Connection::Access access)
{
    switch (access) {
    case Connection::Access::Read:
        return std::chrono::seconds(15);
    case Connection::Access::Migrate:
        return std::chrono::hours(1);
    case Connection::Access::Query:
    case Connection::Access::Write:
        break;
    }
    return std::chrono::seconds(40);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const StoreSettings &settings, Access access)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_name = QStringLiteral("barto-store-") + QUuid::createUuid().toString(QUuid::Id128);
    const auto *sqlite = std::get_if<SqliteSettings>(&settings);
    const Result<void> opened = sqlite ? connection->openSqlite(*sqlite, access)
                                       : connection->openMariaDb(std::get<MariaDbSettings>(settings), access);
    if (!opened)
        return tl::unexpected(opened.error());
    return connection;
}

Connection::~Connection()
{
    m_statements.clear(); // before their connection
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::openSqlite(const SqliteSettings &settings, Access access)
{
    if (!isReading(access) && !QDir().mkpath(QFileInfo(settings.path).absolutePath()))
        return fail(
            Error::Code::DatabaseAway, QStringLiteral("cannot make the folder of the database %1").arg(settings.path));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(settings.path);
    m_database.setConnectOptions(isReading(access) ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=10000")
                                                   : QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!m_database.open())
        return failure(QStringLiteral("open %1").arg(settings.path), m_database.lastError());
    const QVariant handle = m_database.driver()->handle();
    m_sqlite = *static_cast<sqlite3 *const *>(handle.constData());
    if (isReading(access))
        return execute(QStringLiteral("PRAGMA query_only = ON"));
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA cache_size = -16000",
             "PRAGMA journal_size_limit = 67108864"}) {
        Result<void> set = execute(QLatin1StringView(pragma));
        // Two that make the same new file a WAL at once: one is refused without regard to the busy timeout.
        for (int tries = 0; !set && isSqliteBusy(set.error()) && tries < 200; ++tries) {
            sqlite3_sleep(50);
            set = execute(QLatin1StringView(pragma));
        }
        if (!set)
            return set;
    }
    return {};
}

Result<void> Connection::openMariaDb(const MariaDbSettings &settings, Access access)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QMYSQL"), m_name);
    if (!m_database.isValid())
        return fail(Error::Code::Unsupported, QStringLiteral("Qt's driver for MariaDB (QMYSQL) is not installed"));
    const bool bySocket = !settings.unixSocket.isEmpty();
    const bool isLocal = settings.host.isEmpty() || settings.host == u"localhost";
    // libmariadb takes "localhost" for its Unix socket and ignores the port.
    m_database.setHostName(bySocket ? QStringLiteral("localhost")
            : isLocal               ? QStringLiteral("127.0.0.1")
                                    : settings.host);
    m_database.setPort(settings.port);
    m_database.setDatabaseName(settings.database);
    const std::chrono::seconds patience = patienceOf(access);
    QStringList options{QStringLiteral("MYSQL_OPT_CONNECT_TIMEOUT=%1").arg(settings.connectTimeout.count()),
        QStringLiteral("MYSQL_OPT_READ_TIMEOUT=%1").arg(patience.count()),
        QStringLiteral("MYSQL_OPT_WRITE_TIMEOUT=%1").arg(patience.count())};
    const auto add = [&options](const char *name, const QString &value) {
        if (!value.isEmpty())
            options.append(QLatin1StringView(name) + u'=' + value);
    };
    add("UNIX_SOCKET", settings.unixSocket);
    add("SSL_CA", settings.sslCa);
    add("SSL_CERT", settings.sslCert);
    add("SSL_KEY", settings.sslKey);
    // Any of these options switches TLS on; CLIENT_SSL alone does not.
    add("SSL_CIPHER",
        settings.wantsTls() && settings.sslCipher.isEmpty() ? QStringLiteral("DEFAULT") : settings.sslCipher);
    for (const QString &option : std::as_const(options)) {
        if (option.contains(u';'))
            return fail(
                Error::Code::Config, QStringLiteral("the database option '%1' must not hold a ';'").arg(option));
    }
    m_database.setConnectOptions(options.join(u';'));
    const MariaDbLogin &login = isReading(access) && settings.readOnly ? *settings.readOnly : settings.login;
    if (!m_database.open(login.user, login.password))
        return failure(QStringLiteral("connect to %1").arg(placeOf(settings)), m_database.lastError());
    const QVariant handle = m_database.driver()->handle();
    if (handle.metaType() != QMetaType::fromType<MYSQL *>())
        return fail(Error::Code::Unsupported, QStringLiteral("Qt's driver for MariaDB hides its connection"));
    m_mariadb = *static_cast<MYSQL *const *>(handle.constData());
    return adjustMariaDb(settings, access);
}

Result<void> Connection::adjustMariaDb(const MariaDbSettings &settings, Access access)
{
    if (settings.wantsTls() && !mysql_get_ssl_cipher(m_mariadb))
        return fail(Error::Code::DatabaseAway,
            QStringLiteral("connect to %1: TLS was asked for, but the server has none").arg(placeOf(settings)));
    // QMYSQL lets several statements through in one string; nobody here means that.
    mysql_set_server_option(m_mariadb, MYSQL_OPTION_MULTI_STATEMENTS_OFF);
    QStringList session{QStringLiteral("SET NAMES utf8mb4 COLLATE utf8mb4_bin"),
        QStringLiteral("SET SESSION time_zone = '+00:00', innodb_lock_wait_timeout = 10, "
                       "sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION'")};
    if (isReading(access)) {
        session << QStringLiteral("SET SESSION TRANSACTION READ ONLY");
    } else {
        bool statementLog = false;
        const Result<void> asked
            = each(QStringLiteral("SELECT @@log_bin, @@binlog_format"), {}, [&statementLog](const QSqlQuery &row) {
                  statementLog = row.value(0).toInt() != 0 && row.value(1).toString() == u"STATEMENT";
              });
        if (!asked)
            return asked;
        if (!statementLog) // InnoDB refuses it beside a statement log
            session << QStringLiteral("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
        session << QStringLiteral("SET SESSION autocommit = 0");
    }
    for (const QString &statement : std::as_const(session)) {
        if (const Result<void> set = execute(statement); !set)
            return set;
    }
    return {};
}

Result<void> Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failure(sql.left(60), query.lastError());
    return {};
}

Result<QSqlQuery *> Connection::run(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_statements[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(m_database);
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const QSqlError error = fresh->lastError();
            fresh.reset();
            m_statements.remove(sql);
            return failure(sql.left(60), error);
        }
        query = std::move(fresh);
    }
    for (int i = 0; i < int(values.size()); ++i)
        query->bindValue(i, values[i]);
    if (!query->exec()) {
        const QSqlError error = query->lastError();
        query->finish();
        return failure(sql.left(60), error);
    }
    return query.get();
}

Result<void> Connection::finish(QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return failure(query.lastQuery().left(60), error);
    return {};
}

Result<qint64> Connection::change(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery *> query = run(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    const qint64 rows = (*query)->numRowsAffected();
    if (sql.startsWith(u"INSERT"))
        m_lastKey = (*query)->lastInsertId().toLongLong();
    (*query)->finish();
    return rows;
}

Result<void> Connection::begin()
{
    return m_sqlite ? execute(QStringLiteral("BEGIN IMMEDIATE")) : Result<void>(); // MariaDB: autocommit is off
}

Result<void> Connection::commit()
{
    return execute(QStringLiteral("COMMIT"));
}

void Connection::rollback()
{
    if (m_sqlite && sqlite3_get_autocommit(m_sqlite))
        return; // SQLite has rolled back by itself, as it does on a full disk
    if (const Result<void> done = execute(QStringLiteral("ROLLBACK")); !done)
        qCDebug(lcStore).noquote() << "rollback:" << done.error().detail;
}

Result<void> Connection::behindSavepoint(const std::function<Result<void>()> &work)
{
    // Names of their own: MariaDB forgets an outer savepoint when an inner one has its name.
    const QString name = QStringLiteral("barto%1").arg(++m_savepoint);
    Result<void> done = execute(QStringLiteral("SAVEPOINT ") + name);
    if (done) {
        done = work();
        const bool refused = !done && done.error().code == Error::Code::Database;
        if (refused || done) {
            if (refused) {
                if (const Result<void> back = execute(QStringLiteral("ROLLBACK TO SAVEPOINT ") + name); !back)
                    done = back;
            }
            if (const Result<void> freed = execute(QStringLiteral("RELEASE SAVEPOINT ") + name); !freed)
                done = freed;
        }
    }
    --m_savepoint;
    return done;
}

QString Connection::ignoreConflict() const
{
    return m_sqlite ? QStringLiteral(" ON CONFLICT DO NOTHING") : QStringLiteral(" ON DUPLICATE KEY UPDATE id = id");
}

QString Connection::forUpdate() const
{
    return m_sqlite ? QString() : QStringLiteral(" FOR UPDATE");
}

tl::unexpected<Error> Connection::failure(const QString &doing, const QSqlError &error) const
{
    if (m_sqlite)
        return failSqlite(doing, m_sqlite);
    bool isNumber = false;
    const unsigned number = error.nativeErrorCode().toUInt(&isNumber);
    if (m_database.driverName() == u"QMYSQL" && isNumber)
        return failMariaDb(doing, number, error.databaseText());
    return fail(Error::Code::DatabaseAway, doing + QStringLiteral(": ") + error.text());
}

} // namespace barto::store
