// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/matchindex.h"
#include "gui/lines/searchsource.h"

#include <QTimer>

namespace barto {

/// One search in one command's output and all that it has found so far: goes on by itself as lines come, tells of news
/// at most every 50 ms, forgets answers to questions that are no longer asked.
class Finder : public QObject
{
    Q_OBJECT

public:
    explicit Finder(SearchSource &source, QObject *parent = nullptr);

    /// Starts over; an empty query only clears.
    void setQuery(const TextMatch &query);
    const TextMatch &query() const { return m_query; }
    /// There are so many lines now.
    void setLineCount(qint64 count);
    /// Lines that have just been written: if all before them have been looked at, these are looked at here and now.
    void look(const LineBlock &lines);
    /// A search that failed goes on from where it was.
    void retry();

    const MatchIndex &matches() const { return m_matches; }
    const LinePattern &matcher() const { return m_matcher; }
    qint64 searchedTo() const { return m_searchedTo; }
    bool isDone() const { return m_searchedTo >= m_count && !m_error; }
    /// How much has been looked at, 0..100; 100 only when all has.
    int percent() const;
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    /// The query changed, or matches, progress or the error did.
    void changed();

private:
    void advance();
    void take(quint64 generation, const std::vector<qint64> &lines, qint64 searchedTo);
    void finish(quint64 generation);
    void fail(quint64 generation, const Error &error);

    SearchSource &m_source;
    TextMatch m_query;
    LinePattern m_matcher;
    MatchIndex m_matches;
    std::optional<Error> m_error;
    quint64 m_generation = 0;
    qint64 m_count = 0;
    qint64 m_searchedTo = 0;
    qint64 m_target = 0; ///< what the source was asked to reach
    bool m_isRunning = false;
    QTimer m_news;
};

} // namespace barto
