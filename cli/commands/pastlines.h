// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorclient.h"
#include "common/job/summary.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <optional>
#include <vector>

namespace barto {

/// One line of some run, kept.
struct PastLine
{
    RunId run;
    QString client;
    QString schedule;
    quint8 kindByte = 0;
    quint16 position = 0;
    Instant at;
    QByteArray text;
};

/// Fetches the newest lines of the newest runs, by their time. Asks for each run's commands first, so that of a run
/// with a million lines only the last few travel.
class PastLines : public QObject
{
    Q_OBJECT

public:
    PastLines(OperatorClient &client, const RunFilter &filter, quint32 count, QObject *parent = nullptr);
    void start();

    /// Sorted by time, at most `count`.
    const std::vector<PastLine> &lines() const { return m_lines; }

Q_SIGNALS:
    void ready();
    void failed(const barto::Error &error);

private:
    void nextRun();
    void nextCommand();
    void keep(const LinePage &page);
    void end();

    OperatorClient &m_client;
    const RunFilter m_filter;
    const quint32 m_count;
    std::deque<RunSummary> m_runs; ///< still to read, newest first
    std::deque<CommandSummary> m_commands; ///< of the first of them
    std::vector<PastLine> m_lines;
};

} // namespace barto
