// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/runtable.h"

namespace barto::store {

/// Stores facts and watermarks within the caller's transaction; the result is how many facts were quarantined.
class FactStore
{
public:
    FactStore(Connection &connection, RunTable &runs) : m_connection(connection), m_runs(runs) { }

    Result<quint64> store(ClientKey client, const FactBatch &batch, Instant now);

private:
    Result<bool> isCleaned(const QByteArray &uuid);
    Result<void> store(ClientKey client, const FactId &id, const SlotsSkipped &fact, Instant now);
    Result<void> store(ClientKey client, const FactId &id, const RunLost &fact, Instant now);
    Result<void> store(ClientKey client, const FactId &id, const RunNotStarted &fact, Instant now);
    Result<void> move(ClientKey client, const Watermark &mark);

    Connection &m_connection;
    RunTable &m_runs;
};

} // namespace barto::store
