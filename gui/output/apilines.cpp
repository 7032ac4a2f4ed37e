// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/apilines.h"

namespace barto {

quint64 ApiLines::request(qint64 first, qint64 count)
{
    const quint64 number = ++m_last;
    LinesRequest request;
    request.run = m_run;
    request.position = m_position;
    request.afterSeq = quint64(first); // a seq is a line plus one
    request.limit = quint64(count);
    Waiting &waiting = m_waiting.try_emplace(number, first).first->second;
    waiting.call.replace(m_feed.send(request))
        ->on<LinePage>(this, [this, number](const LinePage &page) { take(number, page); })
        ->onEnd(this, [this, number](const std::optional<Error> &error) { end(number, error); });
    return number;
}

void ApiLines::cancel(quint64 request)
{
    m_waiting.erase(request);
}

void ApiLines::take(quint64 request, const LinePage &page)
{
    const auto found = m_waiting.find(request);
    if (found == m_waiting.end() || page.position != m_position || !(page.run == m_run))
        return;
    Waiting &waiting = found->second;
    page.lines.forEach(0, [&](qsizetype i, const FrameView &frame) {
        const quint64 seq = page.seqs.empty() ? page.firstSeq + quint64(i) : page.seqs[size_t(i)];
        if (qint64(seq) - 1 == waiting.lines.end())
            waiting.lines.append(frame.kindByte, frame.at, frame.payload);
        else
            waiting.hasHole = true;
    });
}

void ApiLines::end(quint64 request, const std::optional<Error> &error)
{
    auto node = m_waiting.extract(request);
    if (node.empty())
        return;
    Waiting &waiting = node.mapped();
    if (error && waiting.lines.count() == 0)
        Q_EMIT failed(request, *error);
    else if (waiting.hasHole && waiting.lines.count() == 0)
        Q_EMIT failed(request, Error{Error::Code::Protocol, QStringLiteral("lines do not follow each other")});
    else
        Q_EMIT loaded(request, waiting.lines);
}

} // namespace barto
