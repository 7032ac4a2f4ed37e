// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/writer.h"

namespace barto {

/// What Ingest writes to: the store's Writer, or a fake in tests. Used in the writer thread only. Methods and errors
/// are those of store::Writer; `open` may be called again after it failed.
class IngestStore
{
public:
    virtual ~IngestStore() = default;

    /// True if only a mistake keeps it from opening (a file), so that there is no sense in waiting for it.
    virtual bool isEmbedded() const = 0;
    virtual Result<void> open() = 0;
    virtual Result<void> reopen() = 0;
    virtual QStringList warnings() const = 0;
    virtual Result<void> ping() = 0;

    virtual Result<store::ClientKey> rememberClient(
        const ClientId &client, const QString &name, const HostFacts &facts, const QString &address, Instant now)
        = 0;
    virtual Result<void> touchClient(store::ClientKey client, Instant now) = 0;
    virtual Result<void> rememberSchedules(
        store::ClientKey client, const std::vector<store::ScheduleInForce> &schedules, Instant now)
        = 0;
    virtual Result<std::vector<WantedRun>> offer(
        store::ClientKey client, const std::vector<RunHeader> &runs, Instant now)
        = 0;
    virtual Result<bool> holds(store::ClientKey client, const RunId &run, quint64 seq) = 0;
    virtual Result<std::vector<store::BatchOutcome>> store(std::span<const store::IngestBatch> batches, Instant now)
        = 0;
    virtual Result<quint64> storeFacts(store::ClientKey client, const FactBatch &batch, Instant now) = 0;
    virtual Result<void> storeUpdates(const store::UpdateRecord &record) = 0;
    virtual Result<CleanupResult> cleanup(const store::CleanupOrder &order) = 0;
    virtual Result<void> audit(const store::AuditEntry &entry) = 0;
};

/// Over the real one, which is opened by `open` in whatever thread calls it.
std::unique_ptr<IngestStore> makeIngestStore(const store::StoreSettings &settings);

} // namespace barto
