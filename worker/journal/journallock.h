// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "common/base/result.h"

namespace barto {

/// Holds `<journal>.lock`, so that a journal and its run folders have one agent. The kernel lets go of it when the
/// process ends, however it ends; the file itself stays.
class JournalLock
{
public:
    JournalLock() = default;
    /// Error::Conflict names the process that holds it; Io or Full if the file cannot be made.
    static Result<JournalLock> take(const QString &path);

private:
    explicit JournalLock(FileDescriptor fd) : m_fd(std::move(fd)) { }

    FileDescriptor m_fd;
};

} // namespace barto
