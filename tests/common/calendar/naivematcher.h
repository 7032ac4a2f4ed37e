// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/calendar/zone.h"

#include <QStringList>

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
    QStringList m_weekdays; ///< "Mon..Wed", "Fri"
    QStringList m_fields; ///< year, month, day, hour, minute, second
    bool m_isFromMonthEnd = false;
};

} // namespace barto::testing
