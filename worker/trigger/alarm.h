// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

#include <QObject>

#include <optional>

namespace barto {

/// Something that rings at an instant of the wall clock, and when that clock is set. Its only other kind is a test's.
class Alarm : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Rings once at `at`, at once if that has passed. Empty: rings for a set clock only. Replaces what was set.
    virtual void set(std::optional<Instant> at) = 0;

Q_SIGNALS:
    void due();
    /// Somebody set the clock, or the machine woke from suspend. What was set before is no longer set.
    void clockChanged();
};

} // namespace barto
