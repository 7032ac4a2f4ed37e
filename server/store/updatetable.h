// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/connection.h"
#include "server/store/updaterecord.h"

namespace barto::store {

/// Reports of package updates, within the caller's transaction.
class UpdateTable
{
public:
    static constexpr int keptReports = 5; ///< of each client and kind

    explicit UpdateTable(Connection &connection) : m_connection(connection) { }

    /// Stores what a run's output says and forgets the oldest ones of that client and kind. Does nothing if it is
    /// stored already, or if the run is not here any more.
    Result<void> store(const UpdateRecord &record);

private:
    Result<qint64> makeReport(const UpdateRecord &record);
    Result<void> addPackages(qint64 report, const std::vector<PackageUpdate> &packages);
    Result<void> forgetOld(const UpdateRecord &record);

    Connection &m_connection;
};

} // namespace barto::store
