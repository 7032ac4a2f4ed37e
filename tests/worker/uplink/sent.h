// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/uplink/uplink.h"

namespace barto {

/// What the uplink sent, by kind.
class Sent
{
public:
    explicit Sent(Uplink &uplink)
    {
        QObject::connect(&uplink, &Uplink::sendRequested, &uplink,
            [this](const WorkerMessage &message) { m_messages.push_back(message); });
    }
    /// All messages of one kind since the last call; they are taken out.
    template<typename T>
    std::vector<T> take()
    {
        std::vector<T> found;
        std::erase_if(m_messages, [&found](const WorkerMessage &message) {
            if (const T *body = std::get_if<T>(&message))
                found.push_back(*body);
            return std::holds_alternative<T>(message);
        });
        return found;
    }

private:
    std::vector<WorkerMessage> m_messages;
};

} // namespace barto
