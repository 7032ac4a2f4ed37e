// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/message/operatormessage.h"
#include "common/message/servermessage.h"
#include "server/store/ingestbatch.h"
#include "server/store/orders.h"
#include "server/store/settings.h"
#include "server/store/updaterecord.h"

#include <memory>
#include <span>
#include <vector>

namespace barto::store {

/// The one who changes the database. Owns one connection; open it, use it and let go of it in one thread. Each method
/// is one transaction, committed when it returns without error.
///
/// Errors: DatabaseAway = trying again will help (connection lost, lock timeout, disk full, ...): nothing was stored;
/// call reopen() until it succeeds, then say the same again. Database = refused for its data. Unsupported (from open)
/// = the schema is newer than this program.
class Writer
{
public:
    /// Connects and brings the schema up to date. Several may open the same database at once.
    static Result<std::unique_ptr<Writer>> open(const StoreSettings &settings);
    ~Writer();
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    /// Connects anew and forgets what was cached of the old connection.
    Result<void> reopen();
    /// Sentences for the log and for `info`: the database is set to lose commits, its user can do too much, ...
    QStringList warnings() const;
    Result<void> ping();

    /// The client's number; its row is made or brought up to date (name, facts, address, last seen).
    Result<ClientKey> rememberClient(
        const ClientId &client, const QString &name, const HostFacts &facts, const QString &address, Instant now);
    /// `last_seen` of a client, when its session ends.
    Result<void> touchClient(ClientKey client, Instant now);
    /// These and no others are in force on the client since `now`. A schedule that is new or has another revision is
    /// accounted for from `now`; one that is gone has no watermark any more.
    Result<void> rememberSchedules(ClientKey client, const std::vector<ScheduleInForce> &schedules, Instant now);

    /// Makes the runs' rows where absent, and says which frame is wanted next of each, in the order given (nextSeq 0:
    /// it is another client's run, or one that the database refuses). Of a run that a cleanup removed, none but what
    /// may have been captured since.
    Result<std::vector<WantedRun>> offer(ClientKey client, const std::vector<RunHeader> &runs, Instant now);
    /// Whether frame `seq` of that client's run is stored, or was until a cleanup removed it. If not, the store has
    /// gone back behind an acknowledgement.
    Result<bool> holds(ClientKey client, const RunId &run, quint64 seq);
    /// Stores what has gathered, in one transaction; outcomes in the order given. Batches of one run must be in order.
    /// A frame that the database refuses for its data goes to `quarantine`, the others are stored. A batch of an
    /// unknown run without a header is a hole that wants frame 1 (and the header with it). Frames of a run that a
    /// cleanup removed are dropped, and said to be stored.
    Result<std::vector<BatchOutcome>> store(std::span<const IngestBatch> batches, Instant now);
    /// Idempotent. Facts the database refuses are quarantined: their number is the result.
    Result<quint64> storeFacts(ClientKey client, const FactBatch &batch, Instant now);

    /// Stores a report of package updates; idempotent by its run. Nothing is stored if the run is not here any more.
    Result<void> storeUpdates(const UpdateRecord &record);
    /// One step of a cleanup; call again while `more`. `before` in the result is endedBefore.
    Result<CleanupResult> cleanup(const CleanupOrder &order);
    Result<void> audit(const AuditEntry &entry);

private:
    struct Private;
    explicit Writer(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace barto::store
