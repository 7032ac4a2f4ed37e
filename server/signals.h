// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace barto {

/// TERM, INT and HUP as Qt signals, by a signalfd. Main thread.
class ProcessSignals : public QObject
{
    Q_OBJECT
public:
    /// Before the first thread is made: all of them inherit the mask. SIGPIPE is ignored from then on.
    static void block();

    explicit ProcessSignals(QObject *parent = nullptr);

Q_SIGNALS:
    void stopRequested();
    void reloadRequested();

private:
    void read();

    FileDescriptor m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace barto
