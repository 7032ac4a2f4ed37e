// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

// Little-endian numbers in byte strings. Without Qt, so that the shim can use it.

#include <concepts>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace barto {

static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "barto's files and messages are little-endian");

template<std::integral T>
void appendNumber(std::string &out, T value)
{
    out.append(reinterpret_cast<const char *>(&value), sizeof(value));
}

template<std::integral T>
T numberAt(const char *from)
{
    T value;
    std::memcpy(&value, from, sizeof(value));
    return value;
}

/// Takes a number off the front of `rest`. False, with `rest` untouched, if it is too short.
template<std::integral T>
bool takeNumber(std::string_view &rest, T &value)
{
    if (rest.size() < sizeof(T))
        return false;
    value = numberAt<T>(rest.data());
    rest.remove_prefix(sizeof(T));
    return true;
}

} // namespace barto
