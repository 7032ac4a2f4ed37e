// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/pagedsearch.h"

#include "common/base/handover.h"

namespace barto {

PagedSearch::PagedSearch(LineSource &source, QObject *parent)
    : SearchSource(parent), m_source(source), m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("search"));
    m_worker->moveToThread(&m_thread);
    leaveBehind(m_thread);
    connect(&m_source, &LineSource::loaded, this, &PagedSearch::look);
    connect(&m_source, &LineSource::failed, this, &PagedSearch::fail);
}

PagedSearch::~PagedSearch()
{
    cancel();
    m_thread.quit();
    join(m_thread);
}

void PagedSearch::start(quint64 generation, const TextMatch &query, qint64 from, qint64 to)
{
    cancel();
    m_generation = generation;
    m_at = from;
    m_to = to;
    Result<LinePattern> matcher = LinePattern::make(query);
    if (!matcher) {
        post(this, [this, generation, error = matcher.error()] { Q_EMIT failed(generation, error); });
        return;
    }
    m_matcher = std::move(*matcher);
    m_isOver = std::make_shared<std::atomic_bool>(false);
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    askForPage();
}

void PagedSearch::cancel()
{
    if (m_request)
        m_source.cancel(*m_request);
    m_request.reset();
    m_matcher.reset();
    if (m_isOver)
        *m_isOver = true;
}

void PagedSearch::askForPage()
{
    if (m_at >= m_to) {
        m_matcher.reset();
        post(this, [this, generation = m_generation] { Q_EMIT finished(generation); });
        return;
    }
    m_request = m_source.request(m_at, std::min(pageLines, m_to - m_at));
}

void PagedSearch::look(quint64 request, const LineBlock &lines)
{
    if (m_request != request)
        return;
    m_request.reset();
    if (lines.count() == 0) { // fewer than there were said to be
        m_at = m_to;
        return askForPage();
    }
    post(m_worker.get(), [this, lines, matcher = *m_matcher, isOver = m_isOver, generation = m_generation] {
        std::vector<qint64> found;
        for (qint64 line = lines.first(); line < lines.end() && !*isOver; ++line) {
            if (matcher.matches(lines.line(line)))
                found.push_back(line);
        }
        post(this, [this, generation, found = std::move(found), end = lines.end()] { take(generation, found, end); });
    });
}

void PagedSearch::take(quint64 generation, const std::vector<qint64> &lines, qint64 searchedTo)
{
    if (generation != m_generation || !m_matcher)
        return;
    m_at = searchedTo;
    Q_EMIT found(generation, lines, searchedTo);
    if (generation == m_generation && m_matcher) // whoever was told may have started or cancelled
        askForPage();
}

void PagedSearch::fail(quint64 request, const Error &error)
{
    if (m_request != request)
        return;
    m_request.reset();
    m_matcher.reset();
    Q_EMIT failed(m_generation, error);
}

} // namespace barto
