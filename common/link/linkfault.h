// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// From what QWebSocket tells about a failed attempt to a fault and a clause for people.

#include "common/base/result.h"
#include "common/link/linksettings.h"

#include <QAbstractSocket>
#include <QSslError>

namespace barto {

struct LinkFailure
{
    LinkFault fault = LinkFault::None;
    Error error;
};

/// What is known when an attempt has failed.
struct FailedAttempt
{
    QAbstractSocket::SocketError socketError = QAbstractSocket::UnknownSocketError;
    QString errorText;
    bool wasConnected = false; ///< TCP was
    bool wasEncrypted = false;
    QList<QSslError> tlsErrors;
};

LinkFailure explain(const FailedAttempt &attempt, const LinkSettings &settings);

/// "10.0.0.1:20000", "[::1]:20000"
QString hostAndPort(const LinkSettings &settings);

/// The Error::Code that stands for each fault.
Error::Code codeOf(LinkFault fault);

} // namespace barto
