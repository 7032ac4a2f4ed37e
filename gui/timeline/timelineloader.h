// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/callgroup.h"
#include "gui/timeline/timelinelane.h"

namespace barto {

/// Asks the server for all that the timeline shows of a stretch of time. A new order silences the one before.
class TimelineLoader : public QObject
{
    Q_OBJECT

public:
    explicit TimelineLoader(Feed &feed, QObject *parent = nullptr);

    /// Bars closer together than `bucket` come as one. `now`: slots behind it are due.
    void load(Instant since, Instant until, Microseconds bucket, Instant now);
    bool isLoading() const { return m_calls.isWaiting(); }
    void cancel() { m_calls.cancel(); }

Q_SIGNALS:
    void loaded(const barto::TimelineContents &contents);
    /// Without the runs there is nothing to show; that slots could not be had is told, and shown without them.
    void failed(const barto::Error &error);

private:
    CallGroup m_calls;
    TimelineContents m_contents;
};

} // namespace barto
