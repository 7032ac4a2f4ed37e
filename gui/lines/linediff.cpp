// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/linediff.h"

#include <QHashFunctions>
#include <QThread>

#include <algorithm>
#include <optional>

namespace barto {

namespace {

using Hashes = std::span<const quint64>;

/// Equal lines on a shortest path through a box of the edit graph, from where to where.
struct Snake
{
    qint64 oldFrom = 0;
    qint64 newFrom = 0;
    qint64 oldTo = 0;
    qint64 newTo = 0;
};

/// The furthest points of one direction's search, by diagonal.
class Frontier
{
public:
    explicit Frontier(qint64 reach) : m_reach(reach + 1), m_points(size_t(2 * m_reach + 1), -1) { }
    qint64 &operator[](qint64 diagonal) { return m_points[size_t(diagonal + m_reach)]; }

private:
    const qint64 m_reach;
    std::vector<qint64> m_points;
};

/// The middle of a shortest path, found from both ends at once. None if it takes more than maxDiffEdits from each.
class MiddleSnake
{
public:
    MiddleSnake(Hashes older, Hashes newer)
        : m_old(older), m_new(newer), m_n(qint64(older.size())), m_m(qint64(newer.size())), m_delta(m_n - m_m),
          m_limit(std::min((m_n + m_m + 1) / 2, maxDiffEdits / 2)), m_forward(m_limit), m_backward(m_limit)
    {
        m_forward[1] = 0;
        m_backward[1] = 0;
    }

    std::optional<Snake> find()
    {
        for (qint64 edits = 0; edits <= m_limit; ++edits) {
            for (qint64 k = -edits; k <= edits; k += 2) {
                if (const auto snake = stepForward(edits, k))
                    return snake;
            }
            for (qint64 k = -edits; k <= edits; k += 2) {
                if (const auto snake = stepBackward(edits, k))
                    return snake;
            }
        }
        return std::nullopt;
    }

private:
    static qint64 begin(Frontier &frontier, qint64 edits, qint64 k)
    {
        return k == -edits || (k != edits && frontier[k - 1] < frontier[k + 1]) ? frontier[k + 1] : frontier[k - 1] + 1;
    }

    std::optional<Snake> stepForward(qint64 edits, qint64 k)
    {
        qint64 x = begin(m_forward, edits, k);
        const qint64 from = x;
        while (x < m_n && x - k < m_m && x >= k && m_old[size_t(x)] == m_new[size_t(x - k)])
            ++x;
        m_forward[k] = x;
        const qint64 mirrored = m_delta - k;
        const bool isOdd = (m_delta & 1) != 0;
        if (isOdd && std::abs(mirrored) < edits && x + m_backward[mirrored] >= m_n)
            return Snake{from, from - k, x, x - k};
        return std::nullopt;
    }

    std::optional<Snake> stepBackward(qint64 edits, qint64 k)
    {
        qint64 x = begin(m_backward, edits, k);
        const qint64 from = x;
        while (x < m_n && x - k < m_m && x >= k && m_old[size_t(m_n - 1 - x)] == m_new[size_t(m_m - 1 - (x - k))])
            ++x;
        m_backward[k] = x;
        const qint64 mirrored = m_delta - k;
        const bool isEven = (m_delta & 1) == 0;
        if (isEven && std::abs(mirrored) <= edits && x + m_forward[mirrored] >= m_n)
            return Snake{m_n - x, m_m - (x - k), m_n - from, m_m - (from - k)};
        return std::nullopt;
    }

    const Hashes m_old;
    const Hashes m_new;
    const qint64 m_n;
    const qint64 m_m;
    const qint64 m_delta;
    const qint64 m_limit;
    Frontier m_forward;
    Frontier m_backward;
};

class Differ
{
public:
    Differ(Hashes older, Hashes newer) : m_old(older), m_new(newer), m_isRemoved(older.size()), m_isAdded(newer.size())
    {
    }

    std::vector<DiffPart> parts()
    {
        std::vector<Box> boxes{{0, qint64(m_old.size()), 0, qint64(m_new.size())}};
        while (!boxes.empty()) {
            const Box box = trimmed(boxes.back());
            boxes.pop_back();
            const bool isOver = QThread::currentThread()->isInterruptionRequested();
            const auto snake = isOver ? std::nullopt : middleOf(box);
            if (!snake) {
                std::fill(m_isRemoved.begin() + box.oldFrom, m_isRemoved.begin() + box.oldTo, true);
                std::fill(m_isAdded.begin() + box.newFrom, m_isAdded.begin() + box.newTo, true);
                continue;
            }
            boxes.push_back({box.oldFrom, box.oldFrom + snake->oldFrom, box.newFrom, box.newFrom + snake->newFrom});
            boxes.push_back({box.oldFrom + snake->oldTo, box.oldTo, box.newFrom + snake->newTo, box.newTo});
        }
        return collect();
    }

private:
    struct Box
    {
        qint64 oldFrom, oldTo, newFrom, newTo;
        qint64 oldCount() const { return oldTo - oldFrom; }
        qint64 newCount() const { return newTo - newFrom; }
        bool isEmpty() const { return oldFrom == oldTo || newFrom == newTo; }
    };

    Box trimmed(Box box) const
    {
        while (!box.isEmpty() && m_old[size_t(box.oldFrom)] == m_new[size_t(box.newFrom)]) {
            ++box.oldFrom;
            ++box.newFrom;
        }
        while (!box.isEmpty() && m_old[size_t(box.oldTo - 1)] == m_new[size_t(box.newTo - 1)]) {
            --box.oldTo;
            --box.newTo;
        }
        return box;
    }

    /// None if the box has nothing in common, or too little to look for.
    std::optional<Snake> middleOf(const Box &box) const
    {
        if (box.isEmpty() || box.oldCount() > maxDiffLines || box.newCount() > maxDiffLines)
            return std::nullopt;
        const auto snake = MiddleSnake(m_old.subspan(size_t(box.oldFrom), size_t(box.oldCount())),
            m_new.subspan(size_t(box.newFrom), size_t(box.newCount())))
                               .find();
        const bool isNoStep = snake
            && ((snake->oldFrom == box.oldCount() && snake->newFrom == box.newCount())
                || (snake->oldTo == 0 && snake->newTo == 0));
        return isNoStep ? std::nullopt : snake;
    }

    std::vector<DiffPart> collect() const
    {
        std::vector<DiffPart> parts;
        const auto add = [&parts](DiffPart::Kind kind, qint64 oldFirst, qint64 newFirst) {
            if (parts.empty() || parts.back().kind != kind)
                parts.push_back({kind, oldFirst, newFirst, 0});
            ++parts.back().count;
        };
        const auto oldSize = qint64(m_old.size());
        const auto newSize = qint64(m_new.size());
        for (qint64 i = 0, j = 0; i < oldSize || j < newSize;) {
            if (i < oldSize && m_isRemoved[size_t(i)])
                add(DiffPart::Kind::Removed, i++, j);
            else if (j < newSize && m_isAdded[size_t(j)])
                add(DiffPart::Kind::Added, i, j++);
            else
                add(DiffPart::Kind::Same, i++, j++);
        }
        return parts;
    }

    const Hashes m_old;
    const Hashes m_new;
    std::vector<bool> m_isRemoved;
    std::vector<bool> m_isAdded;
};

} // namespace

std::vector<DiffPart> diffLines(Hashes older, Hashes newer)
{
    return Differ(older, newer).parts();
}

quint64 lineHash(std::span<const char> text, bool withoutNumbers)
{
    if (!withoutNumbers)
        return qHashBits(text.data(), text.size(), 0x6261);
    QByteArray reduced;
    reduced.reserve(qsizetype(text.size()));
    for (const char c : text) {
        const bool isDigit = c >= '0' && c <= '9';
        if (!isDigit)
            reduced.append(c);
        else if (!reduced.endsWith('0'))
            reduced.append('0');
    }
    return qHashBits(reduced.constData(), size_t(reduced.size()), 0x6261);
}

} // namespace barto
