// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/strangetext.h"

namespace barto {

DecodedCharacter decodeUtf8(QByteArrayView bytes)
{
    const auto first = quint8(bytes[0]);
    const int size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < size)
        return {};
    char32_t character = first & (0x7f >> size);
    for (qsizetype i = 1; i < size; ++i) {
        if ((quint8(bytes[i]) & 0xc0) != 0x80)
            return {};
        character = character << 6 | (quint8(bytes[i]) & 0x3f);
    }
    static constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (character < least[size] || (character >= 0xd800 && character <= 0xdfff) || character > 0x10ffff)
        return {};
    return {character, size};
}

bool isTreacherous(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029 || c == 0xfeff
        || c == 0x200e || c == 0x200f || c == 0x061c;
}

} // namespace barto
