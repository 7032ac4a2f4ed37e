// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/historymessage.h"
#include "server/store/schedulenames.h"

namespace barto::store {

/// A run as the timeline draws it.
struct RunSpan
{
    qint64 schedule = 0; ///< key
    TimelineBar bar;
};

/// The runs that touch a time range, in steps, in order of their starts. Keeps no connection.
class RunSpans
{
public:
    RunSpans(Instant since, Instant until, const RunFilter &names) : m_since(since), m_until(until), m_filter(names) { }

    /// Up to so many; fewer, even none, do not mean the end.
    Result<std::vector<RunSpan>> next(Connection &connection, std::size_t most);
    bool isAtEnd() const { return m_isAtEnd; }
    /// Of a span's schedule.
    TimelineRow rowOf(qint64 schedule) const { return m_names.value(schedule); }

private:
    Result<void> begin(Connection &connection);

    const Instant m_since;
    const Instant m_until;
    const NameFilter m_filter;
    QHash<qint64, TimelineRow> m_names; ///< of the schedules that are meant
    bool m_isBegun = false;
    bool m_isAtEnd = false;
    std::vector<RunSpan> m_earlier; ///< that began long before and reach into the range; told first
    RunPlace m_past;
};

} // namespace barto::store
