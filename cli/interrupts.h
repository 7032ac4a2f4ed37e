// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/filedescriptor.h"

#include <QObject>
#include <QSocketNotifier>

#include <optional>

namespace barto {

/// Tells of the first Ctrl+C in the event loop; the second one ends the process as usual.
class Interrupts : public QObject
{
    Q_OBJECT

public:
    Interrupts();
    ~Interrupts() override { release(); }

Q_SIGNALS:
    void interrupted();

private:
    void take();
    void release();

    FileDescriptor m_descriptor;
    std::optional<QSocketNotifier> m_notifier;
};

} // namespace barto
