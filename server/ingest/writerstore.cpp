// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/ingest/ingeststore.h"
#include "server/ingest/sidewriter.h"

#include <algorithm>

namespace barto {

namespace {

/// A run is always the same writer's: each remembers what it has stored of its own.
bool isAside(const store::IngestBatch &batch)
{
    return (batch.batch.run.uuid().data4[7] & 1) != 0;
}

/// On MariaDB, whose connections each have a thread of their own, a second writer takes the half of the runs.
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
        if (!isEmbedded() && !m_aside)
            m_aside = std::make_unique<SideWriter>(m_settings);
        if (m_aside) {
            if (const Result<void> opened = m_aside->open(); !opened)
                return opened;
        }
        m_writer = std::move(*writer);
        return {};
    }
    Result<void> reopen() override
    {
        const Result<void> reopened = m_writer->reopen();
        return reopened && m_aside ? m_aside->open() : reopened;
    }
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
        const auto others = size_t(std::ranges::count_if(batches, isAside));
        if (!m_aside || others == 0)
            return m_writer->store(batches, now);
        if (others == batches.size())
            return m_aside->store(batches, now).get();
        return storeBoth(batches, now);
    }
    Result<quint64> storeFacts(store::ClientKey client, const FactBatch &batch, Instant now) override
    {
        return m_writer->storeFacts(client, batch, now);
    }
    Result<void> storeUpdates(const store::UpdateRecord &record) override { return m_writer->storeUpdates(record); }
    Result<CleanupResult> cleanup(const store::CleanupOrder &order) override { return m_writer->cleanup(order); }
    Result<void> audit(const store::AuditEntry &entry) override { return m_writer->audit(entry); }

private:
    /// Both at once. If one of them fails, the other's part may be stored: given again, it is cut off as an overlap.
    Result<std::vector<store::BatchOutcome>> storeBoth(std::span<const store::IngestBatch> batches, Instant now)
    {
        std::vector<store::IngestBatch> mine;
        std::vector<store::IngestBatch> others;
        for (const store::IngestBatch &batch : batches)
            (isAside(batch) ? others : mine).push_back(batch);
        std::future<SideWriter::Stored> aside = m_aside->store(others, now);
        SideWriter::Stored ours = m_writer->store(mine, now);
        SideWriter::Stored theirs = aside.get();
        if (!ours || !theirs)
            return ours ? theirs : ours;
        std::vector<store::BatchOutcome> all;
        auto nextOurs = std::make_move_iterator(ours->begin());
        auto nextTheirs = std::make_move_iterator(theirs->begin());
        for (const store::IngestBatch &batch : batches)
            all.push_back(isAside(batch) ? *nextTheirs++ : *nextOurs++);
        return all;
    }

    store::StoreSettings m_settings;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<SideWriter> m_aside;
};

} // namespace

std::unique_ptr<IngestStore> makeIngestStore(const store::StoreSettings &settings)
{
    return std::make_unique<WriterStore>(settings);
}

} // namespace barto
