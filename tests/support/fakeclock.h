// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

namespace barto {

/// A clock that stands still until a test moves it.
class FakeClock : public Clock
{
public:
    explicit FakeClock(Instant start) : m_now(start) { }

    Instant now() const override { return m_now; }
    void set(Instant instant) { m_now = instant; }
    void advance(Microseconds by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace barto
