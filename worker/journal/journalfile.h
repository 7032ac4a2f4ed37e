// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"
#include "common/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace barto {

/// The journal's SQLite connection: WAL, synchronous=FULL, statements prepared once. Knows the schema and nothing of
/// what its tables mean. SQLite's C API is used directly, because a commit stands between a slot and its start, and
/// the agent's memory has a budget: QtSql costs twice the time a row (measured) and a plugin.
class JournalFile
{
public:
    /// Opens or makes the file (mode 0600) and its tables. Error::Database: it is damaged. Error::Unsupported: of a
    /// newer version, or of another program. Io, Full: the disk. Nothing is changed on an error.
    static Result<std::unique_ptr<JournalFile>> open(const QString &path);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;
    JournalFile &operator=(const JournalFile &) = delete;

    /// Runs statements that give no rows.
    Result<void> execute(const char *sql);
    Result<void> begin() { return execute("BEGIN IMMEDIATE"); }
    Result<void> commit() { return execute("COMMIT"); }
    void rollback();
    /// Calls `write` (a function that returns Result<void>) between begin and commit; rolls back where one of them
    /// fails.
    template<typename Write>
    Result<void> transaction(Write write)
    {
        Result<void> done = begin();
        if (!done)
            return done;
        done = write();
        if (done)
            done = commit();
        if (!done)
            rollback();
        return done;
    }
    /// How many rows the last statement changed.
    int changes() const;

    /// A value of the table `meta`; a null array if it is not there.
    Result<QByteArray> meta(const char *key);
    Result<void> setMeta(const char *key, const QByteArray &value);

private:
    friend class JournalQuery;
    JournalFile(sqlite3 *db, QString path) : m_db(db), m_path(std::move(path)) { }
    Result<void> configure();
    Result<void> prepareSchema();
    Result<qint64> pragma(const char *name);
    sqlite3_stmt *statement(const char *sql);
    tl::unexpected<Error> error(const char *doing) const;

    sqlite3 *m_db;
    QString m_path;
    QHash<const char *, sqlite3_stmt *> m_statements; ///< by the address of their literal
};

/// One use of a prepared statement. Parameters are bound in order; values are read by column, from 0.
class JournalQuery
{
public:
    /// `sql` must be a string literal: the prepared statement is kept under its address.
    JournalQuery(JournalFile &file, const char *sql);
    ~JournalQuery();
    JournalQuery(const JournalQuery &) = delete;
    JournalQuery &operator=(const JournalQuery &) = delete;

    JournalQuery &bind(qint64 value);
    JournalQuery &bind(int value) { return bind(qint64(value)); }
    JournalQuery &bind(Instant value) { return bind(qint64(toMicroseconds(value))); }
    JournalQuery &bind(const QString &value);
    JournalQuery &bind(const QByteArray &value); ///< a null array is NULL
    JournalQuery &bindNull();
    template<typename Tag>
    JournalQuery &bind(const Id<Tag> &value)
    {
        return bind(value.bytes());
    }

    /// True if there is a row (the next one).
    Result<bool> step();
    Result<void> run();

    qint64 number(int column) const;
    QByteArray bytes(int column) const;
    QString text(int column) const;

private:
    JournalFile &m_file;
    sqlite3_stmt *m_statement;
    const char *m_sql;
    int m_bound = 0;
    bool m_isSound = true;
};

} // namespace barto
