// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// What programs that show strangers' bytes to a person ask of them.

#include <QByteArrayView>

namespace barto {

struct DecodedCharacter
{
    char32_t character = 0;
    qsizetype size = 0; ///< in bytes; 0: the first byte starts no well-formed character
};

/// The character of two to four bytes at the front (RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF).
/// `bytes` is not empty; ASCII is not for here and counts as not well-formed.
DecodedCharacter decodeUtf8(QByteArrayView bytes);

/// What reorders or breaks a line, or hides in it: direction overrides and isolates, line and paragraph separators, the
/// byte order mark. (Control characters are not among them.)
bool isTreacherous(char32_t c);

} // namespace barto
