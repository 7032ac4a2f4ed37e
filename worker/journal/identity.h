// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"
#include "common/base/result.h"

#include <QString>

#include <optional>

namespace barto {

class JournalFile;

/// Who the agent is: a client uuid made once, and the machine it was made on.
struct Identity
{
    ClientId client;
    QString machineId; ///< empty = was not known

    /// True unless both machines are known and differ: then this is a clone's disk.
    bool belongsTo(const QString &machine) const
    {
        return machine.isEmpty() || machineId.isEmpty() || machine == machineId;
    }
};

/// From the journal's tables; empty in a fresh file.
Result<std::optional<Identity>> readIdentity(JournalFile &file);
Result<void> writeIdentity(JournalFile &file, const Identity &identity);

/// From the second copy beside the journal; empty if there is none that can be read.
std::optional<Identity> readIdentityFile(const QString &path);
Result<void> writeIdentityFile(const QString &path, const Identity &identity);

} // namespace barto
