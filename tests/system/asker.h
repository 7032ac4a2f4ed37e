// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorclient.h"
#include "common/base/clock.h"
#include "common/link/link.h"

#include <QTest>

namespace barto {

/// An operator who asks a lab's server in the protocol itself.
class Asker
{
public:
    explicit Asker(quint16 port) : m_link(settings(port), m_clock), m_client(m_link) { m_link.open(); }

    /// All replies of that kind to one request; empty after an error, which is kept in `error`.
    template<typename Reply>
    std::vector<Reply> ask(OperatorRequest request)
    {
        std::vector<Reply> replies;
        bool isOver = false;
        error.reset();
        m_client.send(std::move(request))
            ->on<Reply>(&m_client, [&replies](const Reply &reply) { replies.push_back(reply); })
            ->onEnd(&m_client, [&](const std::optional<Error> &ended) {
                error = ended;
                isOver = true;
            });
        if (!QTest::qWaitFor([&isOver] { return isOver; }, 30'000))
            qFatal("the server does not answer");
        return replies;
    }

    std::optional<Error> error;

private:
    static LinkSettings settings(quint16 port)
    {
        LinkSettings settings;
        settings.peer = LinkSettings::Peer::Operator;
        settings.host = QStringLiteral("127.0.0.1");
        settings.port = port;
        settings.name = QStringLiteral("asker");
        return settings;
    }

    SystemClock m_clock;
    Link m_link;
    OperatorClient m_client;
};

} // namespace barto
