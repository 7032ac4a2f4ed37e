// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"
#include "common/base/result.h"
#include "worker/trigger/alarm.h"

#include <QSocketNotifier>

#include <memory>

namespace barto {

/// An Alarm on one timerfd (CLOCK_REALTIME, absolute, TFD_TIMER_CANCEL_ON_SET): 0.2-0.3 ms late where a QTimer is 1-2,
/// and no wake-up between two alarms.
class TimerFd : public Alarm
{
    Q_OBJECT
public:
    /// Error::Io if the kernel gives no timer.
    static Result<std::unique_ptr<TimerFd>> create();

    void set(std::optional<Instant> at) override;

private:
    explicit TimerFd(FileDescriptor fd);
    void read();

    FileDescriptor m_fd;
    QSocketNotifier m_notifier;
};

} // namespace barto
