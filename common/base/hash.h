// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>

namespace barto {

/// BLAKE2b (RFC 7693) without a key, of `size` bytes (1 to 64).
QByteArray blake2b(QByteArrayView data, qsizetype size);

/// The same with 8 bytes, read as a little-endian number.
quint64 blake2b64(QByteArrayView data);

/// `size` bytes from the system's random generator.
QByteArray randomBytes(qsizetype size);

} // namespace barto
