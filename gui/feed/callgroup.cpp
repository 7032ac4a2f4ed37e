// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/callgroup.h"

namespace barto {

CallGroup::CallGroup(Feed &feed, QObject *parent) : QObject(parent), m_feed(feed) { }

void CallGroup::cancel()
{
    m_calls.clear();
    m_error.reset();
    m_waiting = 0;
}

void CallGroup::finish(const std::optional<Error> &error)
{
    if (error && !m_error)
        m_error = error;
    if (--m_waiting == 0)
        Q_EMIT ended(m_error);
}

} // namespace barto
