// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/lineblock.h"

#include <algorithm>

namespace barto {

void LineBlock::append(quint8 kindByte, Instant at, QByteArrayView bytes)
{
    m_bytes.append(bytes);
    m_places.push_back({m_bytes.size(), at});
    m_kinds.push_back(kindByte);
    noteState(end() - 1, bytes);
}

void LineBlock::appendFrom(const LineBlock &other)
{
    if (other.first() > end())
        return;
    for (qint64 i = end(); i < other.end(); ++i) {
        const LineView view = other.line(i);
        append(view.kindByte, view.at, view.bytes);
    }
}

LineView LineBlock::line(qint64 line) const
{
    Q_ASSERT(contains(line));
    const auto index = size_t(line - m_first);
    const auto after = std::upper_bound(
        m_changes.begin(), m_changes.end(), line, [](qint64 l, const Change &change) { return l < change.line; });
    const SgrState &state = after == m_changes.begin() ? m_startState : std::prev(after)->state;
    return {m_kinds[index], m_places[index].at, bytesAt(index), state};
}

void LineBlock::setStartState(const SgrState &state)
{
    if (m_startState == state)
        return;
    m_startState = state;
    m_changes.clear();
    for (size_t i = 0; i < m_kinds.size(); ++i)
        noteState(m_first + qint64(i), bytesAt(i));
}

void LineBlock::noteState(qint64 line, QByteArrayView bytes)
{
    if (!isLine(frameKind(m_kinds[size_t(line - m_first)])))
        return;
    const SgrState before = endState();
    const SgrState after = stateAfter(bytes, before);
    if (!(after == before))
        m_changes.push_back({line + 1, after});
}

QByteArrayView LineBlock::bytesAt(size_t index) const
{
    const qint64 from = index == 0 ? 0 : m_places[index - 1].end;
    return QByteArrayView(m_bytes).sliced(from, m_places[index].end - from);
}

} // namespace barto
