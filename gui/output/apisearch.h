// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"
#include "gui/lines/pagedsearch.h"

namespace barto {

/// Searches one command's output on the server, which sends the numbers of the lines that match. What the command has
/// printed since then, and where the server cannot search, is read and looked through here.
class ApiSearch : public SearchSource
{
    Q_OBJECT

public:
    ApiSearch(Feed &feed, const RunId &run, quint16 position, LineSource &lines);

    void start(quint64 generation, const TextMatch &query, qint64 from, qint64 to) override;
    void cancel() override;

private:
    void take(const SearchPage &page);
    void end(const std::optional<Error> &error);

    Feed &m_feed;
    const RunId m_run;
    const quint16 m_position;
    PagedSearch m_paged;
    LatestCall m_call;
    quint64 m_generation = 0;
    TextMatch m_query;
    qint64 m_to = 0;
};

} // namespace barto
