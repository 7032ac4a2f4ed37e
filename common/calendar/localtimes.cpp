// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/localtimes.h"

namespace barto {

using namespace std::chrono;

namespace {

struct Split
{
    local_days day;
    qint64 time; ///< microseconds since midnight
};

Split split(LocalInstant local)
{
    const auto day = floor<days>(local);
    return {day, (local - day).count()};
}

LocalInstant join(local_days day, qint64 time)
{
    return LocalInstant(day) + Microseconds(time);
}

} // namespace

std::optional<LocalInstant> LocalTimes::atOrAfter(LocalInstant from) const
{
    const auto [day, time] = split(from);
    if (m_days.contains(day)) {
        if (const auto found = m_clock.atOrAfter(time))
            return join(day, *found);
    }
    if (const auto found = m_days.atOrAfter(day + days(1)))
        return join(*found, m_clock.first());
    return std::nullopt;
}

std::optional<LocalInstant> LocalTimes::atOrBefore(LocalInstant from) const
{
    const auto [day, time] = split(from);
    if (m_days.contains(day)) {
        if (const auto found = m_clock.atOrBefore(time))
            return join(day, *found);
    }
    if (const auto found = m_days.atOrBefore(day - days(1)))
        return join(*found, m_clock.last());
    return std::nullopt;
}

quint64 LocalTimes::countBefore(LocalInstant to) const
{
    const auto [day, time] = split(to);
    const quint64 today = m_days.contains(day) ? m_clock.countBefore(time) : 0;
    return m_days.countBefore(day) * m_clock.count() + today;
}

} // namespace barto
