// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace barto::bench {

/// Posts itself to the event loop again and again; the longest time between two is when nobody was served. What the
/// thread itself worked in it does not depend on what else the machine has to do.
class Heartbeat : public QObject
{
public:
    void start()
    {
        m_timer.start();
        m_cpu = cpuTime();
        beat();
    }
    double worst = 0; ///< ms
    double worstWork = 0; ///< ms of the thread's CPU time

private:
    /// Of the calling thread, in ms.
    static double cpuTime()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    void beat()
    {
        worst = std::max(worst, double(m_timer.nsecsElapsed()) / 1e6);
        m_timer.restart();
        const double cpu = cpuTime();
        worstWork = std::max(worstWork, cpu - m_cpu);
        m_cpu = cpu;
        QTimer::singleShot(1, Qt::PreciseTimer, this, [this] { beat(); });
    }

    QElapsedTimer m_timer;
    double m_cpu = 0;
};

/// The most memory that this process ever had in RAM.
inline double peakRssMib()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

} // namespace barto::bench
