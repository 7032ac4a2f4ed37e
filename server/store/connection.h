// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "server/store/settings.h"

#include <QHash>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

struct sqlite3;
struct st_mysql;

namespace barto::store {

Q_DECLARE_LOGGING_CATEGORY(lcStore)

/// One database connection, and the few words in which the store speaks to it. One thread. Statements are prepared once
/// and kept; all results are read to their end at once, so that none holds a snapshot open.
///
/// Errors: Database for refused data, everything else is DatabaseAway (see errors.h).
class Connection
{
public:
    /// An answer that does not come in time counts as a lost connection (MariaDB only: a host that hangs says nothing,
    /// not even that it is gone). A Query is a Read that takes as long as operators' own statements may, Migrate a Write
    /// that may change a large table.
    enum class Access { Read, Query, Write, Migrate };
    static Result<std::unique_ptr<Connection>> open(const StoreSettings &settings, Access access);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    bool isSqlite() const { return m_sqlite != nullptr; }
    sqlite3 *sqlite() const { return m_sqlite; }
    st_mysql *mariadb() const { return m_mariadb; }

    /// Not prepared, for what is said once.
    Result<void> execute(const QString &sql);
    /// A statement that changes rows: how many it changed. On MariaDB rows that stay as they were do not count.
    Result<qint64> change(const QString &sql, const QVariantList &values);
    /// The key that the last INSERT by change() gave.
    qint64 lastKey() const { return m_lastKey; }
    /// A statement that reads: calls `row` for each row.
    template<typename Row>
    Result<void> each(const QString &sql, const QVariantList &values, Row row)
    {
        const Result<QSqlQuery *> query = run(sql, values);
        if (!query)
            return tl::unexpected(query.error());
        while ((*query)->next())
            row(std::as_const(**query));
        return finish(**query);
    }

    Result<void> begin();
    Result<void> commit();
    void rollback();
    /// Does `work`, and undoes what it did if the database refuses its data (Error::Database). May be nested.
    Result<void> behindSavepoint(const std::function<Result<void>()> &work);

    /// In SQL where the two differ.
    QString ignoreConflict() const; ///< at the end of an INSERT: leave a row that is there alone
    QString forUpdate() const; ///< at the end of a SELECT: lock the rows

private:
    Connection() = default;
    Result<void> openSqlite(const SqliteSettings &settings, Access access);
    Result<void> openMariaDb(const MariaDbSettings &settings, Access access);
    Result<void> adjustMariaDb(const MariaDbSettings &settings, Access access);
    Result<QSqlQuery *> run(const QString &sql, const QVariantList &values);
    Result<void> finish(QSqlQuery &query);
    tl::unexpected<Error> failure(const QString &doing, const QSqlError &error) const;

    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
    sqlite3 *m_sqlite = nullptr;
    st_mysql *m_mariadb = nullptr;
    qint64 m_lastKey = 0;
    int m_savepoint = 0;
};

} // namespace barto::store
