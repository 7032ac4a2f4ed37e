// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/sqlitecursor.h"

#include "server/store/errors.h"
#include "server/store/tablepagebuilder.h"

#include <sqlite3.h>

#include <cstring>

namespace barto::store {

namespace {

int allowReading(void *, int action, const char *, const char *second, const char *, const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        return second && std::strcmp(second, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
    default:
        return SQLITE_DENY;
    }
}

constexpr int stepsBetweenLooks = 10'000;

} // namespace

SqliteCursor::SqliteCursor(const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation)
    : m_limits(limits), m_cancellation(std::move(cancellation)),
      m_deadline(std::chrono::steady_clock::now() + limits.time)
{
}

SqliteCursor::~SqliteCursor()
{
    sqlite3_finalize(m_statement);
    sqlite3_close(m_handle);
}

Result<std::unique_ptr<QueryCursor>> SqliteCursor::open(const SqliteSettings &settings, const QString &statement,
    const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation)
{
    std::unique_ptr<SqliteCursor> cursor(new SqliteCursor(limits, std::move(cancellation)));
    if (const Result<void> prepared = cursor->prepare(settings.path, statement); !prepared)
        return tl::unexpected(prepared.error());
    return cursor;
}

Result<void> SqliteCursor::prepare(const QString &path, const QString &statement)
{
    const int opened
        = sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_FULLMUTEX, nullptr);
    if (opened != SQLITE_OK)
        return failure(QStringLiteral("open %1").arg(path));
    sqlite3_busy_timeout(m_handle, 10'000);
    sqlite3_set_authorizer(m_handle, allowReading, nullptr);
    sqlite3_progress_handler(
        m_handle, stepsBetweenLooks, [](void *self) { return static_cast<SqliteCursor *>(self)->isOver() ? 1 : 0; },
        this);
    const QByteArray sql = statement.toUtf8();
    const char *tail = nullptr;
    const int prepared = sqlite3_prepare_v2(m_handle, sql.constData(), int(sql.size()), &m_statement, &tail);
    if (prepared == SQLITE_AUTH)
        return fail(Error::Code::Refused, QStringLiteral("Only reading is allowed here."));
    if (prepared != SQLITE_OK)
        return failure(QStringLiteral("the query"));
    if (!m_statement || *tail != '\0' || !sqlite3_stmt_readonly(m_statement))
        return fail(Error::Code::Refused, QStringLiteral("Only one statement that reads is allowed here."));
    QStringList columns;
    for (int i = 0; i < sqlite3_column_count(m_statement); ++i)
        columns << QString::fromUtf8(sqlite3_column_name(m_statement, i));
    m_builder = std::make_unique<TablePageBuilder>(m_limits, columns);
    return {};
}

bool SqliteCursor::isOver() const
{
    return m_cancellation->isCancelled() || std::chrono::steady_clock::now() > m_deadline;
}

tl::unexpected<Error> SqliteCursor::failure(const QString &doing) const
{
    if (m_cancellation->isCancelled())
        return fail(Error::Code::Cancelled, QStringLiteral("The query was cancelled."));
    if (std::chrono::steady_clock::now() > m_deadline)
        return fail(Error::Code::Timeout,
            QStringLiteral("The query took longer than %1 s.").arg(double(m_limits.time.count()) / 1000.0));
    tl::unexpected<Error> error = failSqlite(doing, m_handle);
    // An operator's mistake, not a database that is away.
    if ((sqlite3_errcode(m_handle) & 0xff) == SQLITE_ERROR)
        error.value().code = Error::Code::Database;
    return error;
}

Result<std::optional<TablePage>> SqliteCursor::next()
{
    while (!m_done && !m_builder->pageIsFull()) {
        const int step = sqlite3_step(m_statement);
        if (step == SQLITE_DONE) {
            m_done = true;
        } else if (step != SQLITE_ROW) {
            m_done = true;
            return failure(QStringLiteral("the query"));
        } else if (m_builder->isCut()) {
            m_done = m_wasCut = true; // there would have been one more
        } else {
            for (int i = 0; i < sqlite3_column_count(m_statement); ++i) {
                if (sqlite3_column_type(m_statement, i) == SQLITE_NULL)
                    m_builder->addNull();
                else // the blob first: its length is that of the bytes as they are
                    m_builder->add(
                        QByteArrayView(static_cast<const char *>(sqlite3_column_type(m_statement, i) == SQLITE_BLOB
                                               ? sqlite3_column_blob(m_statement, i)
                                               : static_cast<const void *>(sqlite3_column_text(m_statement, i))),
                            sqlite3_column_bytes(m_statement, i)));
            }
            m_builder->endRow();
        }
    }
    TablePage page = m_builder->takePage();
    if (page.rows.empty() && !m_firstPage)
        return std::optional<TablePage>();
    m_firstPage = false;
    return std::optional<TablePage>(std::move(page));
}

} // namespace barto::store
