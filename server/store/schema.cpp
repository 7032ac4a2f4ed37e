// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/schema.h"

#include "common/base/clock.h"

#include <array>

namespace barto::store {

namespace {

// One DDL statement each, safe to repeat. Never change one that has landed: add another at the end. Words in braces
// stand for what the two databases call differently (see `spelled`). All instants are microseconds since 1970 UTC.
constexpr std::array migrations{
    "CREATE TABLE IF NOT EXISTS client (id {key}, uuid {uuid} NOT NULL UNIQUE, name {name} NOT NULL,"
    " address {text} NOT NULL, first_seen {int} NOT NULL, last_seen {int} NOT NULL, hostname {text} NOT NULL,"
    " os {text} NOT NULL, kernel {text} NOT NULL, architecture {text} NOT NULL, version {text} NOT NULL,"
    " timezone {text} NOT NULL, tzdata {text} NOT NULL, booted {int}){end}",

    "CREATE INDEX IF NOT EXISTS client_name ON client (name)",

    // watermark NULL: not in force on the agent
    "CREATE TABLE IF NOT EXISTS schedule (id {key}, client_id {int} NOT NULL, name {name} NOT NULL,"
    " on_calendar {text} NOT NULL, timezone {text} NOT NULL, revision {short} NOT NULL, watermark {int},"
    " UNIQUE (client_id, name)){end}",

    "CREATE INDEX IF NOT EXISTS schedule_name ON schedule (name)",

    // at: started, else last slot, else when it became known. recorded: when the row was made, by the server's clock.
    "CREATE TABLE IF NOT EXISTS run (id {key}, uuid {uuid} NOT NULL UNIQUE, client_id {int} NOT NULL,"
    " schedule_id {int} NOT NULL, on_calendar {text} NOT NULL, timezone {text} NOT NULL,"
    " started_by {small} NOT NULL, due {int}, due_last {int}, slots {int} NOT NULL, at {int} NOT NULL,"
    " recorded {int} NOT NULL, started {int}, finished {int}, outcome {small} NOT NULL, reason {text} NOT NULL,"
    " exit_code INTEGER, exit_signal INTEGER, line_count {int} NOT NULL DEFAULT 0,"
    " stderr_count {int} NOT NULL DEFAULT 0, last_line {short}, stored_seq {int} NOT NULL DEFAULT 0){end}",

    "CREATE INDEX IF NOT EXISTS run_outcome ON run (outcome, id)",
    "CREATE INDEX IF NOT EXISTS run_client ON run (client_id, outcome, id)",
    "CREATE INDEX IF NOT EXISTS run_schedule ON run (schedule_id, outcome, id)",
    "CREATE INDEX IF NOT EXISTS run_at ON run (at, schedule_id, outcome)",
    "CREATE INDEX IF NOT EXISTS run_recorded ON run (recorded)",
    "CREATE INDEX IF NOT EXISTS run_finished ON run (finished, outcome)",

    // start_error: errno of a failed start; flags: CommandFinishedPayload::Flag
    "CREATE TABLE IF NOT EXISTS command (id {key}, uuid {uuid} NOT NULL, run_id {int} NOT NULL,"
    " position INTEGER NOT NULL, text {text} NOT NULL, started {int}, finished {int}, exit_code INTEGER,"
    " exit_signal INTEGER, start_error INTEGER, flags {small} NOT NULL DEFAULT 0, cpu_us {int} NOT NULL DEFAULT 0,"
    " max_rss_kib {int} NOT NULL DEFAULT 0, line_count {int} NOT NULL DEFAULT 0, UNIQUE (run_id, position)){end}",

    "CREATE INDEX IF NOT EXISTS command_uuid ON command (uuid)",

    // One run's lines lie together. seq counts from 1 without holes; kind is the frame's kind byte with its flags.
    "CREATE TABLE IF NOT EXISTS line (command_id {int} NOT NULL, seq {int} NOT NULL, at {int} NOT NULL,"
    " kind {small} NOT NULL, data {blob} NOT NULL, PRIMARY KEY (command_id, seq)){clustered}",

    // Losses of runs whose header is not here yet.
    "CREATE TABLE IF NOT EXISTS early_loss (id {key}, run_uuid {uuid} NOT NULL UNIQUE, client_id {int} NOT NULL,"
    " at {int} NOT NULL, reason {text} NOT NULL){end}",

    // What the database refused for its data, as it came. what: 'frame', 'batch', 'header' or 'fact'.
    "CREATE TABLE IF NOT EXISTS quarantine (id {key}, recorded {int} NOT NULL, client_id {int} NOT NULL,"
    " run_uuid {uuid}, what {name} NOT NULL, frame_seq {int}, kind {small}, position INTEGER, at {int},"
    " data {blob} NOT NULL, reason {text} NOT NULL){end}",

    "CREATE TABLE IF NOT EXISTS audit (id {key}, at {int} NOT NULL, who {text} NOT NULL, action {name} NOT NULL,"
    " detail {text} NOT NULL){end}",

    // What barto's users have always queried.
    "CREATE VIEW {view} output AS SELECT (l.command_id << 32) | l.seq AS id, {time l.at} AS timestamp,"
    " k.uuid AS bartoc_uuid, k.name AS bartoc_name, c.uuid AS cmd_uuid, s.name AS cmd_name,"
    " CASE l.kind & 15 WHEN 3 THEN 'stdout' ELSE 'stderr' END AS kind, {astext l.data} AS data"
    " FROM line l JOIN command c ON c.id = l.command_id JOIN run r ON r.id = c.run_id"
    " JOIN schedule s ON s.id = r.schedule_id JOIN client k ON k.id = r.client_id WHERE l.kind & 15 IN (3, 4)",

    "CREATE VIEW {view} exit_status AS SELECT c.id AS id, {time c.finished} AS timestamp, c.uuid AS cmd_uuid,"
    " COALESCE(c.exit_code, 128 + c.exit_signal) AS exit_code,"
    " CASE WHEN c.exit_code = 0 THEN 1 ELSE 0 END AS success FROM command c WHERE c.finished IS NOT NULL",

    // What lists of runs are sorted by (leastSortValue where unknown), and their order in time by outcome, client and
    // schedule. run_story answers what was counted when, without a look at a row.
    "ALTER TABLE run ADD COLUMN {ifnew} took {int} GENERATED ALWAYS AS"
    " (COALESCE(finished - started, -4611686018427387904)) {computed}",
    "ALTER TABLE run ADD COLUMN {ifnew} late {int} GENERATED ALWAYS AS"
    " (COALESCE(started - due_last, -4611686018427387904)) {computed}",
    "CREATE INDEX IF NOT EXISTS run_when ON run (at)", "CREATE INDEX IF NOT EXISTS run_outcome_at ON run (outcome, at)",
    "CREATE INDEX IF NOT EXISTS run_client_at ON run (client_id, outcome, at)",
    "CREATE INDEX IF NOT EXISTS run_schedule_at ON run (schedule_id, outcome, at)",
    "CREATE INDEX IF NOT EXISTS run_story ON run (at, schedule_id, outcome, took)",
    "CREATE INDEX IF NOT EXISTS run_took ON run (took)", "CREATE INDEX IF NOT EXISTS run_late ON run (late)",
    "DROP INDEX IF EXISTS run_outcome {onrun}", "DROP INDEX IF EXISTS run_client {onrun}",
    "DROP INDEX IF EXISTS run_schedule {onrun}", "DROP INDEX IF EXISTS run_at {onrun}",

    // Runs that a cleanup removed. run_id: the key it had; at: when it was removed.
    "CREATE TABLE IF NOT EXISTS cleaned (run_uuid {uuid} NOT NULL PRIMARY KEY, client_id {int} NOT NULL,"
    " run_id {int} NOT NULL, stored_seq {int} NOT NULL, at {int} NOT NULL){clustered}",

    "CREATE INDEX IF NOT EXISTS cleaned_client ON cleaned (client_id, run_id)",
    "CREATE INDEX IF NOT EXISTS cleaned_at ON cleaned (at)",

    // kind: UpdateKind; state: ParsedUpdates::State; at: when its run ended.
    "CREATE TABLE IF NOT EXISTS update_report (id {key}, client_id {int} NOT NULL, kind {small} NOT NULL,"
    " schedule_id {int} NOT NULL, run_uuid {uuid} NOT NULL UNIQUE, at {int} NOT NULL, state {small} NOT NULL,"
    " applied {small} NOT NULL, problem {text} NOT NULL, download {int}, size_change {int}){end}",

    "CREATE INDEX IF NOT EXISTS update_report_client ON update_report (client_id, kind, at)",

    "CREATE TABLE IF NOT EXISTS update_package (report_id {int} NOT NULL, position INTEGER NOT NULL,"
    " name {text} NOT NULL, architecture {text} NOT NULL, old_version {text} NOT NULL, new_version {text} NOT NULL,"
    " repository {text} NOT NULL, download {int}, size_change {int}, security {small} NOT NULL,"
    " PRIMARY KEY (report_id, position)){clustered}",

    "CREATE INDEX IF NOT EXISTS run_started_by ON run (started_by, at)"};

struct Word
{
    const char *word;
    const char *sqlite;
    const char *mariadb;
};
constexpr std::array words{
    Word{"{key}", "INTEGER PRIMARY KEY AUTOINCREMENT", "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY"},
    Word{"{uuid}", "BLOB", "BINARY(16)"}, Word{"{name}", "TEXT", "VARCHAR(191)"}, Word{"{text}", "TEXT", "MEDIUMTEXT"},
    Word{"{int}", "INTEGER", "BIGINT"}, Word{"{small}", "INTEGER", "TINYINT UNSIGNED"},
    Word{"{short}", "BLOB", "VARBINARY(1024)"}, Word{"{blob}", "BLOB", "LONGBLOB"},
    Word{"{end}", "", " ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"},
    Word{"{clustered}", " WITHOUT ROWID",
        " ENGINE=InnoDB ROW_FORMAT=DYNAMIC DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"},
    Word{"{view}", "IF NOT EXISTS", "IF NOT EXISTS"},
    Word{"{ifnew}", "", "IF NOT EXISTS"}, // SQLite's migrations are one transaction
    // InnoDB's purge has a history of faults with indexes on virtual columns; SQLite can add no stored ones.
    Word{"{computed}", "VIRTUAL", "PERSISTENT"}, Word{"{onrun}", "", "ON run"},
    // FROM_UNIXTIME would shift with the session's zone.
    Word{"{time l.at}", "strftime('%Y-%m-%d %H:%M:%S', l.at / 1000000, 'unixepoch') || printf('.%06d', l.at % 1000000)",
        "TIMESTAMPADD(MICROSECOND, l.at, TIMESTAMP('1970-01-01 00:00:00.000000'))"},
    Word{"{time c.finished}",
        "strftime('%Y-%m-%d %H:%M:%S', c.finished / 1000000, 'unixepoch') || printf('.%06d', c.finished % 1000000)",
        "TIMESTAMPADD(MICROSECOND, c.finished, TIMESTAMP('1970-01-01 00:00:00.000000'))"},
    Word{"{astext l.data}", "CAST(l.data AS TEXT)", "CONVERT(l.data USING utf8mb4)"}};

QString spelled(const char *migration, bool sqlite)
{
    QString sql = QString::fromLatin1(migration);
    for (const Word &word : words)
        sql.replace(QLatin1StringView(word.word), QLatin1StringView(sqlite ? word.sqlite : word.mariadb));
    return sql;
}

Result<void> applyFrom(Connection &connection, quint32 have)
{
    for (quint32 version = have + 1; version <= schemaVersion(); ++version) {
        const Result<void> made = connection.execute(spelled(migrations[version - 1], connection.isSqlite()));
        if (!made)
            return failAt(QStringLiteral("schema version %1").arg(version), made.error());
        const Result<qint64> noted
            = connection.change(QStringLiteral("INSERT INTO schema_migration (version, applied) VALUES (?, ?)"),
                {version, qint64(toMicroseconds(SystemClock().now()))});
        if (!noted)
            return tl::unexpected(noted.error());
        if (connection.isSqlite())
            continue;
        if (const Result<void> done = connection.commit(); !done)
            return done;
    }
    return {};
}

Result<void> migrateLocked(Connection &connection)
{
    const Result<void> table = connection.execute(spelled(
        "CREATE TABLE IF NOT EXISTS schema_migration (version INTEGER PRIMARY KEY, applied {int} NOT NULL){end}",
        connection.isSqlite()));
    if (!table)
        return table;
    const Result<quint32> have = versionOf(connection);
    if (!have)
        return tl::unexpected(have.error());
    if (*have > schemaVersion())
        return fail(Error::Code::Unsupported,
            QStringLiteral("the database has schema version %1, this program knows only %2; use a newer bartos")
                .arg(*have)
                .arg(schemaVersion()));
    return applyFrom(connection, *have);
}

Result<void> migrateSqlite(Connection &connection)
{
    if (const Result<void> begun = connection.execute(QStringLiteral("BEGIN EXCLUSIVE")); !begun)
        return begun;
    const Result<void> done = migrateLocked(connection);
    if (!done) {
        connection.rollback();
        return done;
    }
    return connection.commit();
}

Result<void> migrateMariaDb(Connection &connection)
{
    // DDL commits and so gives up row locks; a lock by name stays, and goes with the connection.
    const QString lock = QStringLiteral("CONCAT('barto ', MD5(DATABASE()))");
    bool locked = false;
    const Result<void> asked
        = connection.each(QString(QStringLiteral("SELECT GET_LOCK(") + lock + QStringLiteral(", 60)")), {},
            [&locked](const QSqlQuery &row) { locked = row.value(0).toInt() == 1; });
    if (!asked)
        return asked;
    if (!locked)
        return fail(
            Error::Code::DatabaseAway, QStringLiteral("somebody else has been changing the schema for a minute"));
    const Result<void> done = migrateLocked(connection);
    connection.rollback();
    const Result<void> released
        = connection.each(QString(QStringLiteral("SELECT RELEASE_LOCK(") + lock + u')'), {}, [](const QSqlQuery &) {});
    connection.rollback();
    return done ? released : done;
}

} // namespace

quint32 schemaVersion()
{
    return quint32(migrations.size());
}

Result<void> migrate(Connection &connection)
{
    return connection.isSqlite() ? migrateSqlite(connection) : migrateMariaDb(connection);
}

Result<quint32> versionOf(Connection &connection)
{
    quint32 version = 0;
    const Result<void> read = connection.each(QStringLiteral("SELECT MAX(version) FROM schema_migration"), {},
        [&version](const QSqlQuery &row) { version = row.value(0).toUInt(); });
    if (!read)
        return tl::unexpected(read.error());
    return version;
}

} // namespace barto::store
