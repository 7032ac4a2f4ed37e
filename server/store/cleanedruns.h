// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/id.h"
#include "server/store/connection.h"
#include "server/store/ingestbatch.h"

#include <optional>

namespace barto::store {

/// Runs that a cleanup has removed, so that nobody takes them for runs that were never here: their agents may still
/// keep them, offer them, or name them as what was acknowledged last. Within the caller's transaction.
class CleanedRuns
{
public:
    explicit CleanedRuns(Connection &connection) : m_connection(connection) { }

    struct Cleaned
    {
        ClientKey client = 0;
        quint64 storedSeq = 0; ///< frames up to it were stored once, or have been dropped since
    };
    /// The run whose row has that key goes with this transaction.
    Result<void> note(qint64 runKey, Instant now);
    /// Empty: no cleanup has removed it, or so long ago that nobody asks for it any more.
    Result<std::optional<Cleaned>> find(const QByteArray &uuid);
    Result<std::optional<Cleaned>> find(const RunId &run) { return find(run.bytes()); }
    /// Frames up to `seq` came later and were dropped.
    Result<void> raise(const RunId &run, quint64 seq);

    /// Forgets some of those that were removed before `before`, but keeps a client's last ones where no newer run of
    /// it is here: its agent names one of them whenever it connects. True if there may be more to forget.
    Result<bool> forgetSome(Instant before);

private:
    Result<bool> isNeeded(ClientKey client, qint64 runKey);

    Connection &m_connection;
};

} // namespace barto::store
