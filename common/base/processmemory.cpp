// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/processmemory.h"

#include <sys/prctl.h>

namespace barto {

void hideProcessMemory()
{
    // Not RLIMIT_CORE: jobs would inherit it.
    ::prctl(PR_SET_DUMPABLE, 0);
}

} // namespace barto
