// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/linesink.h"
#include "server/store/runtable.h"

#include <span>

namespace barto::store {

/// Stores batches within the caller's transaction. Two ways: swift, where any refused record fails the whole, and
/// careful, behind savepoints, where refused records are isolated by bisection and quarantined.
class BatchStore
{
public:
    BatchStore(Connection &connection, RunTable &runs, LineSink &lines)
        : m_connection(connection), m_runs(runs), m_lines(lines)
    {
    }

    enum class Way { Swift, Careful };
    Result<std::vector<BatchOutcome>> store(std::span<const IngestBatch> batches, Way way, Instant now);

private:
    /// Batches of one run, as indices into the call's.
    struct Group
    {
        qint64 key = 0;
        std::vector<quint32> batches;
    };
    Result<std::vector<Group>> groupByRun();
    Result<bool> dropIfCleaned(quint32 index);
    Result<void> dropAll(const Group &group);
    Result<void> makeRun(const IngestBatch &batch);
    Result<void> storeGroup(const Group &group);
    Result<void> storeGroupCarefully(const Group &group);
    Result<void> insertBisecting(size_t from, size_t to);
    Result<void> isolate(size_t row, const Error &error);
    Result<void> keepRejected(const FramePlan &plan);
    Result<void> keepRaw(quint32 index, const Error &error);
    Result<void> keepBatches(const Group &group, const Error &error);
    Result<void> behindSavepoint(const std::function<Result<void>()> &work);
    void noteQuarantined(quint32 batch, const QString &reason);

    Connection &m_connection;
    RunTable &m_runs;
    LineSink &m_lines;
    std::span<const IngestBatch> m_batches;
    std::vector<BatchOutcome> m_outcomes;
    std::vector<LineRow> m_rows; // kept for its room
    Way m_way = Way::Swift;
    Instant m_now;
};

} // namespace barto::store
