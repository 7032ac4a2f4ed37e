// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/valuefields.h"

namespace barto {

/// Values in the journal are CBOR, field by field as they travel; so a newer version may add fields at the end.
template<typename T>
QByteArray toStored(const T &value)
{
    QByteArray bytes;
    message::Writer(&bytes).put(value);
    return bytes;
}

/// Error::Database if the bytes are no `T`; `what` goes in front.
template<typename T>
Result<T> fromStored(const QByteArray &bytes, const QString &what)
{
    message::Reader reader(bytes);
    T value;
    reader.get(value);
    reader.expectEnd();
    if (!reader.isSound())
        return fail(Error::Code::Database, QStringLiteral("%1: %2").arg(what, reader.error()));
    return value;
}

} // namespace barto
