// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/output.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace barto::render {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;
constexpr auto longestHold = std::chrono::milliseconds(300); ///< who waits longer wants to see something

/// stdout may have been made non-blocking by whoever shares it (ssh, a terminal program).
void waitUntilWritable(int descriptor)
{
    pollfd entry{descriptor, POLLOUT, 0};
    ::poll(&entry, 1, -1);
}

/// How many rows of a terminal the bytes take, about: colours count as columns.
int rowsOf(const QByteArray &bytes, int columns)
{
    int rows = 0;
    qsizetype begin = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', begin)) {
        rows += 1 + int((end - begin) / std::max(2 * columns, 1));
        begin = end + 1;
    }
    return rows;
}

} // namespace

void Output::holdFor(Screen screen)
{
    m_screen = std::move(screen);
}

void Output::write(QByteArrayView bytes)
{
    if (isClosed())
        return;
    if (m_buffer.isEmpty())
        m_heldSince = std::chrono::steady_clock::now();
    m_buffer.append(bytes);
    if (m_buffer.size() >= bufferSize)
        flush();
}

bool Output::isHeldBack()
{
    if (m_screen.rows <= 0 || m_buffer.isEmpty())
        return false;
    const bool fits = rowsOf(m_buffer, m_screen.columns) < m_screen.rows;
    if (fits && std::chrono::steady_clock::now() - m_heldSince < longestHold)
        return true;
    if (const int pager = std::exchange(m_screen, {}).openPager(); pager >= 0)
        m_descriptor = pager;
    return false;
}

void Output::flush()
{
    if (!isHeldBack())
        put();
}

void Output::finish()
{
    if (m_screen.rows > 0 && rowsOf(m_buffer, m_screen.columns) < m_screen.rows)
        m_screen = {};
    flush();
}

void Output::put()
{
    for (qsizetype done = 0; done < m_buffer.size() && !isClosed();) {
        const ssize_t written = ::write(m_descriptor, m_buffer.constData() + done, std::size_t(m_buffer.size() - done));
        if (written >= 0)
            done += written;
        else if (errno == EAGAIN)
            waitUntilWritable(m_descriptor);
        else if (errno != EINTR)
            m_failure = errno;
    }
    m_buffer.clear();
}

} // namespace barto::render
