// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QHostAddress>
#include <QRandomGenerator>
#include <QTcpServer>

namespace barto {

/// A port of the loopback address that nobody listens at, below those that the kernel gives to outgoing connections: so
/// none of these takes it while a server that has it is being started again.
inline quint16 freePort()
{
    QTcpServer server;
    for (int tries = 0; tries < 1000; ++tries) {
        const auto port = quint16(QRandomGenerator::system()->bounded(10'240, 32'000));
        if (server.listen(QHostAddress::LocalHost, port))
            return port;
    }
    return 0;
}

} // namespace barto
