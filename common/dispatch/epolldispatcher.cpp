// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/dispatch/epolldispatcher.h"

#include <QCoreApplication>
#include <QEvent>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <vector>

namespace barto {

namespace {

using std::chrono::steady_clock;

constexpr int eventsAtOnce = 256;

struct Ready
{
    int fd;
    quint32 events;
};

} // namespace

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent), m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (!m_epoll.isOpen() || !m_wake.isOpen())
        qFatal("no descriptors are left for an event loop");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wake.number();
    ::epoll_ctl(m_epoll.number(), EPOLL_CTL_ADD, m_wake.number(), &event);
}

EpollDispatcher::~EpollDispatcher() = default;

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    // Whoever posts an event calls wakeUp(), so a wait never sleeps over one.
    const bool mayWait = (flags & QEventLoop::WaitForMoreEvents) && !m_interrupted;
    int timeout = 0;
    if (mayWait) {
        Q_EMIT aboutToBlock();
        timeout = m_interrupted ? 0 : waitMilliseconds();
    }
    bool delivered = false;
    if (!(flags & QEventLoop::ExcludeSocketNotifiers)) {
        delivered = deliverSockets(timeout);
    } else if (mayWait) {
        // Nothing but timers and wake-ups may end this wait.
        epoll_event event{};
        const FileDescriptor only(::epoll_create1(EPOLL_CLOEXEC));
        event.events = EPOLLIN;
        event.data.fd = m_wake.number();
        ::epoll_ctl(only.number(), EPOLL_CTL_ADD, m_wake.number(), &event);
        ::epoll_wait(only.number(), &event, 1, timeout);
    }
    if (mayWait)
        Q_EMIT awake();
    if (!m_interrupted)
        delivered = deliverTimers() || delivered;
    return delivered;
}

QSocketNotifier *&EpollDispatcher::Watched::of(QSocketNotifier::Type type)
{
    switch (type) {
    case QSocketNotifier::Write:
        return write;
    case QSocketNotifier::Exception:
        return exception;
    case QSocketNotifier::Read:
        break;
    }
    return read;
}

quint32 EpollDispatcher::Watched::events() const
{
    return (read ? quint32(EPOLLIN) : 0) | (write ? quint32(EPOLLOUT) : 0) | (exception ? quint32(EPOLLPRI) : 0);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = int(notifier->socket());
    Watched &watched = m_watched[fd];
    watched.of(notifier->type()) = notifier;
    watch(fd, watched);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const int fd = int(notifier->socket());
    const auto found = m_watched.find(fd);
    if (found == m_watched.end() || found->of(notifier->type()) != notifier)
        return;
    found->of(notifier->type()) = nullptr;
    if (!found->isEmpty())
        return watch(fd, *found);
    if (found->alwaysReady)
        --m_alwaysReady;
    else
        ::epoll_ctl(
            m_epoll.number(), EPOLL_CTL_DEL, fd, nullptr); // fails if the descriptor was closed: then it is gone
    m_watched.erase(found);
}

void EpollDispatcher::watch(int fd, Watched &watched)
{
    if (watched.alwaysReady)
        return;
    epoll_event event{};
    event.events = watched.events();
    event.data.fd = fd;
    // A number that was closed and opened again is not in the epoll set any more, though it is in our table.
    if (::epoll_ctl(m_epoll.number(), EPOLL_CTL_MOD, fd, &event) == 0)
        return;
    if (::epoll_ctl(m_epoll.number(), EPOLL_CTL_ADD, fd, &event) != 0 && errno == EPERM) {
        watched.alwaysReady = true;
        ++m_alwaysReady;
    }
}

bool EpollDispatcher::deliverSockets(int timeoutMs)
{
    std::array<epoll_event, eventsAtOnce> events;
    const int count = ::epoll_wait(m_epoll.number(), events.data(), eventsAtOnce, m_alwaysReady > 0 ? 0 : timeoutMs);
    bool woken = false;
    std::vector<Ready> ready;
    ready.reserve(size_t(std::max(count, 0)));
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = events[size_t(i)];
        if (event.data.fd != m_wake.number()) {
            ready.push_back({event.data.fd, event.events});
            continue;
        }
        quint64 value = 0;
        [[maybe_unused]] const auto read = ::read(m_wake.number(), &value, sizeof(value));
        // After the read: a wake-up in between writes nothing, but what it was for is done before anything waits again.
        m_woken = false;
        woken = true;
    }
    if (m_alwaysReady > 0) {
        for (auto watched = m_watched.begin(); watched != m_watched.end(); ++watched) {
            if (watched->alwaysReady)
                ready.push_back({watched.key(), EPOLLIN | EPOLLOUT});
        }
    }
    // What was posted before a socket became ready is done before it, as in Qt's usual loop: an order to use another
    // certificate comes before the next connection.
    if (woken)
        QCoreApplication::sendPostedEvents();
    bool delivered = woken;
    const auto tell = [this, &delivered](int fd, QSocketNotifier::Type type) {
        // Looked up each time: a handler may have unregistered this one, or others.
        const auto found = m_watched.find(fd);
        QSocketNotifier *notifier = found == m_watched.end() ? nullptr : found->of(type);
        if (!notifier)
            return;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
        delivered = true;
    };
    // Errors and hang-ups are for whoever reads or writes to find out.
    constexpr quint32 broken = EPOLLERR | EPOLLHUP;
    for (const Ready &one : ready) {
        if (one.events & (EPOLLIN | broken))
            tell(one.fd, QSocketNotifier::Read);
        if (one.events & (EPOLLOUT | broken))
            tell(one.fd, QSocketNotifier::Write);
        if (one.events & (EPOLLPRI | EPOLLERR))
            tell(one.fd, QSocketNotifier::Exception);
    }
    return delivered;
}

int EpollDispatcher::waitMilliseconds() const
{
    for (const auto &[due, timer] : m_byDue) {
        if (timer->active)
            continue;
        const auto rest = std::chrono::ceil<std::chrono::milliseconds>(due - steady_clock::now());
        return int(std::clamp<qint64>(rest.count(), 0, std::numeric_limits<int>::max()));
    }
    return -1;
}

bool EpollDispatcher::deliverTimers()
{
    const Time now = steady_clock::now();
    std::vector<std::shared_ptr<Timer>> due;
    for (auto next = m_byDue.begin(); next != m_byDue.end() && next->first <= now; ++next) {
        if (!next->second->active)
            due.push_back(next->second);
    }
    bool delivered = false;
    for (const std::shared_ptr<Timer> &timer : due) {
        // A handler before this one may have stopped it, or a nested loop may be at it.
        if (m_timers.value(timer->id) != timer || timer->active)
            continue;
        unschedule(*timer);
        // A loop that was held up does not make up for lost ticks.
        timer->due = std::max(timer->due + timer->interval, now);
        if (timer->interval.count() == 0)
            timer->due = now;
        schedule(timer);
        timer->active = true;
        QTimerEvent event(timer->id);
        QCoreApplication::sendEvent(timer->object, &event);
        timer->active = false;
        delivered = true;
    }
    return delivered;
}

void EpollDispatcher::schedule(const std::shared_ptr<Timer> &timer)
{
    m_byDue.emplace(timer->due, timer);
}

void EpollDispatcher::unschedule(const Timer &timer)
{
    const auto [first, last] = m_byDue.equal_range(timer.due);
    for (auto at = first; at != last; ++at) {
        if (at->second.get() == &timer) {
            m_byDue.erase(at);
            return;
        }
    }
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    auto timer = std::make_shared<Timer>();
    timer->id = timerId;
    timer->interval = std::chrono::milliseconds(interval);
    timer->type = timerType;
    timer->object = object;
    timer->due = steady_clock::now() + timer->interval;
    m_timers.insert(timerId, timer);
    schedule(timer);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    const std::shared_ptr<Timer> timer = m_timers.take(timerId);
    if (!timer)
        return false;
    unschedule(*timer);
    return true;
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    bool any = false;
    for (const TimerInfo &timer : registeredTimers(object))
        any = unregisterTimer(timer.timerId) || any;
    return any;
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    QList<TimerInfo> timers;
    for (const std::shared_ptr<Timer> &timer : m_timers) {
        if (timer->object == object)
            timers.append(TimerInfo(timer->id, int(timer->interval.count()), timer->type));
    }
    return timers;
}

int EpollDispatcher::remainingTime(int timerId)
{
    const std::shared_ptr<Timer> timer = m_timers.value(timerId);
    if (!timer)
        return -1;
    const auto rest = std::chrono::ceil<std::chrono::milliseconds>(timer->due - steady_clock::now());
    return int(std::clamp<qint64>(rest.count(), 0, std::numeric_limits<int>::max()));
}

void EpollDispatcher::wakeUp()
{
    if (m_woken.exchange(true))
        return;
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake.number(), &one, sizeof(one));
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace barto
