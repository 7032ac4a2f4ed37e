// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/secret.h"

#include <QString>

namespace barto {

/// `[bartos]` of agents and operators' programs: where the server is and how to be believed by it. Paths are absolute.
struct LinkConfig
{
    enum class Prefix : quint8 { Ws, Wss };
    Prefix prefix = Prefix::Ws;
    QString host;
    quint16 port = 20000;
    QString caCert; ///< only this CA is trusted; empty = the system's
    QString clientCert; ///< together with clientKey, or both empty
    QString clientKey;
    Secret apiKey; ///< empty = none

    bool isTls() const { return prefix == Prefix::Wss; }

    friend bool operator==(const LinkConfig &, const LinkConfig &) = default;
};

} // namespace barto
