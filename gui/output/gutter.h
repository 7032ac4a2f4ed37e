// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "gui/model/timeformat.h"
#include "gui/output/fontgrid.h"

#include <optional>

namespace barto {

/// What a line's time is told by.
enum class LineTimes : quint8 { Off, Clock, SinceStart, SincePrevious };
constexpr int lineTimesCount = 4;

/// The columns left of the text: the bar that marks stderr, line numbers, times. Widths in pixels.
class Gutter
{
public:
    static constexpr int barWidth = 3;

    void setTimes(LineTimes times) { m_times = times; }
    LineTimes times() const { return m_times; }
    void setTimeFormat(const TimeFormat &format, const QString &clientZone)
    {
        m_format = format;
        m_clientZone = clientZone;
    }
    void setStart(std::optional<Instant> start) { m_start = start; }
    /// Makes room for numbers up to that count; never less than before, so that nothing moves while lines come.
    void reserve(qint64 lineCount);
    void reset() { m_digits = leastDigits; }

    int numberRight(const FontGrid &grid) const; ///< where numbers end
    int timeLeft(const FontGrid &grid) const { return numberRight(grid) + int(2 * grid.cellWidth()); }
    int width(const FontGrid &grid) const; ///< where the text begins

    /// The time of a line at `at`; `previous` is that of the line before, where it is known.
    QString timeText(Instant at, std::optional<Instant> previous) const;

private:
    static constexpr int leastDigits = 5;

    LineTimes m_times = LineTimes::Off;
    TimeFormat m_format;
    QString m_clientZone;
    std::optional<Instant> m_start;
    int m_digits = leastDigits;
};

} // namespace barto
