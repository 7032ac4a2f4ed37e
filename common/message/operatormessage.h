// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What operators' programs (barto-cli, barto-gui) ask, and what the server answers. A request has an id of the
// operator's choosing; every reply carries it; End is the last reply to each request.

#include "common/job/client.h"
#include "common/job/packedframes.h"
#include "common/job/summary.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace barto {

/// -> ServerInfo
struct InfoRequest
{
};

/// -> ClientPage
struct ClientsRequest
{
};

/// -> SchedulePage. Those configured now and those only seen in the past.
struct SchedulesRequest
{
    QString client; ///< empty: all clients
    std::optional<Instant> dayStart; ///< where the reader's day began, for runsToday
};

/// -> RunPages, newest first
struct RunsRequest
{
    RunFilter filter;
    quint32 limit = 100;
    std::optional<qint64> beforeKey; ///< only runs with a smaller key: the next page
    bool withLastLine = false;
};

/// -> RunDetail, or Error::NotFound / Error::Ambiguous (the detail lists the candidates)
struct RunRequest
{
    QString prefix; ///< of the run's uuid, 6 characters or more
};

/// -> LinePages: one run's output in order, command by command
struct LinesRequest
{
    RunId run;
    quint16 position = 0; ///< only this command; 0: all
    quint64 afterSeq = 0; ///< with a position: only lines with a greater number
    quint64 limit = 0; ///< at most so many lines; 0: all
};

/// -> TablePages: one statement that reads
struct QueryRequest
{
    QString sql;
    quint64 maxRows = 0; ///< 0: the server's limit
};

/// -> CleanupResult
struct CleanupRequest
{
    std::optional<Microseconds> olderThan; ///< none: [retention] keep
    bool dryRun = false;
};

/// -> TailPages from now on, until StopRequest
struct TailRequest
{
    QString client; ///< empty: all
    QString schedule; ///< empty: all
};

/// -> StartResult
struct StartRequest
{
    RunId run; ///< chosen by the operator's program: asked twice, it starts once
    QString client;
    QString schedule;
};

/// -> CancelResult
struct CancelRequest
{
    QString prefix; ///< of the run's uuid
};

/// Ends the stream of an earlier request; that request gets its End.
struct StopRequest
{
    quint64 request = 0;
};

using OperatorRequest = std::variant<InfoRequest, ClientsRequest, SchedulesRequest, RunsRequest, RunRequest,
    LinesRequest, QueryRequest, CleanupRequest, TailRequest, StartRequest, CancelRequest, StopRequest>;

struct ServerInfo
{
    QString name; ///< host name
    QString version;
    QString commit;
    QString builtAt;
    QString compiler;
    QString qtVersion;
    quint32 protocol = 1;
    Instant started;
    QString databaseKind; ///< "SQLite" or "MariaDB"
    QString databaseVersion;
    QString databasePlace; ///< path, or user@host:port/database; never a password
    bool databaseUp = false;
    std::optional<Instant> databaseSince; ///< of that state
    QString databaseError; ///< while it is away
    quint32 schemaVersion = 0;
    quint64 databaseBytes = 0; ///< 0 if unknown
    quint32 clientsUp = 0;
    quint32 clientsKnown = 0;
    quint32 schedules = 0;
    quint32 operators = 0;
    quint64 linesStored = 0; ///< since the start
    quint64 batchesStored = 0;
    QStringList listeners; ///< "ws://0.0.0.0:20000"
    QString timezone; ///< the server's
};

struct ClientPage
{
    std::vector<ClientStatus> clients;
};

struct SchedulePage
{
    std::vector<ScheduleStatus> schedules;
};

struct RunPage
{
    std::vector<RunSummary> runs;
    bool more = false; ///< the limit was reached and older ones exist
};

struct RunDetail
{
    RunSummary run;
    std::vector<CommandSummary> commands;
};

/// Lines of one command, numbered from firstSeq without holes.
struct LinePage
{
    RunId run;
    quint16 position = 0;
    quint64 firstSeq = 0;
    PackedFrames lines; ///< Stdout, Stderr, Dropped and Gap
};

struct TablePage
{
    QStringList columns; ///< in the first page only
    std::vector<QStringList> rows;
    std::vector<QByteArray> nulls; ///< per row, per column one byte: 1 where the value is NULL
};

struct CleanupResult
{
    quint64 runs = 0;
    quint64 lines = 0;
    Instant before;
    bool dryRun = false;
    bool more = false; ///< false in the last one; others report progress
};

/// New lines of one run, after their commit; also tells of runs that start and end without a line.
struct TailPage
{
    RunId run;
    QString client;
    QString schedule;
    PackedFrames frames; ///< as they came, RunStarted and RunFinished included
    quint64 skipped = 0; ///< frames that this reader was too slow for, before these
};

struct StartResult
{
    enum class State : quint8 { Accepted = 1, Refused = 2, Unknown = 3 };
    State state = State::Unknown;
    QString reason;
};

struct CancelResult
{
    RunId run;
    bool accepted = false;
    QString reason;
};

/// The last reply to a request.
struct End
{
    std::optional<Error> error;
};

using OperatorReply = std::variant<ServerInfo, ClientPage, SchedulePage, RunPage, RunDetail, LinePage, TablePage,
    CleanupResult, TailPage, StartResult, CancelResult, End>;

/// `[kind, id, body]`
struct RequestEnvelope
{
    quint64 id = 0;
    OperatorRequest body;
};

struct ReplyEnvelope
{
    quint64 id = 0;
    OperatorReply body;
};

QByteArray encode(const RequestEnvelope &request);
QByteArray encode(const ReplyEnvelope &reply);
/// Error::Unsupported names a kind that this version does not know; the request's id is then in `*id`, to answer it.
Result<RequestEnvelope> decodeRequest(const QByteArray &payload, quint64 *id = nullptr);
Result<ReplyEnvelope> decodeReply(const QByteArray &payload, quint64 *id = nullptr);

} // namespace barto
