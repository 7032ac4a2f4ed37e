// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/bench/baseline.h"

#include "common/base/clock.h"
#include "server/store/writer.h"

#include <QElapsedTimer>
#include <QFile>

#include <mysql.h>

#include <array>

namespace barto::bench {

namespace {

QByteArray nowText()
{
    return QByteArray::number(qint64(toMicroseconds(SystemClock().now())));
}

void writeFile(const QString &path, qint64 lines, const QByteArray &prefix, const QByteArray &middle)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qUtf8Printable(path));
    for (qint64 i = 1; i <= lines; ++i)
        file.write(prefix + (middle.isEmpty() ? QByteArray() : QByteArray::number(i) + middle) + lineText(i) + '\n');
}

} // namespace

QByteArray lineText(qint64 number)
{
    return QByteArray::number(number).rightJustified(10, '0') + QByteArray(70, 'x');
}

void writeLines(const QString &path, qint64 lines)
{
    writeFile(path, lines, {}, {});
}

Baseline::Baseline(MariaDbServer &server, const QString &folder, qint64 lines)
    : m_handle(mysql_init(nullptr)), m_file(folder + QStringLiteral("/baseline")), m_lines(lines)
{
    const QString database = QStringLiteral("baseline");
    if (const Result<void> made = server.freshDatabase(database); !made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    store::MariaDbSettings settings;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = server.port();
    settings.login = {server.user(), server.password()};
    settings.database = database;
    if (const auto writer = store::Writer::open(settings); !writer) // for the table
        qFatal("%s", qUtf8Printable(writer.error().detail));
    const unsigned on = 1;
    mysql_optionsv(m_handle, MYSQL_OPT_LOCAL_INFILE, &on);
    if (!mysql_real_connect(m_handle, "127.0.0.1", qUtf8Printable(server.user()), qUtf8Printable(server.password()),
            qUtf8Printable(database), server.port(), nullptr, 0))
        qFatal("%s", mysql_error(m_handle));
    writeFile(m_file, lines, "1\t", '\t' + nowText() + "\t3\t");
}

Baseline::~Baseline()
{
    mysql_close(m_handle);
}

void Baseline::run(const QByteArray &sql)
{
    if (mysql_query(m_handle, sql.constData()))
        qFatal("%s", mysql_error(m_handle));
}

void Baseline::freshTable()
{
    run("DROP TABLE IF EXISTS loaded");
    run("CREATE TABLE loaded LIKE line");
}

double Baseline::loadData()
{
    freshTable();
    QElapsedTimer timer;
    timer.start();
    run("LOAD DATA LOCAL INFILE '" + m_file.toUtf8() + "' INTO TABLE loaded (command_id, seq, at, kind, data)");
    const double rate = double(m_lines) * 1e9 / double(timer.nsecsElapsed());
    run("DROP TABLE loaded");
    return rate;
}

double Baseline::insertEach(int lines)
{
    freshTable();
    MYSQL_STMT *statement = mysql_stmt_init(m_handle);
    static constexpr std::string_view sql
        = "INSERT INTO loaded (command_id, seq, at, kind, data) VALUES (1, ?, ?, 3, ?)";
    qint64 number = 0;
    qint64 at = toMicroseconds(SystemClock().now());
    QByteArray data = lineText(1);
    unsigned long size = ulong(data.size());
    std::array<MYSQL_BIND, 3> binds{};
    binds[0].buffer_type = binds[1].buffer_type = MYSQL_TYPE_LONGLONG;
    binds[0].buffer = &number;
    binds[1].buffer = &at;
    binds[2].buffer_type = MYSQL_TYPE_BLOB;
    binds[2].buffer = data.data();
    binds[2].length = &size;
    if (mysql_stmt_prepare(statement, sql.data(), sql.size()) || mysql_stmt_bind_param(statement, binds.data()))
        qFatal("%s", mysql_stmt_error(statement));
    QElapsedTimer timer;
    timer.start();
    for (number = 1; number <= lines; ++number) {
        if (mysql_stmt_execute(statement))
            qFatal("%s", mysql_stmt_error(statement));
    }
    const double rate = double(lines) * 1e9 / double(timer.nsecsElapsed());
    mysql_stmt_close(statement);
    run("DROP TABLE loaded");
    return rate;
}

} // namespace barto::bench
