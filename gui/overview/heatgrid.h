// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/calendar/zone.h"
#include "common/job/client.h"
#include "common/job/firing.h"
#include "common/message/historymessage.h"

#include <QString>

#include <vector>

namespace barto {

/// A client's or schedule's runs in one hour or day.
struct HeatCell
{
    quint64 runs = 0;
    quint64 failed = 0; ///< lost and not started ones, too
    quint64 missed = 0; ///< slots
    bool isAway = false; ///< its agent was not connected in all of it that has passed
    bool isToCome = false;

    friend bool operator==(const HeatCell &, const HeatCell &) = default;
};

/// 0 nothing ran, 1 all well, 2 up to 5 % failed, 3 up to 25 %, 4 more: index into Theme::heat.
int heatLevel(const HeatCell &cell);

struct HeatRow
{
    QString name;
    std::vector<HeatCell> cells;
    quint64 failed = 0;
    quint64 missed = 0;
};

/// Failures by row and time: what the heat map shows.
struct HeatGrid
{
    std::vector<Instant> bounds; ///< column i is from bounds[i] up to before bounds[i + 1]
    bool isDaily = false; ///< columns are days, else hours
    std::vector<HeatRow> rows; ///< worst first, then by name

    int columns() const { return bounds.empty() ? 0 : int(bounds.size()) - 1; }
    friend bool operator==(const HeatGrid &, const HeatGrid &);
};

/// The starts of `days` local days, the last of them `now`'s, in hours or whole days, and the end of the last one.
std::vector<Instant> heatBounds(Instant now, int days, bool isDaily, const Zone &zone);

/// Rows by client, or by schedule. Clients that ran nothing have a row, too.
HeatGrid heatGrid(std::vector<Instant> bounds, bool isDaily, bool isByClient, const std::vector<RunCounts> &counts,
    const std::vector<UnrunSlots> &unrun, const std::vector<ClientStatus> &clients, Instant now);

} // namespace barto
