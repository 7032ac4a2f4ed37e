// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QThread>

namespace barto {

/// A thread for sockets and the one object that rules in it: the door, or a session host. The object's `shut` slot runs
/// in the thread as its last act. Owned by the Gateway; the object outlives it.
class IoThread
{
public:
    /// All threads of the wire are made here: the place for an event dispatcher of our own
    /// (QThread::setEventDispatcher, before the start).
    template<typename Tenant>
    IoThread(const QString &name, Tenant &tenant)
    {
        m_thread.setObjectName(name);
        tenant.moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, &tenant, &Tenant::shut);
        m_thread.start();
    }
    ~IoThread() { join(); }

    /// Ends it, once what it does now is done.
    void join()
    {
        m_thread.quit();
        m_thread.wait();
    }
    /// Waits until it ends by itself.
    void wait() { m_thread.wait(); }

private:
    QThread m_thread;
};

} // namespace barto
