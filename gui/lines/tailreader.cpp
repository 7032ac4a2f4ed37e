// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/tailreader.h"

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto restInterval = 16ms;

} // namespace

TailReader::TailReader(CommandOutput &output, QObject *parent) : QObject(parent), m_output(output)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restInterval);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_isMore, false))
            ask();
    });
    connect(&m_output.source(), &LineSource::loaded, this, &TailReader::take);
    connect(&m_output.source(), &LineSource::failed, this, &TailReader::fail);
}

TailReader::~TailReader()
{
    stop();
}

void TailReader::look()
{
    if (m_request || m_rest.isActive())
        m_isMore = true;
    else
        ask();
}

void TailReader::stop()
{
    if (m_request)
        m_output.source().cancel(*m_request);
    m_request.reset();
    m_isMore = false;
}

void TailReader::ask()
{
    m_request = m_output.source().request(m_output.lineCount(), pageLines);
}

void TailReader::take(quint64 request, const LineBlock &lines)
{
    if (m_request != request)
        return;
    m_request.reset();
    m_isMore = m_isMore || lines.count() == pageLines;
    m_output.append(lines);
    m_rest.start();
}

void TailReader::fail(quint64 request)
{
    if (m_request == request)
        m_request.reset(); // whoever told of more tells again when the connection is back
}

} // namespace barto
