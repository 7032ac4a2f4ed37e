// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/message/operatormessage.h"
#include "server/store/ingestbatch.h"
#include "server/store/orders.h"
#include "server/store/settings.h"
#include "server/store/slotrecords.h"
#include "server/store/updaterecord.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace barto::store {

class Connection;

struct StoredClient
{
    ClientKey key = 0;
    ClientId client;
    QString name; ///< not unique here: a machine set up anew has another uuid under the same name
    Instant firstSeen;
    Instant lastSeen;
    QString address; ///< of its last connection
    HostFacts facts;
};

/// A schedule ever seen on a client, and what became of it lately.
struct StoredSchedule
{
    qint64 key = 0;
    ClientKey clientKey = 0;
    QString client;
    QString name;
    QString onCalendar;
    QString timezone;
    QByteArray revision;
    std::optional<Instant> watermark; ///< slots up to here are accounted for; none: not in force on the agent
    std::optional<RunSummary> last; ///< its newest run, skipped slots aside
    quint64 runsToday = 0;
    quint64 failedToday = 0;
};

struct DatabaseInfo
{
    QString kind; ///< "SQLite" or "MariaDB"
    QString version;
    QString place; ///< path, or user@host:port/database
    quint32 schemaVersion = 0;
    quint64 bytes = 0;
};

/// Where reading of a run's output goes on.
struct LinePlace
{
    quint16 position = 1; ///< the command's, from 1
    quint64 afterSeq = 0; ///< lines with a greater number
};

struct LineLimits
{
    quint64 rows = 10'000;
    qsizetype bytes = 512 * 1024; ///< of payload; one line is always read
};

/// Lines of one command, and where to go on.
struct LineSlice
{
    LinePage page;
    std::optional<LinePlace> next; ///< none: that was the end of the output (so far)
};

/// Answers operators' questions on a read-only connection of its own. One thread, as the Writer. Errors: DatabaseAway
/// (open a new Reader), NotFound, Ambiguous, Database.
class Reader
{
public:
    static Result<std::unique_ptr<Reader>> open(const StoreSettings &settings);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    /// What long answers are read with, step by step (RunList, RunCounting, ...).
    Connection &connection();

    /// All steps of a RunList at once, up to 10,000 runs.
    Result<RunPage> runs(const RunsRequest &request);
    /// `prefix`: hex digits of the run's uuid, dashes as one likes. Ambiguous: the detail lists up to 5 candidates.
    Result<RunDetail> run(const QString &prefix);
    /// Goes on with the next command at a command's end, unless `onlyThisCommand`. NotFound if there is no such run.
    Result<LineSlice> lines(const RunId &run, const LinePlace &from, bool onlyThisCommand, const LineLimits &limits);

    Result<std::vector<StoredClient>> clients();
    /// All schedules (of the client of that name, where given), by client and name. runsToday counts from `dayStart`.
    Result<std::vector<StoredSchedule>> schedules(const QString &client, std::optional<Instant> dayStart);
    /// The same without their runs.
    Result<std::vector<StoredSchedule>> scheduleNames();
    /// How many lines a command has. NotFound if there is no such run.
    Result<quint64> lineCount(const RunId &run, quint16 position);
    /// The last runs of schedules (by their keys), as ScheduleStatus::recent has them.
    Result<std::vector<RunGlance>> recent(const std::vector<qint64> &schedules, int limit);
    /// By the name of the client: runs and failed ones that began since then.
    struct DayCounts
    {
        quint32 runs = 0;
        quint32 failed = 0;
    };
    Result<QHash<QString, DayCounts>> countsSince(Instant dayStart);
    Result<DatabaseInfo> info();
    /// The newest report of package updates of each client and kind, by client.
    Result<std::vector<StoredUpdates>> updates(std::optional<quint8> kind);
    Result<std::vector<PackageUpdate>> packages(qint64 report);
    /// Of the schedules whose output is such a report, those whose newest ended run has not been read yet.
    using IsReport = std::function<bool(const QString &client, const QString &schedule)>;
    Result<std::vector<UnreadUpdates>> unreadUpdates(const IsReport &isReport);
    /// Of each schedule in force. Where a name stands for several machines, of the one seen last.
    Result<std::vector<StoredProgress>> progress();
    /// Recorded slots without a run of their own.
    Result<SlotRecords> slotRecords(const SlotsQuery &query);
    /// What a cleanup would remove.
    Result<CleanupCount> countCleanup(const CleanupOrder &order);

private:
    struct Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace barto::store
