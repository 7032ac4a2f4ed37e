// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/journalfile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace barto {

namespace {

constexpr qint64 schemaVersion = 1;
constexpr qint64 applicationId = 0x6272746a; // "brtj"

// `claim.due` is NULL for ad hoc runs; `header` is NULL once the claim is settled.
constexpr const char *schema = R"(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE schedule(name TEXT PRIMARY KEY, position INTEGER NOT NULL, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE watermark(schedule TEXT PRIMARY KEY, revision BLOB NOT NULL, up_to INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE claim(run BLOB PRIMARY KEY, schedule TEXT NOT NULL, due INTEGER, state INTEGER NOT NULL,
    claimed_at INTEGER NOT NULL, keep_from INTEGER NOT NULL, header BLOB) WITHOUT ROWID;
CREATE UNIQUE INDEX claim_slot ON claim(schedule, due) WHERE due IS NOT NULL;
CREATE INDEX claim_open ON claim(claimed_at) WHERE header IS NOT NULL;
CREATE INDEX claim_age ON claim(keep_from);
CREATE TABLE fact(serial INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE unreadable(serial INTEGER PRIMARY KEY, id BLOB NOT NULL, body BLOB NOT NULL);
PRAGMA application_id = 1651668074;
PRAGMA user_version = 1;
)";
// Facts that the server has acknowledged, for a store that goes back. Made where it is missing: a bartoc that does not
// know it is not harmed by it.
constexpr const char *laterTables = R"(
CREATE TABLE IF NOT EXISTS delivered(serial INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE,
    body BLOB NOT NULL, at INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS delivered_at ON delivered(at);
)";
static_assert(applicationId == 1651668074 && schemaVersion == 1, "as they stand in the schema");

Error::Code codeOf(int result, int systemErrno)
{
    switch (result & 0xff) {
    case SQLITE_FULL:
        return Error::Code::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error::Code::Database;
    case SQLITE_IOERR:
        return systemErrno == ENOSPC || systemErrno == EDQUOT ? Error::Code::Full : Error::Code::Io;
    default:
        return Error::Code::Io;
    }
}

} // namespace

Result<std::unique_ptr<JournalFile>> JournalFile::open(const QString &path)
{
    // Made here first, so that its mode is ours; SQLite gives its -wal and -shm the same.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return failErrno(QStringLiteral("open %1").arg(path), errno);
    ::close(fd);
    sqlite3 *db = nullptr;
    const int result = sqlite3_open_v2(path.toUtf8().constData(), &db,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
    std::unique_ptr<JournalFile> file(new JournalFile(db, path));
    if (result != SQLITE_OK)
        return file->error("open");
    if (const Result<void> done = file->configure(); !done)
        return tl::unexpected(done.error());
    if (const Result<void> done = file->prepareSchema(); !done)
        return tl::unexpected(done.error());
    return file;
}

JournalFile::~JournalFile()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    sqlite3_close_v2(m_db);
}

Result<void> JournalFile::configure()
{
    sqlite3_extended_result_codes(m_db, 1);
    sqlite3_busy_timeout(m_db, 1000); // somebody may be looking into the file with a tool of his own
    // A checkpoint within a commit must stay short; 512 KiB of cache hold all the agent ever looks at.
    return execute("PRAGMA cache_size = -512; PRAGMA wal_autocheckpoint = 500; PRAGMA journal_size_limit = 4194304;"
                   "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
}

Result<qint64> JournalFile::pragma(const char *name)
{
    JournalQuery query(*this, name);
    const Result<bool> row = query.step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? query.number(0) : 0;
}

Result<void> JournalFile::prepareSchema()
{
    const Result<qint64> id = pragma("PRAGMA application_id");
    const Result<qint64> version = pragma("PRAGMA user_version");
    const Result<qint64> tables = pragma("SELECT count(*) FROM sqlite_schema");
    for (const Result<qint64> *value : {&id, &version, &tables}) {
        if (!*value)
            return tl::unexpected(value->error());
    }
    if (*tables > 0 && *id != applicationId)
        return fail(Error::Code::Unsupported,
            QStringLiteral(
                "%1 is a database, but not a journal of bartoc; give bartoc a file of its own with --journal")
                .arg(m_path));
    if (*tables > 0 && *version != schemaVersion)
        return fail(Error::Code::Unsupported,
            QStringLiteral("%1 is a journal of version %2, and this bartoc reads version %3; install the bartoc that "
                           "wrote it, or move the file away to begin a new one")
                .arg(m_path)
                .arg(*version)
                .arg(schemaVersion));
    {
        JournalQuery check(*this, "PRAGMA quick_check(1)");
        const Result<bool> row = check.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row || check.text(0) != u"ok")
            return fail(Error::Code::Database, QStringLiteral("%1 is damaged: %2").arg(m_path, check.text(0)));
    }
    if (const Result<void> done = execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"); !done)
        return done;
    if (*tables > 0)
        return execute(laterTables);
    return transaction([this]() -> Result<void> {
        const Result<void> made = execute(schema);
        return made ? execute(laterTables) : made;
    });
}

Result<void> JournalFile::execute(const char *sql)
{
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return error(sql);
    return {};
}

void JournalFile::rollback()
{
    // SQLite may have rolled back by itself (disk full); then there is nothing to do.
    if (sqlite3_get_autocommit(m_db) == 0)
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

int JournalFile::changes() const
{
    return sqlite3_changes(m_db);
}

Result<QByteArray> JournalFile::meta(const char *key)
{
    JournalQuery query(*this, "SELECT value FROM meta WHERE key = ?");
    query.bind(QString::fromLatin1(key));
    const Result<bool> row = query.step();
    if (!row)
        return tl::unexpected(row.error());
    return *row ? query.bytes(0) : QByteArray();
}

Result<void> JournalFile::setMeta(const char *key, const QByteArray &value)
{
    return JournalQuery(*this, "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)")
        .bind(QString::fromLatin1(key))
        .bind(value.isNull() ? QByteArray("") : value)
        .run();
}

sqlite3_stmt *JournalFile::statement(const char *sql)
{
    sqlite3_stmt *&statement = m_statements[sql];
    if (!statement)
        sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    return statement;
}

tl::unexpected<Error> JournalFile::error(const char *doing) const
{
    const int result = sqlite3_extended_errcode(m_db);
    const int system = sqlite3_system_errno(m_db);
    QString detail = QStringLiteral("%1: %2").arg(m_path, QString::fromUtf8(sqlite3_errmsg(m_db)));
    if ((result & 0xff) == SQLITE_IOERR && system != 0)
        detail += QStringLiteral(" (%1)").arg(systemMessage(system));
    if ((result & 0xff) == SQLITE_ERROR)
        detail += QStringLiteral(" in '%1'").arg(QString::fromUtf8(doing).simplified().left(60));
    return fail(codeOf(result, system), detail);
}

JournalQuery::JournalQuery(JournalFile &file, const char *sql)
    : m_file(file), m_statement(file.statement(sql)), m_sql(sql), m_isSound(m_statement != nullptr)
{
}

JournalQuery::~JournalQuery()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

JournalQuery &JournalQuery::bind(qint64 value)
{
    m_isSound = m_isSound && sqlite3_bind_int64(m_statement, ++m_bound, value) == SQLITE_OK;
    return *this;
}

JournalQuery &JournalQuery::bind(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    m_isSound = m_isSound
        && sqlite3_bind_text64(
               m_statement, ++m_bound, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8)
            == SQLITE_OK;
    return *this;
}

JournalQuery &JournalQuery::bind(const QByteArray &value)
{
    if (value.isNull())
        return bindNull();
    m_isSound = m_isSound
        && sqlite3_bind_blob64(
               m_statement, ++m_bound, value.constData(), sqlite3_uint64(value.size()), SQLITE_TRANSIENT)
            == SQLITE_OK;
    return *this;
}

JournalQuery &JournalQuery::bindNull()
{
    m_isSound = m_isSound && sqlite3_bind_null(m_statement, ++m_bound) == SQLITE_OK;
    return *this;
}

Result<bool> JournalQuery::step()
{
    const int result = m_isSound ? sqlite3_step(m_statement) : SQLITE_ERROR;
    if (result != SQLITE_ROW && result != SQLITE_DONE)
        return m_file.error(m_sql);
    return result == SQLITE_ROW;
}

Result<void> JournalQuery::run()
{
    const Result<bool> row = step();
    if (!row)
        return tl::unexpected(row.error());
    return {};
}

qint64 JournalQuery::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArray JournalQuery::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return QByteArray(static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column));
}

QString JournalQuery::text(int column) const
{
    return QString::fromUtf8(bytes(column));
}

} // namespace barto
