// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"
#include "gui/lines/linesource.h"

#include <memory>
#include <unordered_map>

namespace barto {

/// One command's lines from the server.
class ApiLines : public LineSource
{
    Q_OBJECT

public:
    ApiLines(Feed &feed, const RunId &run, quint16 position) : m_feed(feed), m_run(run), m_position(position) { }

    quint64 request(qint64 first, qint64 count) override;
    void cancel(quint64 request) override;

private:
    struct Waiting
    {
        explicit Waiting(qint64 first) : lines(first) { }
        LineBlock lines;
        LatestCall call;
        bool hasHole = false; ///< the server left out lines that it was asked for
    };
    void take(quint64 request, const LinePage &page);
    void end(quint64 request, const std::optional<Error> &error);

    Feed &m_feed;
    const RunId m_run;
    const quint16 m_position;
    quint64 m_last = 0;
    std::unordered_map<quint64, Waiting> m_waiting;
};

} // namespace barto
