// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/apisearch.h"

namespace barto {

ApiSearch::ApiSearch(Feed &feed, const RunId &run, quint16 position, LineSource &lines)
    : m_feed(feed), m_run(run), m_position(position), m_paged(lines)
{
    connect(&m_paged, &SearchSource::found, this, &SearchSource::found);
    connect(&m_paged, &SearchSource::finished, this, &SearchSource::finished);
    connect(&m_paged, &SearchSource::failed, this, &SearchSource::failed);
}

void ApiSearch::start(quint64 generation, const TextMatch &query, qint64 from, qint64 to)
{
    cancel();
    m_generation = generation;
    m_query = query;
    m_to = to;
    if (from > 0)
        return m_paged.start(generation, query, from, to);
    SearchRequest request;
    request.run = m_run;
    request.position = m_position;
    request.match = query;
    m_call.replace(m_feed.send(request))
        ->on<SearchPage>(this, [this](const SearchPage &page) { take(page); })
        ->onEnd(this, [this](const std::optional<Error> &error) { end(error); });
}

void ApiSearch::cancel()
{
    m_call.cancel();
    m_paged.cancel();
}

void ApiSearch::take(const SearchPage &page)
{
    if (page.position != m_position)
        return;
    std::vector<qint64> lines;
    lines.reserve(page.seqs.size());
    for (const quint64 seq : page.seqs) {
        if (seq > 0)
            lines.push_back(qint64(seq) - 1);
    }
    Q_EMIT found(m_generation, lines, qint64(std::min(page.searched, quint64(m_to))));
}

void ApiSearch::end(const std::optional<Error> &error)
{
    if (!error)
        Q_EMIT finished(m_generation);
    else if (error->code == Error::Code::Unsupported) // an older server
        m_paged.start(m_generation, m_query, 0, m_to);
    else
        Q_EMIT failed(m_generation, *error);
}

} // namespace barto
