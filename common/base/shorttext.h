// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

/// As much of the front as fits into so many bytes of UTF-8, in whole characters.
inline QString shortText(QString text, qsizetype maxBytes)
{
    while (text.toUtf8().size() > maxBytes)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

/// What a WebSocket's close frame has room for (RFC 6455, 5.5).
constexpr qsizetype maxCloseReasonBytes = 123;

} // namespace barto
