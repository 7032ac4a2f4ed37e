// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/errors.h"
#include "server/store/linesink.h"

#include <mysql.h>

#include <algorithm>
#include <array>

namespace barto::store {

namespace {

constexpr size_t mostRows = 1000; // a bulk; more gain nothing
constexpr size_t mostBytes = 1024 * 1024;
constexpr size_t rowOverhead = 40;

struct CloseStatement
{
    void operator()(MYSQL_STMT *statement) const { mysql_stmt_close(statement); }
};
using Statement = std::unique_ptr<MYSQL_STMT, CloseStatement>;

/// By bulk parameters of libmariadb: columns of up to 1,000 rows in one execute; faster than LOAD DATA.
class MariaDbSink : public LineSink
{
public:
    MariaDbSink(Statement statement, size_t byteLimit) : m_statement(std::move(statement)), m_byteLimit(byteLimit)
    {
        for (auto *column : {&m_commands, &m_seqs, &m_ats})
            column->resize(mostRows);
        m_kinds.resize(mostRows);
        m_data.resize(mostRows);
        m_sizes.resize(mostRows);
    }

    Result<void> bind()
    {
        std::array<MYSQL_BIND, 5> binds{};
        for (size_t i = 0; i < 3; ++i)
            binds[i].buffer_type = MYSQL_TYPE_LONGLONG;
        binds[0].buffer = m_commands.data();
        binds[1].buffer = m_seqs.data();
        binds[2].buffer = m_ats.data();
        binds[3].buffer_type = MYSQL_TYPE_TINY;
        binds[3].is_unsigned = 1;
        binds[3].buffer = m_kinds.data();
        binds[4].buffer_type = MYSQL_TYPE_BLOB;
        binds[4].buffer = m_data.data(); // for blobs an array of pointers
        binds[4].length = m_sizes.data();
        unsigned rows = 1; // before binding: it says how the buffers are to be read
        if (mysql_stmt_attr_set(m_statement.get(), STMT_ATTR_ARRAY_SIZE, &rows)
            || mysql_stmt_bind_param(m_statement.get(), binds.data()))
            return failure();
        return {};
    }

    Result<void> insert(std::span<const LineRow> rows) override
    {
        for (size_t done = 0; done < rows.size();) {
            unsigned count = 0;
            size_t bytes = 0;
            for (; count < mostRows && done + count < rows.size(); ++count) {
                const LineRow &row = rows[done + count];
                bytes += row.size + rowOverhead;
                if (count > 0 && bytes > m_byteLimit)
                    break;
                take(count, row);
            }
            if (mysql_stmt_attr_set(m_statement.get(), STMT_ATTR_ARRAY_SIZE, &count)
                || mysql_stmt_execute(m_statement.get()))
                return failure();
            done += count;
        }
        return {};
    }

private:
    void take(size_t i, const LineRow &row)
    {
        m_commands[i] = row.command;
        m_seqs[i] = row.seq;
        m_ats[i] = row.at;
        m_kinds[i] = row.kind;
        m_data[i] = row.data ? row.data : "";
        m_sizes[i] = row.size;
    }
    tl::unexpected<Error> failure() const
    {
        return failMariaDb(QStringLiteral("insert lines"), mysql_stmt_errno(m_statement.get()),
            QString::fromUtf8(mysql_stmt_error(m_statement.get())));
    }

    Statement m_statement;
    size_t m_byteLimit;
    std::vector<qint64> m_commands;
    std::vector<qint64> m_seqs;
    std::vector<qint64> m_ats;
    std::vector<quint8> m_kinds;
    std::vector<const char *> m_data;
    std::vector<unsigned long> m_sizes;
};

} // namespace

Result<std::unique_ptr<LineSink>> makeMariaDbSink(Connection &connection)
{
    size_t packet = 0;
    const Result<void> asked = connection.each(QStringLiteral("SELECT @@max_allowed_packet"), {},
        [&packet](const QSqlQuery &row) { packet = size_t(row.value(0).toULongLong()); });
    if (!asked)
        return tl::unexpected(asked.error());
    // A line has up to 64 KiB; beyond the packet's limit an insert looks like a lost connection, for ever.
    if (packet < 512 * 1024)
        return fail(Error::Code::DatabaseAway,
            QStringLiteral("max_allowed_packet of the database is %1 bytes; set it to 1M or more").arg(packet));
    Statement statement(mysql_stmt_init(connection.mariadb()));
    static constexpr std::string_view sql = "INSERT INTO line (command_id, seq, at, kind, data) VALUES (?, ?, ?, ?, ?)";
    if (!statement || mysql_stmt_prepare(statement.get(), sql.data(), sql.size()))
        return failMariaDb(QStringLiteral("prepare to insert lines"), mysql_errno(connection.mariadb()),
            QString::fromUtf8(mysql_error(connection.mariadb())));
    auto sink = std::make_unique<MariaDbSink>(std::move(statement), std::min(mostBytes, packet / 4));
    if (const Result<void> bound = sink->bind(); !bound)
        return tl::unexpected(bound.error());
    return sink;
}

} // namespace barto::store
