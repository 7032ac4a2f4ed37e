// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace barto {

/// A stretch of two outputs laid side by side.
struct DiffPart
{
    enum class Kind : quint8 {
        Same, ///< `count` lines of each
        Removed, ///< `count` lines of the old one
        Added, ///< `count` lines of the new one
    };
    Kind kind = Kind::Same;
    qint64 oldFirst = 0; ///< where in the old output it stands, from 0; for Added: before which line
    qint64 newFirst = 0;
    qint64 count = 0;

    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

/// Beyond so many lines on either side only the common head and tail are looked for.
constexpr qint64 maxDiffLines = 100'000;
/// Where two stretches differ in more lines than this, they count as different altogether.
constexpr qint64 maxDiffEdits = 4'000;

/// How to make `newer` of `older`, both given as one hash a line, with the fewest lines removed and added (Myers 1986,
/// linear space), within the two limits above. Gives up, and what it has not looked at counts as
/// different, when its thread is asked to be interrupted. Parts alternate; a removal stands before an addition in the
/// same place.
std::vector<DiffPart> diffLines(std::span<const quint64> older, std::span<const quint64> newer);

/// A line's hash for that. With `withoutNumbers` runs of digits count as equal, since times and sizes always differ.
quint64 lineHash(std::span<const char> text, bool withoutNumbers);

} // namespace barto
