// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/expression.h"

#include <array>
#include <optional>

namespace barto {

/// The microseconds of a minute that a seconds field with fractions names. A few are kept as a sorted list; many (up to
/// all sixty million) as the parts they come from, with their number before each second.
class FractionSet
{
public:
    FractionSet() = default;
    /// `parts` with `stop` set.
    explicit FractionSet(std::vector<CalendarPart> parts);

    bool isEmpty() const { return m_values.empty() && m_parts.empty(); }
    std::optional<qint64> atOrAfter(qint64 time) const;
    std::optional<qint64> atOrBefore(qint64 time) const;
    quint64 countBefore(qint64 time) const;

private:
    quint64 countInSecond(int second, int end) const;

    std::vector<int> m_values;
    std::vector<CalendarPart> m_parts;
    std::vector<quint32> m_before; ///< by second
};

} // namespace barto
