// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace barto {

/// One package that a tool has updated, or would update.
struct PackageUpdate
{
    QString name;
    QString architecture; ///< empty where the tool does not tell, or it goes without saying
    QString oldVersion; ///< empty: newly installed, or not told
    QString newVersion; ///< empty: not told
    QString repository; ///< or suite, channel, remote, tap; empty: not told
    std::optional<qint64> downloadBytes;
    std::optional<qint64> sizeChange; ///< of what it takes when installed, in bytes
    bool security = false; ///< the tool says that it mends a security fault

    friend bool operator==(const PackageUpdate &, const PackageUpdate &) = default;
};

/// What the output of a package tool says.
struct UpdateReport
{
    /// The numbers are stored.
    enum class State : quint8 {
        Updates = 1,
        None = 2, ///< the tool says that there is nothing to update
        NotUnderstood = 3, ///< `line` could not be read, so nothing is claimed
    };
    State state = State::NotUnderstood;
    bool applied = false; ///< the tool has carried them out
    quint64 line = 0; ///< counted from 1, the first that was not understood; 0: all of the output taken together
    QString complaint; ///< what was not understood; a clause
    std::vector<PackageUpdate> packages; ///< in the tool's order
    std::optional<qint64> downloadBytes; ///< of all of them
    std::optional<qint64> sizeChange;

    friend bool operator==(const UpdateReport &, const UpdateReport &) = default;
};

} // namespace barto
