// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/run.h"
#include "tests/system/torture/ledgers.h"

#include <QStringList>

#include <optional>

namespace barto::torture {

/// A run as the database has it.
struct JudgedRun
{
    QString uuid;
    QString client;
    QString schedule;
    int startedBy = 0;
    qint64 due = 0;
    qint64 dueLast = 0;
    qint64 slotCount = 0;
    Outcome outcome = Outcome::Running;
    QString reason;
    qint64 lineCount = 0;
    bool isForgotten = false;
    bool wasShimKilled = false;
    std::vector<qint64> commands;

    QString text() const;
};

QString nameOf(Outcome outcome);

/// A command as the database has it, and what is found in its lines while they are read in order.
class JudgedCommand
{
public:
    int position = 0;
    QString text;
    bool isFinished = false;
    std::optional<int> exitCode;
    std::optional<int> exitSignal;
    qint64 lineCount = 0;

    void take(qint64 seq, int kind, const QByteArray &data);
    /// Once all lines were taken. `ledger` is null if the command was never executed.
    QStringList judge(const JudgedRun &run, const Ledgers::Entry *ledger) const;
    const QByteArray &token() const { return m_token; }

private:
    struct Stream
    {
        qint64 last = 0; ///< number of the last whole line
        QByteArray pieces; ///< of a line that is not whole yet
        bool isOver = false; ///< its last line had no newline
        bool hasTornEnd = false; ///< and was not whole
    };
    void takeLine(Stream &stream, int which, const QByteArray &line, bool isUnended);
    void wrong(const QString &what);
    QStringList judgeEnding(const JudgedRun &run) const;
    QStringList judgeCounts(const JudgedRun &run, const Ledgers::Entry *ledger) const;

    qint64 m_seq = 0;
    Stream m_streams[2];
    QByteArray m_token;
    qint64 m_holes = 0; ///< gaps and dropped lines
    QString m_firstHole; ///< where a line does not follow the one before, or is not whole
    QStringList m_wrong;
};

} // namespace barto::torture
