// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/journalopening.h"

#include "common/base/instanttext.h"

#include <QFile>

namespace barto {

namespace {

/// Renames the file and what SQLite keeps beside it; nothing is deleted.
Result<QString> moveAside(const QString &path, const QString &why, Instant now)
{
    const QString stamp = toIsoText(now).remove(QLatin1Char('-')).remove(QLatin1Char(':')).left(15);
    QString target = QStringLiteral("%1.%2-%3").arg(path, why, stamp);
    for (int i = 2; QFile::exists(target); ++i)
        target = QStringLiteral("%1.%2-%3-%4").arg(path, why, stamp).arg(i);
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        const QString from = path + suffix;
        const QString to = target + suffix;
        if (QFile::exists(from) && !QFile::rename(from, to))
            return fail(
                Error::Code::Io, QStringLiteral("%1 cannot be moved to %2; move it away by hand").arg(from, to));
    }
    return target;
}

/// A damaged file is replaced by a fresh one.
Result<void> openFile(OpenedJournal &opened, const QString &path, Instant now)
{
    Result<std::unique_ptr<JournalFile>> file = JournalFile::open(path);
    if (!file && file.error().code == Error::Code::Database) {
        const QString damage = file.error().detail;
        const Result<QString> target = moveAside(path, QStringLiteral("damaged"), now);
        if (!target)
            return failAt(damage, target.error());
        opened.setAside = *target;
        opened.notices
            += QStringLiteral("The journal is damaged (%1). It was kept as %2 and a fresh one begun; output of "
                              "runs is not affected, but records of skipped slots that the server had not yet "
                              "taken are only in the old file.")
                   .arg(damage, *target);
        file = JournalFile::open(path);
    }
    if (!file)
        return tl::unexpected(file.error());
    opened.file = std::move(*file);
    return {};
}

Result<void> begin(OpenedJournal &opened, const Identity &identity)
{
    opened.identity = identity;
    return opened.file->transaction([&] { return writeIdentity(*opened.file, identity); });
}

Result<void> changeIdentity(OpenedJournal &opened, const QString &path, const QString &machineId, Instant now)
{
    const Identity former = opened.identity;
    opened.identityChanged = true;
    opened.file.reset();
    const Result<QString> target = moveAside(path, QStringLiteral("other-machine"), now);
    if (!target)
        return tl::unexpected(target.error());
    opened.setAside = *target;
    opened.notices += QStringLiteral(
        "The journal was written on another machine (machine-id %1, this one is %2): this seems to be a "
        "copy of its disk. The old journal was kept as %3, and this agent is a new client from now on.")
                          .arg(former.machineId, machineId, *target);
    if (const Result<void> done = openFile(opened, path, now); !done)
        return done;
    return begin(opened, Identity{ClientId::make(), machineId});
}

} // namespace

Result<OpenedJournal> openJournal(const QString &path, const QString &machineId, Instant now)
{
    OpenedJournal opened;
    if (const Result<void> done = openFile(opened, path, now); !done)
        return tl::unexpected(done.error());
    const Result<std::optional<Identity>> stored = readIdentity(*opened.file);
    if (!stored)
        return tl::unexpected(stored.error());
    const QString copyPath = path + QStringLiteral(".id");
    const std::optional<Identity> copy = readIdentityFile(copyPath);
    Result<void> done;
    if (*stored || copy) {
        opened.identity = *stored ? **stored : *copy;
        if (!opened.identity.belongsTo(machineId)) {
            done = changeIdentity(opened, path, machineId, now);
        } else if (!*stored || (opened.identity.machineId.isEmpty() && !machineId.isEmpty())) {
            const QString machine = machineId.isEmpty() ? opened.identity.machineId : machineId;
            done = begin(opened, Identity{opened.identity.client, machine});
        }
    } else {
        done = begin(opened, Identity{ClientId::make(), machineId});
    }
    const bool isCopied
        = copy && copy->client == opened.identity.client && copy->machineId == opened.identity.machineId;
    if (done && !isCopied)
        done = writeIdentityFile(copyPath, opened.identity);
    if (!done)
        return tl::unexpected(done.error());
    return opened;
}

} // namespace barto
