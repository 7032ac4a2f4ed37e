// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/commandoutput.h"

namespace barto {

CommandOutput::CommandOutput(Sources sources, QObject *parent)
    : QObject(parent), m_sources(std::move(sources)), m_cache(*m_sources.lines), m_matches(*m_sources.matches),
      m_errors(*m_sources.errors)
{
    TextMatch errors;
    errors.stderrOnly = true;
    m_errors.setQuery(errors);
}

void CommandOutput::setLineCount(qint64 count)
{
    m_cache.setLineCount(count);
    m_matches.setLineCount(m_cache.lineCount());
    m_errors.setLineCount(m_cache.lineCount());
}

void CommandOutput::append(const LineBlock &lines)
{
    m_matches.look(lines);
    m_errors.look(lines);
    m_cache.append(lines);
    m_matches.setLineCount(m_cache.lineCount());
    m_errors.setLineCount(m_cache.lineCount());
}

void CommandOutput::retry()
{
    m_cache.retry();
    m_matches.retry();
    m_errors.retry();
}

} // namespace barto
