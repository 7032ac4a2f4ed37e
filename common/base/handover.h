// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QDeadlineTimer>
#include <QObject>
#include <QThread>

#include <type_traits>
#include <utility>

#if defined(__SANITIZE_THREAD__)
#define BARTO_TSAN 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define BARTO_TSAN 1
#endif
#endif
#ifndef BARTO_TSAN
#define BARTO_TSAN 0
#endif

#if BARTO_TSAN
extern "C" void __tsan_acquire(void *address);
extern "C" void __tsan_release(void *address);
#endif

/// How values go from one thread to another: as an order posted to an object there, or left behind by a thread that
/// ended. Qt guards both with its mutexes. ThreadSanitizer does not see those, because a distribution's Qt is not built
/// with it; so under it (only) these functions tell it about the order of things that Qt guarantees. They tell about
/// this one order or thread and nothing else: whatever two threads share besides is still reported.
namespace barto {

namespace handover {

/// What this thread did up to here happened before what another one does after `take(place)`.
inline void give([[maybe_unused]] const void *place) noexcept
{
#if BARTO_TSAN
    __tsan_release(const_cast<void *>(place));
#endif
}

inline void take([[maybe_unused]] const void *place) noexcept
{
#if BARTO_TSAN
    __tsan_acquire(const_cast<void *>(place));
#endif
}

/// A function on its way. Qt moves it to its last place in the poster's thread and calls it there in the receiver's, if
/// that is not gone. Whichever thread lets go of it last destroys it: that may be the poster's, too.
template<typename Function>
class Order
{
public:
    explicit Order(Function function) : m_function(std::move(function)) { }
    Order(Order &&other) noexcept : m_function(std::move(other.m_function)) { give(this); }
    Order(const Order &) = delete;
    Order &operator=(const Order &) = delete;
    ~Order() { take(this); }

    void operator()()
    {
        take(this);
        m_function();
        give(this);
    }

private:
    Function m_function;
};

} // namespace handover

/// Calls `function` in the thread of `receiver`, after what was posted to it before. Not called if `receiver` is gone
/// by then. May be called in any thread; returns at once, in the receiver's own thread, too.
template<typename Function>
void post(QObject *receiver, Function function)
{
#if BARTO_TSAN
    QMetaObject::invokeMethod(receiver, handover::Order<Function>(std::move(function)), Qt::QueuedConnection);
#else
    QMetaObject::invokeMethod(receiver, std::move(function), Qt::QueuedConnection);
#endif
}

/// For `connect` with Qt::DirectConnection: a slot that posts `method` to `receiver` along with copies of the signal's
/// arguments. `receiver` must not be destroyed while another thread may still emit.
template<typename Receiver, typename... Arguments>
auto posting(Receiver *receiver, void (Receiver::*method)(Arguments...))
{
    return [receiver, method](const std::decay_t<Arguments> &...arguments) {
        post(receiver, [receiver, method, arguments...] { (receiver->*method)(arguments...); });
    };
}

/// To be called once for a thread that `join` will wait for, after connecting all else to its `finished`.
inline void leaveBehind([[maybe_unused]] QThread &thread)
{
#if BARTO_TSAN
    QObject::connect(
        &thread, &QThread::finished, &thread, [&thread] { handover::give(&thread); }, Qt::DirectConnection);
#endif
}

/// Waits until the thread ended; from then on what it used may be used here. False if `deadline` came first.
inline bool join(QThread &thread, QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever))
{
    if (!thread.wait(deadline))
        return false;
    handover::take(&thread);
    return true;
}

} // namespace barto
