// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>
#include <cstdlib>

namespace barto {

/// What must hold whatever the input is. Ends the program otherwise, which is how a fuzzer learns of it.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

inline QByteArray bytesOf(const unsigned char *bytes, std::size_t size)
{
    return {reinterpret_cast<const char *>(bytes), qsizetype(size)};
}

} // namespace barto
