// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/blockcache.h"

#include <algorithm>
#include <utility>

namespace barto {

BlockCache::BlockCache(LineSource &source, qint64 budget, QObject *parent)
    : QObject(parent), m_source(source), m_budget(budget)
{
    connect(&m_source, &LineSource::loaded, this, &BlockCache::take);
    connect(&m_source, &LineSource::failed, this, &BlockCache::fail);
}

BlockCache::~BlockCache()
{
    for (const Flight &flight : m_flights)
        m_source.cancel(flight.request);
}

void BlockCache::setLineCount(qint64 count)
{
    count = std::min(count, maxLines);
    if (count <= m_count)
        return;
    const qint64 lastBlock = blockOf(std::max<qint64>(0, m_count - 1));
    m_count = count;
    m_failed.remove(lastBlock); // it may have been short of lines that are there now
    Q_EMIT countChanged(m_count);
    queueMissing();
    dispatch();
}

void BlockCache::append(const LineBlock &lines)
{
    const qint64 known = m_count;
    const qint64 end = std::min(lines.end(), maxLines);
    if (end <= known)
        return;
    for (qint64 line = std::max(known, lines.first()); line < end; ++line) {
        const qint64 block = blockOf(line);
        const auto found = m_entries.constFind(block);
        const qint64 have = found == m_entries.cend() ? block * blockLines : found->lines.end();
        if (have != line)
            continue; // something before it is not here: it is fetched with that
        Entry &entry = entryFor(block);
        const LineView view = lines.line(line);
        m_cost -= entry.lines.cost();
        entry.lines.append(view.kindByte, view.at, view.bytes);
        m_cost += entry.lines.cost();
        if (entry.lines.count() == blockLines)
            propagateState(block);
    }
    m_count = end;
    evict();
    Q_EMIT countChanged(m_count);
    Q_EMIT linesChanged(known, m_count);
}

std::optional<LineView> BlockCache::line(qint64 line)
{
    const auto found = m_entries.find(blockOf(line));
    if (found == m_entries.end() || !found->lines.contains(line))
        return std::nullopt;
    m_uses.splice(m_uses.begin(), m_uses, found->use);
    return found->lines.line(line);
}

bool BlockCache::isLoaded(qint64 line) const
{
    const auto found = m_entries.constFind(blockOf(line));
    return found != m_entries.cend() && found->lines.contains(line);
}

void BlockCache::want(std::vector<qint64> blocks)
{
    if (m_wanted != blocks) {
        m_wanted = std::move(blocks);
        m_prefetched.clear();
    }
    queueMissing();
    dispatch();
}

void BlockCache::retry()
{
    m_failed.clear();
    queueMissing();
    dispatch();
}

qint64 BlockCache::availableIn(qint64 block) const
{
    return std::clamp<qint64>(m_count - block * blockLines, 0, blockLines);
}

bool BlockCache::isComplete(qint64 block) const
{
    const auto found = m_entries.constFind(block);
    return (found == m_entries.cend() ? 0 : found->lines.count()) >= availableIn(block);
}

bool BlockCache::isInFlight(qint64 block) const
{
    return std::any_of(m_flights.begin(), m_flights.end(), [block](const Flight &f) { return f.block == block; });
}

void BlockCache::queueMissing()
{
    m_queue.clear();
    const auto add = [this](qint64 block) {
        if (block >= 0 && !isComplete(block) && !isInFlight(block) && !m_failed.contains(block)
            && std::find(m_queue.begin(), m_queue.end(), block) == m_queue.end())
            m_queue.push_back(block);
    };
    qint64 wantedCost = 0;
    for (const qint64 block : m_wanted) {
        add(block);
        const auto found = m_entries.constFind(block);
        wantedCost += found == m_entries.cend() ? 0 : found->lines.cost();
    }
    if (m_wanted.empty() || wantedCost * 3 > m_budget) // its neighbours would only push each other out
        return;
    const auto [low, high] = std::minmax_element(m_wanted.begin(), m_wanted.end());
    for (const qint64 neighbour : {*high + 1, *low - 1}) {
        if (!m_prefetched.contains(neighbour))
            add(neighbour);
    }
}

void BlockCache::dispatch()
{
    while (!m_queue.empty() && (m_flights.size() < size_t(maxInFlight) || makeWay())) {
        const qint64 block = m_queue.front();
        m_queue.erase(m_queue.begin());
        if (std::find(m_wanted.begin(), m_wanted.end(), block) == m_wanted.end())
            m_prefetched.insert(block);
        ask(block);
    }
}

void BlockCache::ask(qint64 block)
{
    const auto found = m_entries.constFind(block);
    const qint64 first = found == m_entries.cend() ? block * blockLines : found->lines.end();
    const quint64 request = m_source.request(first, block * blockLines + availableIn(block) - first);
    m_flights.push_back({request, block});
}

/// Cancels the oldest request that nobody wants any more, for one that is wanted.
bool BlockCache::makeWay()
{
    const auto isWanted
        = [this](qint64 block) { return std::find(m_wanted.begin(), m_wanted.end(), block) != m_wanted.end(); };
    if (!isWanted(m_queue.front()))
        return false;
    const auto stale = std::find_if(
        m_flights.begin(), m_flights.end(), [&isWanted](const Flight &flight) { return !isWanted(flight.block); });
    if (stale == m_flights.end())
        return false;
    m_source.cancel(stale->request);
    m_prefetched.remove(stale->block);
    m_flights.erase(stale);
    return true;
}

std::optional<qint64> BlockCache::landed(quint64 request)
{
    const auto flight
        = std::find_if(m_flights.begin(), m_flights.end(), [request](const Flight &f) { return f.request == request; });
    if (flight == m_flights.end())
        return std::nullopt;
    const qint64 block = flight->block;
    m_flights.erase(flight);
    return block;
}

void BlockCache::take(quint64 request, const LineBlock &lines)
{
    const std::optional<qint64> block = landed(request);
    if (!block)
        return;
    if (lines.count() == 0) {
        m_failed.insert(*block); // the source has fewer than it was said to have: do not ask for ever
        Q_EMIT linesMissing(lines.first());
    } else {
        merge(*block, lines);
    }
    queueMissing();
    dispatch();
}

void BlockCache::fail(quint64 request, const Error &error)
{
    const std::optional<qint64> block = landed(request);
    if (!block)
        return;
    m_failed.insert(*block);
    queueMissing();
    dispatch();
    Q_EMIT loadFailed(error);
}

BlockCache::Entry &BlockCache::entryFor(qint64 block)
{
    auto found = m_entries.find(block);
    if (found == m_entries.end()) {
        m_uses.push_front(block);
        found = m_entries.insert(block, {LineBlock(block * blockLines), m_uses.begin()});
        found->lines.setStartState(m_ends.value(block - 1));
        m_cost += found->lines.cost();
    }
    return *found;
}

void BlockCache::merge(qint64 block, const LineBlock &lines)
{
    Entry &entry = entryFor(block);
    const qint64 from = entry.lines.end();
    const qint64 cost = entry.lines.cost();
    const qint64 limit = (block + 1) * blockLines;
    if (lines.end() <= limit) {
        entry.lines.appendFrom(lines);
    } else { // more than was asked for
        LineBlock part(lines.first());
        for (qint64 line = lines.first(); line < limit; ++line)
            part.append(lines.line(line).kindByte, lines.line(line).at, lines.line(line).bytes);
        entry.lines.appendFrom(part);
    }
    if (entry.lines.end() == from)
        m_failed.insert(block); // not what was asked for
    m_cost += entry.lines.cost() - cost;
    const qint64 end = entry.lines.end();
    propagateState(block);
    evict();
    Q_EMIT linesChanged(from, end);
}

/// Tells the blocks behind how this one ends, as far as that is news.
void BlockCache::propagateState(qint64 block)
{
    for (;; ++block) {
        const auto here = m_entries.constFind(block);
        if (here == m_entries.cend() || here->lines.count() < blockLines)
            return;
        const SgrState end = here->lines.endState();
        m_ends.insert(block, end);
        const auto next = m_entries.find(block + 1);
        if (next == m_entries.end() || next->lines.startState() == end)
            return;
        m_cost -= next->lines.cost();
        next->lines.setStartState(end);
        m_cost += next->lines.cost();
        Q_EMIT linesChanged(next->lines.first(), next->lines.end());
    }
}

void BlockCache::evict()
{
    for (auto use = m_uses.end(); m_cost > m_budget && use != m_uses.begin();) {
        --use;
        if (std::find(m_wanted.begin(), m_wanted.end(), *use) != m_wanted.end())
            continue;
        const auto found = m_entries.find(*use);
        m_cost -= found->lines.cost();
        m_entries.erase(found);
        use = m_uses.erase(use);
    }
}

} // namespace barto
