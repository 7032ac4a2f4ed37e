// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/store/querycursor.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace barto::store {

Cancellation::Cancellation() : m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { }

void Cancellation::cancel()
{
    m_cancelled = true;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_event.number(), &one, sizeof(one));
}

} // namespace barto::store
