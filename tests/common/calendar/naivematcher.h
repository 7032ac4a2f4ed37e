// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/zone.h"

#include <QString>

#include <array>
#include <vector>

#include <array>
#include <vector>

namespace barto::testing {

/// Says by plain reading of a normal form whether a local time matches: slow, obvious, and sharing nothing with the
/// engine. Not for R.
class NaiveMatcher
{
public:
    explicit NaiveMatcher(const QString &normalized);

    bool matches(LocalInstant local) const;
    bool isEveryHour() const;

private:
    struct Run
    {
        qint64 first, last, step;
    };
    using Runs = std::vector<Run>;
    static Runs runsOf(const QString &field, qint64 least, qint64 most, qint64 unit);
    static bool contains(const Runs &runs, qint64 value);
    bool isDay(std::chrono::local_days day) const;

    std::array<bool, 7> m_weekdays{};
    QString m_day;
    Runs m_years, m_months, m_hours, m_minutes, m_seconds;
    bool m_isFromMonthEnd = false;
};

} // namespace barto::testing
