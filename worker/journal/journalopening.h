// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/journal/identity.h"
#include "worker/journal/journalfile.h"

#include <QStringList>

namespace barto {

/// A journal's file as it is after its opening: sound, of this version, and of this machine.
struct OpenedJournal
{
    std::unique_ptr<JournalFile> file;
    Identity identity;
    bool identityChanged = false;
    QString setAside;
    QStringList notices;
};

/// Opens the file, begins a fresh one instead of a damaged one or one of another machine (which are moved aside), and
/// settles who the agent is. The caller holds the lock. Errors: as Journal::open.
Result<OpenedJournal> openJournal(const QString &path, const QString &machineId, Instant now);

} // namespace barto
