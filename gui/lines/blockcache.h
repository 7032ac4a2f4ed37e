// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/linesource.h"

#include <QHash>
#include <QSet>

#include <list>
#include <optional>
#include <vector>

namespace barto {

/// The lines of one command that are in memory: blocks of 512, the least recently used ones given up beyond a budget of
/// bytes. Asks the source for what is wanted, the newest wish first. New lines may be appended as they come.
class BlockCache : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 blockLines = 512;
    static constexpr qint64 defaultBudget = 32 * 1024 * 1024;
    static constexpr int maxInFlight = 4;
    static constexpr qint64 maxLines = 2'000'000'000; ///< so that a line is a scroll bar's value

    static constexpr qint64 blockOf(qint64 line) { return line / blockLines; }

    explicit BlockCache(LineSource &source, qint64 budget = defaultBudget, QObject *parent = nullptr);
    ~BlockCache() override;

    LineSource &source() const { return m_source; }
    qint64 lineCount() const { return m_count; }
    /// There are (at least) so many lines; they are fetched when wanted. Never fewer than before.
    void setLineCount(qint64 count);
    /// Lines that have just been written. Where they follow what is here they are kept, else only counted.
    void append(const LineBlock &lines);

    /// Empty if the line is not here (yet). The view lives until control returns to the event loop.
    std::optional<LineView> line(qint64 line);
    bool isLoaded(qint64 line) const;

    /// These blocks are looked at now, in order of importance. Replaces the wish before it; what was asked for already
    /// and is wanted no more makes way.
    void want(std::vector<qint64> blocks);
    /// Asks again for what could not be loaded.
    void retry();
    bool hasFailed() const { return !m_failed.isEmpty(); }

    qint64 cost() const { return m_cost; }
    qsizetype inFlight() const { return qsizetype(m_flights.size()); }

Q_SIGNALS:
    void countChanged(qint64 count);
    /// Lines [first, end) came, or look different.
    void linesChanged(qint64 first, qint64 end);
    void loadFailed(const barto::Error &error);
    /// The source has none of these lines, though it was said to have them: they were removed.
    void linesMissing(qint64 first);

private:
    struct Entry
    {
        LineBlock lines;
        std::list<qint64>::iterator use;
    };
    struct Flight
    {
        quint64 request = 0;
        qint64 block = 0;
    };
    qint64 availableIn(qint64 block) const;
    bool isComplete(qint64 block) const;
    bool isInFlight(qint64 block) const;
    void queueMissing();
    void dispatch();
    void ask(qint64 block);
    bool makeWay();
    void take(quint64 request, const LineBlock &lines);
    void fail(quint64 request, const Error &error);
    std::optional<qint64> landed(quint64 request);
    Entry &entryFor(qint64 block);
    void merge(qint64 block, const LineBlock &lines);
    void propagateState(qint64 block);
    void evict();

    LineSource &m_source;
    const qint64 m_budget;
    qint64 m_count = 0;
    qint64 m_cost = 0;
    QHash<qint64, Entry> m_entries;
    std::list<qint64> m_uses; ///< most recent first
    QHash<qint64, SgrState> m_ends; ///< state after a whole block; kept when the block is given up
    std::vector<qint64> m_wanted;
    std::vector<qint64> m_queue; ///< wanted and their neighbours, missing, the most urgent first
    QSet<qint64> m_prefetched; ///< neighbours asked for since the wish changed: once is enough
    QSet<qint64> m_failed;
    std::vector<Flight> m_flights; ///< oldest first
};

} // namespace barto
