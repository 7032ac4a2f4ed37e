// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

constexpr quint8 everyWeekday = 0x7f;

/// "Monday" for 0 ... "Sunday" for 6.
QString weekdayName(int day);

/// Runs of neighbours in a set of weekdays (bit 0 = Monday): f(first, last), in order. Runs do not wrap.
template<typename F>
void forEachWeekdayRun(quint8 days, F f)
{
    for (int first = 0; first < 7; ++first) {
        if (!(days >> first & 1))
            continue;
        int last = first;
        while (last < 6 && (days >> (last + 1) & 1))
            ++last;
        f(first, last);
        first = last;
    }
}

/// "Mon..Fri", "Sat,Sun", "Mon,Wed..Fri"; empty for none and for all seven.
QString weekdayText(quint8 days);

} // namespace barto
