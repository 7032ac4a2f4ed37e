// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/clock.h"

namespace barto {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Microseconds>(std::chrono::system_clock::now());
}

} // namespace barto
