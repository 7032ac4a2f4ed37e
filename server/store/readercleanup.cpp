// SPDX-License-Identifier: MIT OR Apache-2.0
// What the Reader answers about cleanups.

#include "server/store/cleaner.h"
#include "server/store/reader.h"

namespace barto::store {

Result<CleanupCount> Reader::countCleanup(const CleanupOrder &order)
{
    return store::countCleanup(connection(), order);
}

} // namespace barto::store
