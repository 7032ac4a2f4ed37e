// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/mariadbcursor.h"

#include "common/base/handover.h"
#include "server/store/connection.h"
#include "server/store/errors.h"
#include "server/store/tablepagebuilder.h"

#include <QThread>

#include <mysql.h>
#include <mysqld_error.h>

#include <array>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace barto::store {

struct MariaDbCursor::Statement
{
    explicit Statement(MYSQL *handle) : stmt(mysql_stmt_init(handle)) { }
    ~Statement() { mysql_stmt_close(stmt); }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    MYSQL_STMT *stmt;
    std::vector<MYSQL_BIND> binds;
    std::vector<unsigned long> lengths;
    std::vector<my_bool> nulls;
    QByteArray value;
};

/// Waits in a thread of its own until the query is cancelled or over.
class MariaDbCursor::Killer
{
public:
    Killer(const StoreSettings &settings, unsigned long connectionId, std::shared_ptr<Cancellation> cancellation)
        : m_over(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
          m_thread(QThread::create([this, settings, connectionId, cancellation] {
              std::array<pollfd, 2> watched{
                  pollfd{m_over.number(), POLLIN, 0}, pollfd{cancellation->descriptor(), POLLIN, 0}};
              while (::poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) { }
              // Again and again: a kill that comes before the statement, or between two, is forgotten by the server.
              while (watched[0].revents == 0) {
                  kill(settings, connectionId);
                  ::poll(watched.data(), 1, killAgainMs);
              }
          }))
    {
        leaveBehind(*m_thread);
        m_thread->start();
    }
    ~Killer()
    {
        const quint64 one = 1;
        [[maybe_unused]] const auto written = ::write(m_over.number(), &one, sizeof(one));
        join(*m_thread);
    }
    Killer(const Killer &) = delete;
    Killer &operator=(const Killer &) = delete;

private:
    static constexpr int killAgainMs = 200;

    static void kill(const StoreSettings &settings, unsigned long connectionId)
    {
        const Result<std::unique_ptr<Connection>> second = Connection::open(settings, Connection::Access::Query);
        const Result<void> killed = second ? (*second)->execute(QStringLiteral("KILL QUERY %1").arg(connectionId))
                                           : tl::unexpected(second.error());
        if (!killed)
            qCWarning(lcStore).noquote() << "cannot cancel a query:" << killed.error().detail;
    }

    FileDescriptor m_over;
    std::unique_ptr<QThread> m_thread;
};

MariaDbCursor::MariaDbCursor(const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation)
    : m_limits(limits), m_cancellation(std::move(cancellation)),
      m_deadline(std::chrono::steady_clock::now() + limits.time)
{
}

MariaDbCursor::~MariaDbCursor()
{
    // Closing a statement reads what is left of its rows, millions perhaps; a closed socket has none.
    if (m_statement && !m_drained)
        ::shutdown(int(mysql_get_socket(m_connection->mariadb())), SHUT_RDWR);
}

Result<std::unique_ptr<QueryCursor>> MariaDbCursor::open(const StoreSettings &settings, const QString &statement,
    const QueryLimits &limits, std::shared_ptr<Cancellation> cancellation)
{
    std::unique_ptr<MariaDbCursor> cursor(new MariaDbCursor(limits, std::move(cancellation)));
    if (const Result<void> started = cursor->start(settings, statement); !started)
        return tl::unexpected(started.error());
    return cursor;
}

Result<void> MariaDbCursor::start(const StoreSettings &settings, const QString &statement)
{
    Result<std::unique_ptr<Connection>> connection = Connection::open(settings, Connection::Access::Query);
    if (!connection)
        return tl::unexpected(connection.error());
    m_connection = std::move(*connection);
    const QString limit
        = QStringLiteral("SET SESSION max_statement_time = %1").arg(double(m_limits.time.count()) / 1000.0);
    if (const Result<void> limited = m_connection->execute(limit); !limited)
        return limited;
    MYSQL *handle = m_connection->mariadb();
    m_killer = std::make_unique<Killer>(settings, mysql_thread_id(handle), m_cancellation);
    m_statement = std::make_unique<Statement>(handle);
    MYSQL_STMT *stmt = m_statement->stmt;
    const QByteArray sql = statement.toUtf8();
    if (mysql_stmt_prepare(stmt, sql.constData(), static_cast<unsigned long>(sql.size())) != 0
        || mysql_stmt_execute(stmt) != 0)
        return failure();
    QStringList columns;
    if (MYSQL_RES *meta = mysql_stmt_result_metadata(stmt)) {
        for (unsigned i = 0; i < mysql_num_fields(meta); ++i)
            columns << QString::fromUtf8(mysql_fetch_field_direct(meta, i)->name);
        mysql_free_result(meta);
    }
    // Buffers of no size: the length comes first, then the value is fetched into just as much.
    const auto count = size_t(columns.size());
    m_statement->lengths.resize(count);
    m_statement->nulls.resize(count);
    m_statement->binds.resize(count);
    for (size_t i = 0; i < count; ++i) {
        MYSQL_BIND &bind = m_statement->binds[i];
        bind.buffer_type = MYSQL_TYPE_STRING;
        bind.length = &m_statement->lengths[i];
        bind.is_null = &m_statement->nulls[i];
    }
    if (count > 0 && mysql_stmt_bind_result(stmt, m_statement->binds.data()) != 0)
        return failure();
    m_builder = std::make_unique<TablePageBuilder>(m_limits, columns);
    m_done = columns.isEmpty();
    return {};
}

tl::unexpected<Error> MariaDbCursor::failure() const
{
    const unsigned number = mysql_stmt_errno(m_statement->stmt);
    if (m_cancellation->isCancelled())
        return fail(Error::Code::Cancelled, QStringLiteral("The query was cancelled."));
    // A fetch that the time limit interrupts fails without a number (libmariadb 3.3).
    if (number == ER_STATEMENT_TIMEOUT || (number == 0 && std::chrono::steady_clock::now() > m_deadline))
        return fail(Error::Code::Timeout,
            QStringLiteral("The query took longer than %1 s.").arg(double(m_limits.time.count()) / 1000.0));
    const QString text = QString::fromUtf8(mysql_stmt_error(m_statement->stmt));
    if (number == ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION || number == ER_OPTION_PREVENTS_STATEMENT)
        return fail(Error::Code::Refused, QStringLiteral("Only reading is allowed here."));
    tl::unexpected<Error> error = failMariaDb(QStringLiteral("the query"), number, text);
    // An operator's mistake, not a database that is away.
    if (!isMariaDbAway(number))
        error.value().code = Error::Code::Database;
    return error;
}

Result<void> MariaDbCursor::addRow()
{
    for (size_t i = 0; i < m_statement->binds.size(); ++i) {
        if (m_statement->nulls[i]) {
            m_builder->addNull();
            continue;
        }
        const unsigned long length = m_statement->lengths[i];
        m_statement->value.resize(qsizetype(length));
        MYSQL_BIND bind{};
        bind.buffer_type = MYSQL_TYPE_STRING;
        bind.buffer = m_statement->value.data();
        bind.buffer_length = length;
        if (length > 0 && mysql_stmt_fetch_column(m_statement->stmt, &bind, unsigned(i), 0) != 0)
            return failure();
        m_builder->add(m_statement->value);
    }
    m_builder->endRow();
    return {};
}

Result<std::optional<TablePage>> MariaDbCursor::next()
{
    while (!m_done && !m_builder->pageIsFull()) {
        if (m_cancellation->isCancelled())
            return failure();
        const int fetched = mysql_stmt_fetch(m_statement->stmt);
        if (fetched == MYSQL_NO_DATA) {
            m_done = m_drained = true;
        } else if (fetched != 0 && fetched != MYSQL_DATA_TRUNCATED) {
            m_done = true;
            return failure();
        } else if (m_builder->isCut()) {
            m_done = m_wasCut = true; // there would have been one more
        } else if (const Result<void> added = addRow(); !added) {
            m_done = true;
            return tl::unexpected(added.error());
        }
    }
    TablePage page = m_builder->takePage();
    if (page.rows.empty() && !m_firstPage)
        return std::optional<TablePage>();
    m_firstPage = false;
    return std::optional<TablePage>(std::move(page));
}

} // namespace barto::store
