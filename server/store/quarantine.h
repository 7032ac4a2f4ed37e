// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/store/frameplan.h"
#include "server/store/runtable.h"

namespace barto::store {

/// Something the database refused for its data, to be kept raw.
struct RefusedRecord
{
    ClientKey client = 0;
    std::optional<RunId> run;
    QString what; ///< "frame", "batch", "header" or "fact"
    std::optional<qint64> frame; ///< with "frame": its number, kind byte, command and instant
    std::optional<qint64> kind;
    std::optional<qint64> position;
    std::optional<qint64> at;
    QByteArray data; ///< the frame's payload, else the record as a wire message
    QString reason;
};

Result<void> quarantine(Connection &connection, const RefusedRecord &record, Instant now);

} // namespace barto::store
