// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/ingest/ingeststore.h"

#include <QHash>
#include <QStringList>

namespace barto {

/// What a fake store holds and how it behaves. Outlives the store, as a database outlives a connection.
struct FakeDatabase
{
    bool isEmbedded = false;
    bool isDown = false; ///< nothing works, open and reopen included
    int losses = 0; ///< so many of the next batches' transactions fail; reopen works
    std::optional<RunId> poison; ///< a transaction with this run fails always
    Error refusal{Error::Code::DatabaseAway, QStringLiteral("connection refused")};

    struct Run
    {
        store::ClientKey client = 0;
        quint64 storedSeq = 0;
    };
    QHash<RunId, Run> runs;
    QList<ClientId> clients; ///< key - 1
    QStringList log; ///< what was ordered: "store 3", "offer 1", "facts 7", "schedules 2", "audit run"
    int cleanups = 0;
};

class FakeStore : public IngestStore
{
public:
    explicit FakeStore(FakeDatabase &database) : m_db(database) { }

    bool isEmbedded() const override { return m_db.isEmbedded; }
    Result<void> open() override { return check(); }
    Result<void> reopen() override { return check(); }
    QStringList warnings() const override { return {}; }
    Result<void> ping() override { return check(); }

    Result<store::ClientKey> rememberClient(
        const ClientId &client, const QString &, const HostFacts &, const QString &, Instant) override
    {
        if (m_db.isDown)
            return tl::unexpected(m_db.refusal);
        if (!m_db.clients.contains(client))
            m_db.clients.append(client);
        return m_db.clients.indexOf(client) + 1;
    }
    Result<void> touchClient(store::ClientKey, Instant) override { return check(); }
    Result<void> rememberSchedules(
        store::ClientKey, const std::vector<store::ScheduleInForce> &schedules, Instant) override
    {
        m_db.log += QStringLiteral("schedules %1").arg(schedules.size());
        return check();
    }
    Result<std::vector<WantedRun>> offer(store::ClientKey client, const std::vector<RunHeader> &runs, Instant) override
    {
        if (m_db.isDown)
            return tl::unexpected(m_db.refusal);
        m_db.log += QStringLiteral("offer %1").arg(runs.size());
        std::vector<WantedRun> wanted;
        for (const RunHeader &header : runs) {
            FakeDatabase::Run &run = m_db.runs[header.run];
            run.client = run.client == 0 ? client : run.client;
            wanted.push_back({header.run, run.client == client ? run.storedSeq + 1 : 0});
        }
        return wanted;
    }
    Result<bool> holds(store::ClientKey client, const RunId &run, quint64 seq) override
    {
        if (m_db.isDown)
            return tl::unexpected(m_db.refusal);
        const FakeDatabase::Run stored = m_db.runs.value(run);
        return stored.client == client && stored.storedSeq >= seq;
    }
    Result<std::vector<store::BatchOutcome>> store(std::span<const store::IngestBatch> batches, Instant) override
    {
        const bool isPoisoned = std::any_of(batches.begin(), batches.end(),
            [this](const store::IngestBatch &batch) { return batch.batch.run == m_db.poison; });
        if (m_db.isDown || isPoisoned || m_db.losses > 0) {
            m_db.log += QStringLiteral("lost %1").arg(batches.size());
            m_db.losses -= m_db.losses > 0 ? 1 : 0;
            return tl::unexpected(m_db.refusal);
        }
        m_db.log += QStringLiteral("store %1").arg(batches.size());
        std::vector<store::BatchOutcome> outcomes;
        for (const store::IngestBatch &batch : batches)
            outcomes.push_back(storeOne(batch));
        return outcomes;
    }
    Result<quint64> storeFacts(store::ClientKey, const FactBatch &batch, Instant) override
    {
        if (m_db.isDown)
            return tl::unexpected(m_db.refusal);
        m_db.log += QStringLiteral("facts %1").arg(batch.serial);
        return quint64(0);
    }
    Result<void> storeUpdates(const store::UpdateRecord &record) override
    {
        if (const Result<void> up = check(); !up)
            return up;
        m_db.log += QStringLiteral("updates %1").arg(record.packages.size());
        return {};
    }
    Result<CleanupResult> cleanup(const store::CleanupOrder &order) override
    {
        if (m_db.isDown)
            return tl::unexpected(m_db.refusal);
        m_db.log += QStringLiteral("cleanup");
        return CleanupResult{1, 10, order.endedBefore, false, --m_db.cleanups > 0};
    }
    Result<void> audit(const store::AuditEntry &entry) override
    {
        if (m_db.isDown)
            return tl::unexpected(m_db.refusal);
        m_db.log += QStringLiteral("audit ") + entry.action;
        return {};
    }

private:
    Result<void> check() const
    {
        if (m_db.isDown)
            return tl::unexpected(m_db.refusal);
        return {};
    }
    store::BatchOutcome storeOne(const store::IngestBatch &batch)
    {
        using State = store::BatchOutcome::State;
        const FrameBatch &frames = batch.batch;
        store::BatchOutcome outcome;
        outcome.run = frames.run;
        outcome.client = QStringLiteral("vader");
        outcome.schedule = QStringLiteral("backup");
        const bool isNew = !m_db.runs.contains(frames.run);
        if (isNew && !frames.header) {
            outcome.state = State::Hole;
            return outcome;
        }
        FakeDatabase::Run &run = m_db.runs[frames.run];
        run.client = run.client == 0 ? batch.client : run.client;
        outcome.storedSeq = run.storedSeq;
        if (run.client != batch.client) {
            outcome.state = State::Foreign;
        } else if (frames.firstSeq > run.storedSeq + 1) {
            outcome.state = State::Hole;
        } else if (frames.lastSeq > run.storedSeq) {
            outcome.firstNew = qsizetype(run.storedSeq + 1 - frames.firstSeq);
            outcome.newFrames = frames.frames.count() - outcome.firstNew;
            outcome.storedSeq = run.storedSeq = frames.lastSeq;
        }
        return outcome;
    }

    FakeDatabase &m_db;
};

} // namespace barto
