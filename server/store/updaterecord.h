// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/packageupdate.h"

namespace barto::store {

/// What a run's output says of package updates. The numbers are those of UpdateKind and ParsedUpdates::State.
struct UpdateRecord
{
    RunId run;
    quint8 kind = 0;
    quint8 state = 0;
    bool isApplied = false;
    QString problem; ///< why it cannot be read; empty where it can
    std::vector<PackageUpdate> packages;
    std::optional<quint64> downloadBytes;
    std::optional<qint64> sizeChange;
};

/// A stored report, as yet without its packages (Reader::packages).
struct StoredUpdates
{
    qint64 key = 0;
    quint8 kind = 0;
    UpdateReport report; ///< `kind` is not filled in
};

/// The newest ended run of a schedule, whose output has not been looked at for updates.
struct UnreadUpdates
{
    RunId run;
    QString client;
    QString schedule;
};

} // namespace barto::store
