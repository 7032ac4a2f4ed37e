// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/packageupdate.h"

namespace barto {

/// A report that is too long for one page comes in consecutive parts: adds the packages of `part` to `last`, if they
/// are parts of one report. False, and nothing is changed, if `part` begins another.
inline bool joinPart(UpdateReport &last, const UpdateReport &part)
{
    if (last.client != part.client || last.kind != part.kind || last.run != part.run)
        return false;
    last.packages.insert(last.packages.end(), part.packages.begin(), part.packages.end());
    return true;
}

} // namespace barto
