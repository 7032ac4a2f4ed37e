// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QPointer>
#include <QSocketNotifier>

#include <atomic>
#include <chrono>
#include <map>
#include <memory>

namespace barto {

/// An event loop on epoll, for threads that own thousands of sockets: Qt's own dispatchers hand every descriptor to the
/// kernel at each turn, so an idle connection costs something at every event of another one. Install it with
/// QThread::setEventDispatcher before the thread starts. Linux only.
///
/// Notifiers are level-triggered, as in Qt. A descriptor that was closed while registered is forgotten, and its number
/// may be registered again. Descriptors that epoll refuses (plain files) count as always ready, as with poll.
class EpollDispatcher : public QAbstractEventDispatcher
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    using Time = std::chrono::steady_clock::time_point;

    struct Timer
    {
        int id = 0;
        std::chrono::milliseconds interval{};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        Time due;
        bool active = false; ///< its event is being handled, perhaps in a nested loop
    };
    struct Watched
    {
        QSocketNotifier *read = nullptr;
        QSocketNotifier *write = nullptr;
        QSocketNotifier *exception = nullptr;
        bool alwaysReady = false; ///< epoll does not take it

        QSocketNotifier *&of(QSocketNotifier::Type type);
        bool isEmpty() const { return !read && !write && !exception; }
        quint32 events() const;
    };

    int waitMilliseconds() const;
    void watch(int fd, Watched &watched);
    /// True if an event was delivered.
    bool deliverSockets(int timeoutMs);
    bool deliverTimers();
    void schedule(const std::shared_ptr<Timer> &timer);
    void unschedule(const Timer &timer);

    FileDescriptor m_epoll;
    FileDescriptor m_wake;
    std::atomic<bool> m_interrupted = false;
    std::atomic<bool> m_woken = false; ///< the eventfd is set already: further wake-ups need no system call
    QHash<int, Watched> m_watched;
    int m_alwaysReady = 0;
    QHash<int, std::shared_ptr<Timer>> m_timers;
    std::multimap<Time, std::shared_ptr<Timer>> m_byDue;
};

} // namespace barto
