// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/hash.h"

#include <QtEndian>

#include <sodium.h>

namespace barto {

namespace {

// libsodium's generic hash starts at 16 bytes (crypto_generichash_BYTES_MIN); its low-level sibling takes 1 to 64,
// and BLAKE2b's length is part of the hash, so a longer one cut short would be another function.
QByteArray digest(QByteArrayView data, qsizetype size)
{
    Q_ASSERT(size >= 1 && size <= qsizetype(crypto_generichash_blake2b_BYTES_MAX));
    QByteArray out(size, Qt::Uninitialized);
    crypto_generichash_blake2b(reinterpret_cast<unsigned char *>(out.data()), size_t(size),
        reinterpret_cast<const unsigned char *>(data.data()), static_cast<unsigned long long>(data.size()), nullptr, 0);
    return out;
}

} // namespace

QByteArray blake2b(QByteArrayView data, qsizetype size)
{
    return digest(data, size);
}

quint64 blake2b64(QByteArrayView data)
{
    return qFromLittleEndian<quint64>(digest(data, 8).constData());
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray out(size, Qt::Uninitialized);
    randombytes_buf(out.data(), size_t(size));
    return out;
}

} // namespace barto
