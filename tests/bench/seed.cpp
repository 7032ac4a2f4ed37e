// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/bench/seed.h"

#include "common/base/clock.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace barto::bench {

namespace {

constexpr int runsPerStep = 5000;

/// The two databases' words for the same thing.
class Planter
{
public:
    explicit Planter(QSqlDatabase &database)
        : m_database(database), m_isSqlite(database.driverName() == QLatin1String("QSQLITE"))
    {
    }

    void run(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(query.lastError().text()));
    }
    /// A table with one column, `n`, from first to last.
    QString numbers(qint64 first, qint64 last) const
    {
        if (m_isSqlite)
            return QStringLiteral("(WITH RECURSIVE s(n) AS (SELECT %1 UNION ALL SELECT n + 1 FROM s WHERE n < %2) "
                                  "SELECT n FROM s)")
                .arg(first)
                .arg(last);
        return QStringLiteral("(SELECT seq AS n FROM seq_%1_to_%2)").arg(first).arg(last);
    }
    QString uuid() const { return m_isSqlite ? QStringLiteral("randomblob(16)") : QStringLiteral("RANDOM_BYTES(16)"); }
    QString join(const QString &text, const QString &number) const
    {
        return m_isSqlite ? QStringLiteral("'%1' || %2").arg(text, number)
                          : QStringLiteral("CONCAT('%1', %2)").arg(text, number);
    }

private:
    QSqlDatabase &m_database;
    bool m_isSqlite;
};

} // namespace

QString Seed::clientName(int number)
{
    return QStringLiteral("client%1").arg(number);
}

QString Seed::scheduleName(int number)
{
    return QStringLiteral("schedule%1").arg(number);
}

void Seed::plant(QSqlDatabase &database) const
{
    Planter planter(database);
    const qint64 now = toMicroseconds(SystemClock().now());
    const qint64 step = qint64(30) * 24 * 3600 * 1'000'000 / runs;
    const int schedules = clients * schedulesPerClient;
    planter.run(
        QStringLiteral("INSERT INTO client (id, uuid, name, address, first_seen, last_seen, hostname, os, kernel,"
                       " architecture, version, timezone, tzdata) SELECT n, %1, %2, '', 0, %3, '', '', '', '',"
                       " '', 'UTC', '' FROM %4 s")
            .arg(planter.uuid(), planter.join(QStringLiteral("client"), QStringLiteral("n")))
            .arg(now)
            .arg(planter.numbers(1, clients)));
    planter.run(QStringLiteral("INSERT INTO schedule (id, client_id, name, on_calendar, timezone, revision, watermark)"
                               " SELECT n, (n - 1) % %1 + 1, %2, 'daily', 'UTC', '', %3 FROM %4 s")
                    .arg(clients)
                    .arg(planter.join(QStringLiteral("schedule"), QStringLiteral("n")))
                    .arg(now)
                    .arg(planter.numbers(1, schedules)));
    for (int first = 1; first <= runs; first += runsPerStep) {
        const int last = std::min(first + runsPerStep - 1, runs);
        const QString numbers = planter.numbers(first, last);
        const QString at = QStringLiteral("%1 + n * %2").arg(now - step * (runs + 1)).arg(step);
        planter.run(QStringLiteral("BEGIN"));
        planter.run(
            QStringLiteral("INSERT INTO run (id, uuid, client_id, schedule_id, on_calendar, timezone, started_by, due,"
                           " due_last, slots, at, recorded, started, finished, outcome, reason, exit_code, line_count,"
                           " stderr_count, last_line, stored_seq) SELECT n, %1, (n - 1) % %2 + 1, (n - 1) % %3 + 1,"
                           " 'daily', 'UTC', 1, %4, %4, 1, %4, %4, %4 + 500, %4 + 2000000 + n % 977 * 1000,"
                           " CASE WHEN n % 50 = 0 THEN 2 WHEN n % 997 = 0 THEN 4 ELSE 1 END, '',"
                           " CASE WHEN n % 50 = 0 THEN 1 ELSE 0 END, %5, 0, 'the last line of it', %5 + 4 FROM %6 s")
                .arg(planter.uuid())
                .arg(clients)
                .arg(schedules)
                .arg(at)
                .arg(linesPerRun)
                .arg(numbers));
        planter.run(
            QStringLiteral("INSERT INTO command (id, uuid, run_id, position, text, started, finished, exit_code,"
                           " line_count) SELECT n, %1, n, 1, 'make backup', %2, %2 + 2000000,"
                           " CASE WHEN n % 50 = 0 THEN 1 ELSE 0 END, %3 FROM %4 s")
                .arg(planter.uuid(), at)
                .arg(linesPerRun)
                .arg(numbers));
        planter.run(
            QStringLiteral("INSERT INTO line (command_id, seq, at, kind, data) SELECT r.n, l.n, %1 + r.n * %2,"
                           " 3, 'a line such as backups print them when they have nothing particular to say, 80'"
                           " FROM %3 r CROSS JOIN %4 l ORDER BY r.n, l.n")
                .arg(now - step * (runs + 1))
                .arg(step)
                .arg(numbers, planter.numbers(1, linesPerRun)));
        planter.run(QStringLiteral("COMMIT"));
    }
    if (database.driverName() != QLatin1String("QSQLITE"))
        planter.run(QStringLiteral("ANALYZE TABLE client, schedule, run, command"));
}

} // namespace barto::bench
