// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace barto {

/// The head of an HTTP/1.1 request (RFC 9112), as far as the door must understand it.
struct HttpRequest
{
    QByteArray method;
    QByteArray path; ///< of the target, before any '?', not decoded
    QByteArray query;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case

    /// All values of a header joined by ", "; empty if there is none.
    QByteArray header(QByteArrayView lowerCaseName) const;
    /// Whether a comma list has this token, in any case.
    bool headerHas(QByteArrayView lowerCaseName, QByteArrayView token) const;
};

/// How many bytes the head has, its blank line included; none while it is incomplete.
std::optional<qsizetype> headLength(QByteArrayView received);

/// Error::Protocol for anything that is not a request.
Result<HttpRequest> parseHttpRequest(QByteArrayView head);

} // namespace barto
