// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/calendar/fractionset.h"

#include "common/calendar/fieldbits.h"

#include <algorithm>
#include <bit>

namespace barto {

namespace {

constexpr qint64 mostValues = 4096;

qint64 sizeOf(const CalendarPart &part)
{
    return part.step > 0 ? qint64(part.stop - part.start) / part.step + 1 : 1;
}

std::vector<int> listOf(const std::vector<CalendarPart> &parts)
{
    std::vector<int> values;
    for (const CalendarPart &part : parts) {
        for (qint64 i = 0; i < sizeOf(part); ++i)
            values.push_back(part.start + int(i) * part.step);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

/// A second's microseconds as bits. Parts overlap in any way, so counting them needs each bit once; a step below a
/// word's width sets whole words, that 241 parts of a million values each stay a matter of milliseconds.
class SecondBits
{
public:
    /// first, first + step and so on up to `last`, all within the second
    void add(int first, int last, int step)
    {
        if (step >= 64) {
            for (int value = first; value <= last; value += step)
                m_words[size_t(value / 64)] |= quint64(1) << (value % 64);
            return;
        }
        int offset = first % 64; // of the first value in the word, from its beginning
        const int firstWord = first / 64, lastWord = last / 64;
        for (int word = firstWord; word <= lastWord; ++word) {
            quint64 bits = 0;
            for (int bit = offset; bit < 64; bit += step)
                bits |= quint64(1) << bit;
            const int next = (offset - 64) % step;
            offset = next < 0 ? next + step : next;
            if (word == lastWord)
                bits &= lowBits<quint64>(last % 64 + 1);
            m_words[size_t(word)] |= bits;
        }
    }

    quint64 count() const
    {
        quint64 count = 0;
        for (const quint64 word : m_words)
            count += quint64(std::popcount(word));
        return count;
    }

private:
    std::vector<quint64> m_words = std::vector<quint64>(microsecondsPerSecond / 64);
};

} // namespace

FractionSet::FractionSet(std::vector<CalendarPart> parts)
{
    qint64 size = 0;
    for (const CalendarPart &part : parts)
        size += sizeOf(part);
    if (size <= mostValues) {
        m_values = listOf(parts);
        return;
    }
    m_parts = std::move(parts);
    m_before.assign(61, 0);
    for (int second = 0; second < 60; ++second)
        m_before[size_t(second) + 1] = m_before[size_t(second)] + quint32(countInSecond(second, microsecondsPerSecond));
}

std::optional<qint64> FractionSet::atOrAfter(qint64 time) const
{
    if (m_parts.empty()) {
        const auto found = std::lower_bound(m_values.begin(), m_values.end(), time);
        return found == m_values.end() ? std::nullopt : std::optional<qint64>(*found);
    }
    std::optional<qint64> best;
    for (const CalendarPart &part : m_parts) {
        qint64 value = part.start;
        if (value < time && part.step > 0)
            value += (time - value + part.step - 1) / part.step * part.step;
        if (value >= time && value <= part.stop && (!best || value < *best))
            best = value;
    }
    return best;
}

std::optional<qint64> FractionSet::atOrBefore(qint64 time) const
{
    if (m_parts.empty()) {
        const auto found = std::upper_bound(m_values.begin(), m_values.end(), time);
        return found == m_values.begin() ? std::nullopt : std::optional<qint64>(*(found - 1));
    }
    std::optional<qint64> best;
    for (const CalendarPart &part : m_parts) {
        if (part.start > time)
            continue;
        const qint64 reach = std::min<qint64>(time, part.stop) - part.start;
        const qint64 value = part.start + (part.step > 0 ? reach / part.step * part.step : 0);
        if (!best || value > *best)
            best = value;
    }
    return best;
}

quint64 FractionSet::countBefore(qint64 time) const
{
    if (m_parts.empty())
        return quint64(std::lower_bound(m_values.begin(), m_values.end(), time) - m_values.begin());
    const auto second = int(time / microsecondsPerSecond);
    const auto rest = int(time % microsecondsPerSecond);
    return m_before[size_t(second)] + (rest > 0 ? countInSecond(second, rest) : 0);
}

// Before microsecond `end` of that second.
quint64 FractionSet::countInSecond(int second, int end) const
{
    SecondBits bits;
    const qint64 begin = qint64(second) * microsecondsPerSecond;
    for (const CalendarPart &part : m_parts) {
        qint64 first = part.start;
        if (first < begin && part.step > 0)
            first += (begin - first + part.step - 1) / part.step * part.step;
        const qint64 last = std::min<qint64>(part.stop, begin + end - 1);
        if (first >= begin && first <= last)
            bits.add(int(first - begin), int(last - begin), std::max(part.step, 1));
    }
    return bits.count();
}

} // namespace barto
