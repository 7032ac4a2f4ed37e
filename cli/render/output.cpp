// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/output.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

namespace barto::render {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

/// stdout may have been made non-blocking by whoever shares it (ssh, a terminal program).
void waitUntilWritable(int descriptor)
{
    pollfd entry{descriptor, POLLOUT, 0};
    ::poll(&entry, 1, -1);
}

} // namespace

void Output::write(QByteArrayView bytes)
{
    if (isClosed())
        return;
    m_buffer.append(bytes);
    if (m_buffer.size() >= bufferSize)
        flush();
}

void Output::flush()
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
