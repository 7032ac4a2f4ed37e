// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What operators' programs (barto-cli, barto-gui) ask, and what the server answers. A request has an id of the
// operator's choosing; every reply carries it; End is the last reply to each request.

#include "common/message/fleetmessage.h"
#include "common/message/historymessage.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace barto {

/// -> ServerInfo
struct InfoRequest
{
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
    std::optional<Microseconds> keepFailed = {}; ///< for runs that did not succeed; none: `olderThan`, else [retention]
    bool tellAgents = false; ///< agents are to trim what they have delivered
};

/// -> TailPages from now on, until StopRequest
struct TailRequest
{
    QString client; ///< empty: all
    QString schedule; ///< empty: all
    RunId run = {}; ///< null: all
    bool withoutLines = false; ///< only the frames that start and end runs and commands
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
    LinesRequest, QueryRequest, CleanupRequest, TailRequest, StartRequest, CancelRequest, StopRequest, RunMarksRequest,
    RunCountsRequest, FailingRequest, TimelineRequest, SearchRequest, FirstErrorRequest, NextRequest, MissedRequest,
    UpdatesRequest>; // a kind's number is its place: add at the end only

/// How the server sees who asks.
struct AskerFacts
{
    QString name; ///< of its token
    QString role; ///< "viewer", "operator" or "admin"
    QString address;
    bool isEncrypted = false;
    QString protocol = {}; ///< "TLSv1.3"
    QString cipher = {};
    QString certificate = {}; ///< the name in its own certificate; empty without one
};

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
    std::vector<double> load = {}; ///< averages over 1, 5 and 15 minutes; empty if unknown
    quint32 processors = 0;
    quint64 rssBytes = 0; ///< of the server's memory
    double linesPerSecond = 0; ///< stored, over the last seconds
    quint64 queueBytes = 0; ///< received from agents and not yet stored
    quint32 queueBatches = 0;
    std::optional<Instant> oldestUnacknowledged = {}; ///< since when something of that has been waiting, never nothing
    Microseconds keep{0}; ///< [retention]; 0: nothing is removed by itself
    Microseconds keepFailed{0};
    AskerFacts asker = {};
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
    double fraction = 0; ///< of what there is to remove, about; 1 in the last one
    quint32 agentsTold = 0; ///< to trim
    quint32 agentsAway = 0; ///< that could not be told
};

/// Where a reader of the tail fell behind in a run: LinesRequest gives what comes behind that line of that command.
struct TailGap
{
    RunId run;
    quint16 position = 0; ///< 0: nothing of the run was told yet
    quint64 afterSeq = 0;

    friend bool operator==(const TailGap &, const TailGap &) = default;
};

/// New lines of one run, after their commit; also tells of runs that start and end without a line.
struct TailPage
{
    RunId run;
    QString client;
    QString schedule;
    PackedFrames frames; ///< as they came, RunStarted and RunFinished included; empty in a page that only tells of gaps
    quint64 skipped = 0; ///< frames that this reader was too slow for, before these
    std::vector<TailGap> gaps = {}; ///< where those are missing, a run each; of very many runs only the first
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
    CleanupResult, TailPage, StartResult, CancelResult, End, RunMarksPage, RunCountsPage, FailingPage, TimelinePage,
    SearchPage, NextPage, MissedPage, UpdatesPage>; // likewise

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
