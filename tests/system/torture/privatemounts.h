// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

namespace barto::torture {

/// Gives this process mounts of its own, so that it can make small disks without leaving any behind: by right as root,
/// else as root of a user namespace. Before the first thread. Error::Io where the machine allows neither.
Result<void> enterPrivateMounts();

/// A disk in memory whose end can be brought near.
class SmallDisk
{
public:
    explicit SmallDisk(QString folder) : m_folder(std::move(folder)) { }

    Result<void> mount();
    /// No byte more fits until `makeRoom`.
    Result<void> fill();
    Result<void> makeRoom();
    void unmount();
    const QString &folder() const { return m_folder; }

private:
    Result<void> resize(const char *options, unsigned long flags);

    QString m_folder;
};

} // namespace barto::torture
