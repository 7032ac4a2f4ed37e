// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/gutter.h"

#include <algorithm>
#include <cmath>

namespace barto {

namespace {

constexpr int timeCells = 12; ///< "09:33:02.118", "+1:02:03.456"

/// "+0:02.041", "+1:02:03.456", "−0:01.000" for a clock that was set back.
QString offsetText(Microseconds length)
{
    using namespace std::chrono;
    const auto millis = qint64(duration_cast<milliseconds>(length < 0us ? -length : length).count());
    const auto padded
        = [](qint64 number, int digits) { return QStringLiteral("%1").arg(number, digits, 10, QLatin1Char('0')); };
    const qint64 hours = millis / 3'600'000;
    const qint64 minutes = millis / 60'000 % 60;
    QString text(length < 0us && millis > 0 ? QChar(0x2212) : QLatin1Char('+'));
    text += hours > 0 ? QString(QString::number(hours) + QLatin1Char(':') + padded(minutes, 2))
                      : QString::number(minutes);
    return text + QLatin1Char(':') + padded(millis / 1'000 % 60, 2) + QLatin1Char('.') + padded(millis % 1'000, 3);
}

} // namespace

void Gutter::reserve(qint64 lineCount)
{
    m_digits = std::max(m_digits, int(QString::number(lineCount).size()));
}

int Gutter::numberRight(const FontGrid &grid) const
{
    return barWidth + int(std::ceil((m_digits + 1) * grid.cellWidth()));
}

int Gutter::width(const FontGrid &grid) const
{
    const int times = m_times == LineTimes::Off ? 0 : int(std::ceil((timeCells + 2) * grid.cellWidth()));
    return timeLeft(grid) + times;
}

QString Gutter::timeText(Instant at, std::optional<Instant> previous) const
{
    switch (m_times) {
    case LineTimes::Off:
        break;
    case LineTimes::Clock:
        return m_format.clockMillis(at, m_clientZone);
    case LineTimes::SinceStart:
        return m_start ? offsetText(at - *m_start) : QString();
    case LineTimes::SincePrevious:
        return previous ? offsetText(at - *previous) : QString();
    }
    return {};
}

} // namespace barto
