// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace barto {

/// A set of line numbers: one bit a line, in chunks of 65,536 lines with the count of all before each. Answers in
/// bounded time however many there are.
class MatchIndex
{
public:
    void clear();
    void add(qint64 line); ///< line >= 0

    bool contains(qint64 line) const;
    qint64 count() const { return m_count; }
    /// How many are smaller than `line`: the place of a contained one, from 0.
    qint64 countBelow(qint64 line) const;
    /// The smallest one that is greater than `line`, and the greatest that is smaller.
    std::optional<qint64> next(qint64 line) const;
    std::optional<qint64> previous(qint64 line) const;
    /// The one in that place; 0 <= place < count().
    qint64 at(qint64 place) const;

private:
    static constexpr qint64 chunkLines = 65'536;
    static constexpr qint64 wordBits = 64;
    using Chunk = std::array<quint64, chunkLines / wordBits>;

    void countChunks() const;

    std::vector<std::unique_ptr<Chunk>> m_chunks; ///< null: empty
    mutable std::vector<qint64> m_before; ///< of each chunk: how many are in those before it
    mutable size_t m_counted = 0; ///< so many of m_before are right
    qint64 m_count = 0;
};

} // namespace barto
