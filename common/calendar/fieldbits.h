// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

#include <algorithm>

namespace barto {

/// The lowest `count` bits set; all for a count that the type does not have.
template<typename Bits>
constexpr Bits lowBits(int count)
{
    return count >= int(sizeof(Bits) * 8) ? ~Bits(0) : (Bits(1) << count) - 1;
}

/// One bit for each value of a part up to `most`. The part counts in whole units.
template<typename Bits>
Bits partBits(const CalendarPart &part, int most)
{
    Bits bits = 0;
    const int stop = part.step == 0 ? part.start : part.stop >= 0 ? std::min(part.stop, most) : most;
    for (int value = part.start; value <= stop && value <= most; value += part.step > 0 ? part.step : 1)
        bits |= Bits(1) << value;
    return bits;
}

/// One bit for each value that a field without R names. Not for years and fractions.
template<typename Bits>
Bits fieldBits(const CalendarField &field, const CalendarFieldKind &kind)
{
    if (field.isEvery())
        return lowBits<Bits>(kind.most + 1) & ~lowBits<Bits>(kind.least);
    Bits bits = 0;
    for (const CalendarPart &part : field.parts)
        bits |= partBits<Bits>(part, kind.most);
    return bits;
}

inline bool partContains(const CalendarPart &part, int value)
{
    if (value == part.start)
        return true;
    return part.step > 0 && value > part.start && (part.stop < 0 || value <= part.stop)
        && (value - part.start) % part.step == 0;
}

inline bool fieldContains(const CalendarField &field, int value)
{
    for (const CalendarPart &part : field.parts) {
        if (partContains(part, value))
            return true;
    }
    return field.isEvery();
}

} // namespace barto
