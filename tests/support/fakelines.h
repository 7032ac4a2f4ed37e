// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/linesource.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace barto {

/// Makes up the lines of a command. Answers at the next turn of the event loop, or when told to.
class FakeLines : public LineSource
{
public:
    struct Line
    {
        quint8 kindByte = quint8(FrameKind::Stdout);
        QByteArray bytes;
        Instant at{};
    };
    using Make = std::function<Line(qint64 line)>;

    FakeLines(qint64 count, Make make) : m_count(count), m_make(std::move(make)) { }
    explicit FakeLines(qint64 count)
        : FakeLines(count, [](qint64 line) {
              return Line{quint8(FrameKind::Stdout), "line " + QByteArray::number(line)};
          })
    {
    }

    struct Request
    {
        quint64 number = 0;
        qint64 first = 0;
        qint64 count = 0;
    };

    quint64 request(qint64 first, qint64 count) override
    {
        waiting.push_back({++m_last, first, count});
        asked.push_back(waiting.back());
        if (isAutomatic)
            QTimer::singleShot(0, this, [this, number = m_last] { answer(number); });
        return m_last;
    }
    void cancel(quint64 request) override
    {
        if (std::erase_if(waiting, [request](const Request &r) { return r.number == request; }) > 0)
            cancelled.push_back(request);
    }

    LineBlock block(qint64 first, qint64 count) const
    {
        LineBlock lines(first);
        for (qint64 line = first; line < std::min(first + count, m_count); ++line) {
            const Line made = m_make(line);
            lines.append(made.kindByte, made.at, made.bytes);
        }
        return lines;
    }
    /// Answers that request if it still waits.
    void answer(quint64 number)
    {
        const auto found
            = std::find_if(waiting.begin(), waiting.end(), [number](const Request &r) { return r.number == number; });
        if (found == waiting.end())
            return;
        const Request request = *found;
        waiting.erase(found);
        if (fault)
            Q_EMIT failed(number, *fault);
        else
            Q_EMIT loaded(number, block(request.first, request.count));
    }
    void answerAll()
    {
        while (!waiting.empty())
            answer(waiting.front().number);
    }
    qint64 count() const { return m_count; }
    void setCount(qint64 count) { m_count = count; }

    bool isAutomatic = true;
    std::optional<Error> fault; ///< what every answer is instead
    std::vector<Request> waiting;
    std::vector<Request> asked; ///< all of them
    std::vector<quint64> cancelled;

private:
    qint64 m_count;
    const Make m_make;
    quint64 m_last = 0;
};

} // namespace barto
