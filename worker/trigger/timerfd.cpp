// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/timerfd.h"

#include <cerrno>
#include <sys/timerfd.h>
#include <unistd.h>

namespace barto {

Result<std::unique_ptr<TimerFd>> TimerFd::create()
{
    FileDescriptor fd(::timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC));
    if (!fd.isOpen())
        return failErrno(QStringLiteral("make a timer"), errno);
    std::unique_ptr<TimerFd> timer(new TimerFd(std::move(fd)));
    timer->set({});
    return timer;
}

TimerFd::TimerFd(FileDescriptor fd) : m_fd(std::move(fd)), m_notifier(m_fd.number(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &TimerFd::read);
}

void TimerFd::set(std::optional<Instant> at)
{
    // 0 would disarm it, and an unarmed timer does not report a set clock: so "never" is far in the future.
    constexpr std::int64_t never = std::int64_t(1) << 40;
    itimerspec when{};
    when.it_value.tv_sec = never;
    if (at) {
        const std::int64_t microseconds = std::max<std::int64_t>(toMicroseconds(*at), 1);
        when.it_value.tv_sec = microseconds / 1'000'000;
        when.it_value.tv_nsec = microseconds % 1'000'000 * 1000;
    }
    if (::timerfd_settime(m_fd.number(), TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, nullptr) == 0)
        return;
    if (errno != ECANCELED)
        qFatal("timerfd_settime: %s", qUtf8Printable(systemMessage(errno)));
    // The clock was set since the last read. The timer is set all the same, but the descriptor will not tell it any
    // more: this error was the one time (measured on Linux 6.18).
    QMetaObject::invokeMethod(this, &Alarm::clockChanged, Qt::QueuedConnection);
}

void TimerFd::read()
{
    std::uint64_t expirations = 0;
    if (::read(m_fd.number(), &expirations, sizeof(expirations)) == ssize_t(sizeof(expirations)))
        Q_EMIT due();
    else if (errno == ECANCELED)
        Q_EMIT clockChanged();
}

} // namespace barto
