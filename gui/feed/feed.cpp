// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/feed/feed.h"

namespace barto {

void Feed::setState(const FeedState &state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace barto
