// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/ingeststore.h"

namespace barto {

namespace {

class WriterStore : public IngestStore
{
public:
    explicit WriterStore(const store::StoreSettings &settings) : m_settings(settings) { }

    bool isEmbedded() const override { return std::holds_alternative<store::SqliteSettings>(m_settings); }
    Result<void> open() override
    {
        Result<std::unique_ptr<store::Writer>> writer = store::Writer::open(m_settings);
        if (!writer)
            return tl::unexpected(writer.error());
        m_writer = std::move(*writer);
        return {};
    }
    Result<void> reopen() override { return m_writer->reopen(); }
    QStringList warnings() const override { return m_writer->warnings(); }
    Result<void> ping() override { return m_writer->ping(); }

    Result<store::ClientKey> rememberClient(const ClientId &client, const QString &name, const HostFacts &facts,
        const QString &address, Instant now) override
    {
        return m_writer->rememberClient(client, name, facts, address, now);
    }
    Result<void> touchClient(store::ClientKey client, Instant now) override
    {
        return m_writer->touchClient(client, now);
    }
    Result<void> rememberSchedules(
        store::ClientKey client, const std::vector<store::ScheduleInForce> &schedules, Instant now) override
    {
        return m_writer->rememberSchedules(client, schedules, now);
    }
    Result<std::vector<WantedRun>> offer(
        store::ClientKey client, const std::vector<RunHeader> &runs, Instant now) override
    {
        return m_writer->offer(client, runs, now);
    }
    Result<bool> holds(store::ClientKey client, const RunId &run, quint64 seq) override
    {
        return m_writer->holds(client, run, seq);
    }
    Result<std::vector<store::BatchOutcome>> store(std::span<const store::IngestBatch> batches, Instant now) override
    {
        return m_writer->store(batches, now);
    }
    Result<quint64> storeFacts(store::ClientKey client, const FactBatch &batch, Instant now) override
    {
        return m_writer->storeFacts(client, batch, now);
    }
    Result<void> storeUpdates(const store::UpdateRecord &record) override { return m_writer->storeUpdates(record); }
    Result<CleanupResult> cleanup(const store::CleanupOrder &order) override { return m_writer->cleanup(order); }
    Result<void> audit(const store::AuditEntry &entry) override { return m_writer->audit(entry); }

private:
    store::StoreSettings m_settings;
    std::unique_ptr<store::Writer> m_writer;
};

} // namespace

std::unique_ptr<IngestStore> makeIngestStore(const store::StoreSettings &settings)
{
    return std::make_unique<WriterStore>(settings);
}

} // namespace barto
