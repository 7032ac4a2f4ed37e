// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "common/base/id.h"
#include "common/base/result.h"

#include <QString>

#include <memory>

namespace barto {

/// A run's folder as its shim is started in it.
struct RunFolder
{
    FileDescriptor folder;
    FileDescriptor pokeForShim; ///< O_RDWR: the shim's, to be closed here once it runs
    FileDescriptor poke; ///< the reading end
};

/// Makes `path` with its `order` and `poke`. Nothing is left behind on an error (Conflict if the folder exists, Full,
/// Io).
Result<RunFolder> makeRunFolder(const QString &path, const QByteArray &order);
/// Removes what makeRunFolder made.
void removeRunFolder(const QString &path);

/// Spawns shims from a binary that is opened once, so that an upgrade may replace the file.
class ShimLauncher
{
public:
    /// `usedFd` is the spool's counter; it is duplicated. Error::Io if the binary cannot be opened or executed.
    static Result<std::unique_ptr<ShimLauncher>> open(const QString &shimPath, int usedFd);

    /// The shim's pid. The run's uuid is its argument, for people who look at `ps`.
    Result<quint32> launch(const RunFolder &folder, const RunId &run) const;

private:
    ShimLauncher() = default;

    FileDescriptor m_program;
    FileDescriptor m_used;
    FileDescriptor m_null;
};

} // namespace barto
