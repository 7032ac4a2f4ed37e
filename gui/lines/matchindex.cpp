// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/matchindex.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace barto {

void MatchIndex::clear()
{
    m_chunks.clear();
    m_before.clear();
    m_counted = 0;
    m_count = 0;
}

void MatchIndex::add(qint64 line)
{
    Q_ASSERT(line >= 0);
    const auto index = size_t(line / chunkLines);
    if (index >= m_chunks.size()) {
        m_chunks.resize(index + 1);
        m_before.resize(index + 1);
    }
    std::unique_ptr<Chunk> &chunk = m_chunks[index];
    if (!chunk)
        chunk = std::make_unique<Chunk>();
    quint64 &word = (*chunk)[size_t(line % chunkLines / wordBits)];
    const quint64 bit = quint64(1) << (line % wordBits);
    if (word & bit)
        return;
    word |= bit;
    ++m_count;
    m_counted = std::min(m_counted, index + 1);
}

bool MatchIndex::contains(qint64 line) const
{
    const auto index = size_t(line / chunkLines);
    if (line < 0 || index >= m_chunks.size() || !m_chunks[index])
        return false;
    return ((*m_chunks[index])[size_t(line % chunkLines / wordBits)] >> (line % wordBits)) & 1;
}

void MatchIndex::countChunks() const
{
    for (; m_counted < m_chunks.size(); ++m_counted) {
        if (m_counted == 0) {
            m_before[0] = 0;
            continue;
        }
        const auto &chunk = m_chunks[m_counted - 1];
        m_before[m_counted] = m_before[m_counted - 1]
            + (chunk ? std::transform_reduce(chunk->begin(), chunk->end(), qint64(0), std::plus<>(),
                   [](quint64 word) { return qint64(std::popcount(word)); })
                     : 0);
    }
}

qint64 MatchIndex::countBelow(qint64 line) const
{
    const auto index = size_t(std::max<qint64>(0, line) / chunkLines);
    if (line <= 0)
        return 0;
    if (index >= m_chunks.size())
        return m_count;
    countChunks();
    qint64 count = m_before[index];
    if (!m_chunks[index])
        return count;
    const Chunk &chunk = *m_chunks[index];
    const auto words = size_t(line % chunkLines / wordBits);
    for (size_t i = 0; i < words; ++i)
        count += std::popcount(chunk[i]);
    return count + std::popcount(chunk[words] & ((quint64(1) << (line % wordBits)) - 1));
}

std::optional<qint64> MatchIndex::next(qint64 line) const
{
    const qint64 place = countBelow(line + 1);
    return place < m_count ? std::optional(at(place)) : std::nullopt;
}

std::optional<qint64> MatchIndex::previous(qint64 line) const
{
    const qint64 place = countBelow(line) - 1;
    return place >= 0 ? std::optional(at(place)) : std::nullopt;
}

qint64 MatchIndex::at(qint64 place) const
{
    Q_ASSERT(place >= 0 && place < m_count);
    countChunks();
    const auto index = size_t(std::upper_bound(m_before.begin(), m_before.end(), place) - m_before.begin() - 1);
    qint64 rest = place - m_before[index];
    const Chunk &chunk = *m_chunks[index];
    size_t word = 0;
    for (; rest >= std::popcount(chunk[word]); ++word)
        rest -= std::popcount(chunk[word]);
    quint64 bits = chunk[word];
    for (; rest > 0; --rest)
        bits &= bits - 1;
    return qint64(index) * chunkLines + qint64(word) * wordBits + std::countr_zero(bits);
}

} // namespace barto
