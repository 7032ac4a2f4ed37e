// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace barto {

/// SIGTERM, SIGINT and SIGHUP as Qt signals (signalfd). They must have been blocked before the first thread.
class SignalWatch : public QObject
{
    Q_OBJECT
public:
    /// For main, before anything else.
    static void block();

    explicit SignalWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void stopRequested(const QString &signalName);
    void reopenRequested();

private:
    void read();

    FileDescriptor m_fd;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace barto
