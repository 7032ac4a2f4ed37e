// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/finder.h"

#include <algorithm>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto newsInterval = 50ms;

} // namespace

Finder::Finder(SearchSource &source, QObject *parent) : QObject(parent), m_source(source)
{
    m_news.setSingleShot(true);
    m_news.setInterval(newsInterval);
    connect(&m_news, &QTimer::timeout, this, &Finder::changed);
    connect(&m_source, &SearchSource::found, this, &Finder::take);
    connect(&m_source, &SearchSource::finished, this, &Finder::finish);
    connect(&m_source, &SearchSource::failed, this, &Finder::fail);
}

void Finder::setQuery(const TextMatch &query)
{
    m_source.cancel();
    ++m_generation;
    m_isRunning = false;
    m_query = query;
    m_matches.clear();
    m_searchedTo = 0;
    m_error.reset();
    Result<LinePattern> matcher = LinePattern::make(query);
    m_matcher = matcher ? *matcher : LinePattern();
    if (!matcher)
        m_error = matcher.error();
    advance();
    Q_EMIT changed();
}

void Finder::setLineCount(qint64 count)
{
    m_count = count;
    advance();
}

void Finder::look(const LineBlock &lines)
{
    if (m_isRunning || m_error || m_query.matchesAll() || lines.first() > m_searchedTo || m_searchedTo < m_count)
        return;
    for (qint64 line = m_searchedTo; line < lines.end(); ++line) {
        if (m_matcher.matches(lines.line(line)))
            m_matches.add(line);
    }
    m_searchedTo = std::max(m_searchedTo, lines.end());
    m_count = std::max(m_count, m_searchedTo);
    if (!m_news.isActive())
        m_news.start();
}

void Finder::retry()
{
    if (!m_error || m_error->code == Error::Code::Parse)
        return;
    m_error.reset();
    advance();
}

int Finder::percent() const
{
    if (m_searchedTo >= m_count)
        return 100;
    return int(std::min<qint64>(99, m_searchedTo * 100 / m_count));
}

void Finder::advance()
{
    if (m_isRunning || m_error || m_query.matchesAll() || m_searchedTo >= m_count)
        return;
    m_isRunning = true;
    m_target = m_count;
    m_source.start(m_generation, m_query, m_searchedTo, m_target);
}

void Finder::take(quint64 generation, const std::vector<qint64> &lines, qint64 searchedTo)
{
    if (generation != m_generation)
        return;
    for (const qint64 line : lines) {
        if (line >= 0 && line < m_count) // what the source says of lines that are not there is no match
            m_matches.add(line);
    }
    m_searchedTo = std::max(m_searchedTo, searchedTo);
    if (!m_news.isActive())
        m_news.start();
}

void Finder::finish(quint64 generation)
{
    if (generation != m_generation || !m_isRunning)
        return;
    m_isRunning = false;
    m_searchedTo = std::max(m_searchedTo, m_target);
    advance();
    if (!m_news.isActive())
        m_news.start();
}

void Finder::fail(quint64 generation, const Error &error)
{
    if (generation != m_generation)
        return;
    m_isRunning = false;
    m_error = error;
    Q_EMIT changed();
}

} // namespace barto
