// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/heatgrid.h"

#include <algorithm>
#include <map>

namespace barto {

namespace {

/// The column that `at` falls into, or -1.
int columnOf(const std::vector<Instant> &bounds, Instant at)
{
    const auto after = std::ranges::upper_bound(bounds, at);
    return after == bounds.begin() || after == bounds.end() ? -1 : int(after - bounds.begin()) - 1;
}

class Grid
{
public:
    Grid(const std::vector<Instant> &bounds, Instant now) : m_bounds(bounds), m_now(now) { }

    HeatRow &row(const QString &name)
    {
        HeatRow &found = m_rows[name];
        if (!found.cells.empty())
            return found;
        found.name = name;
        found.cells.resize(m_bounds.size() - 1);
        for (std::size_t i = 0; i < found.cells.size(); ++i)
            found.cells[i].isToCome = m_bounds[i] > m_now;
        return found;
    }

    void add(const QString &name, const RunCounts &counts)
    {
        HeatRow &found = row(name);
        if (counts.bucket >= found.cells.size())
            return;
        HeatCell &cell = found.cells[counts.bucket];
        const quint64 failed = counts.failed + counts.lost + counts.notStarted;
        cell.runs += counts.total() - counts.skipped;
        cell.failed += failed;
        found.failed += failed;
    }

    void add(const QString &name, const UnrunSlots &missing)
    {
        const int column = columnOf(m_bounds, missing.lastDue);
        if (column < 0)
            return;
        HeatRow &found = row(name);
        found.cells[std::size_t(column)].missed += missing.count;
        found.missed += missing.count;
    }

    void setAway(const ClientStatus &client)
    {
        HeatRow &found = row(client.name);
        if (client.state != ClientState::Away || !client.since)
            return;
        for (std::size_t i = 0; i < found.cells.size(); ++i)
            found.cells[i].isAway = m_bounds[i] <= m_now && m_bounds[i + 1] > *client.since && found.cells[i].runs == 0;
    }

    std::vector<HeatRow> sorted()
    {
        std::vector<HeatRow> found;
        for (auto &[name, row] : m_rows)
            found.push_back(std::move(row));
        std::ranges::stable_sort(
            found, [](const HeatRow &a, const HeatRow &b) { return a.failed + a.missed > b.failed + b.missed; });
        return found;
    }

private:
    const std::vector<Instant> &m_bounds;
    const Instant m_now;
    std::map<QString, HeatRow> m_rows;
};

} // namespace

bool operator==(const HeatGrid &a, const HeatGrid &b)
{
    const auto isSame = [](const HeatRow &x, const HeatRow &y) { return x.name == y.name && x.cells == y.cells; };
    return a.isDaily == b.isDaily && a.bounds == b.bounds && std::ranges::equal(a.rows, b.rows, isSame);
}

int heatLevel(const HeatCell &cell)
{
    if (cell.runs == 0)
        return 0;
    if (cell.failed == 0)
        return 1;
    if (cell.failed * 20 <= cell.runs)
        return 2;
    return cell.failed * 4 <= cell.runs ? 3 : 4;
}

std::vector<Instant> heatBounds(Instant now, int days, bool isDaily, const Zone &zone)
{
    const auto today = std::chrono::floor<std::chrono::days>(zone.toLocal(now));
    const auto midnight = [&](int ago) { return zone.toInstant(today - std::chrono::days(ago)); };
    std::vector<Instant> bounds;
    for (int ago = days - 1; ago >= 0; --ago) {
        const Instant end = midnight(ago - 1);
        // A day with 23 or 25 hours has so many columns.
        for (Instant at = midnight(ago); at < end; at = isDaily ? end : std::min(end, at + std::chrono::hours(1)))
            bounds.push_back(at);
    }
    bounds.push_back(midnight(-1));
    return bounds;
}

HeatGrid heatGrid(std::vector<Instant> bounds, bool isDaily, bool isByClient, const std::vector<RunCounts> &counts,
    const std::vector<UnrunSlots> &unrun, const std::vector<ClientStatus> &clients, Instant now)
{
    if (bounds.size() < 2)
        return {};
    Grid grid(bounds, now);
    for (const RunCounts &count : counts)
        grid.add(isByClient ? count.client : count.schedule, count);
    for (const UnrunSlots &missing : unrun)
        if (missing.state == UnrunSlots::State::Missed)
            grid.add(isByClient ? missing.client : missing.schedule, missing);
    if (isByClient)
        for (const ClientStatus &client : clients)
            grid.setAway(client);
    std::vector<HeatRow> rows = grid.sorted();
    return {std::move(bounds), isDaily, std::move(rows)};
}

} // namespace barto
