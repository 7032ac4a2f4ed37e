// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/packageupdate.h"

namespace barto {

/// What the output of a package tool says.
struct ParsedUpdates
{
    /// The numbers are stored.
    enum class State : quint8 {
        Updates = 1,
        None = 2, ///< the tool says that there is nothing to update
        NotUnderstood = 3, ///< `line` could not be read, so nothing is claimed
    };
    State state = State::NotUnderstood;
    bool isApplied = false; ///< the tool has carried them out
    quint64 line = 0; ///< counted from 1, the first that was not understood; 0: all of the output taken together
    QString complaint; ///< what was not understood; a clause
    std::vector<PackageUpdate> packages; ///< in the tool's order
    std::optional<quint64> downloadBytes; ///< of all of them
    std::optional<qint64> sizeChange;

    friend bool operator==(const ParsedUpdates &, const ParsedUpdates &) = default;
};

} // namespace barto
