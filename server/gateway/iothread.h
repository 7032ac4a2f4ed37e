// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/dispatch/epolldispatcher.h"

#include "common/base/handover.h"

#include <QThread>

namespace barto {

/// A thread for sockets and the one object that rules in it: the door, or a session host. The object's `shut` slot runs
/// in the thread as its last act. Owned by the Gateway; the object outlives it.
class IoThread
{
public:
    /// Its event loop is ours: with Qt's own each idle connection costs at every event of another one.
    template<typename Tenant>
    IoThread(const QString &name, Tenant &tenant)
    {
        m_thread.setObjectName(name);
        m_thread.setEventDispatcher(new EpollDispatcher); // the thread owns it
        tenant.moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, &tenant, &Tenant::shut);
        leaveBehind(m_thread);
        m_thread.start();
    }
    ~IoThread() { join(); }

    /// Ends it, once what it does now is done.
    void join()
    {
        m_thread.quit();
        wait();
    }
    /// Waits until it ends by itself.
    void wait() { barto::join(m_thread); }

private:
    QThread m_thread;
};

} // namespace barto
