// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/judgedcommand.h"

#include "common/job/frame.h"
#include "tests/system/torture/ledger.h"
#include "tests/system/torture/plan.h"

namespace barto::torture {

namespace {

constexpr qsizetype mostComplaints = 5; ///< about one command

} // namespace

QString nameOf(Outcome outcome)
{
    static const char *const names[]
        = {"running", "succeeded", "failed", "cancelled", "lost", "not started", "skipped"};
    return QLatin1StringView(names[std::size_t(outcome) % std::size(names)]);
}

QString JudgedRun::text() const
{
    return QStringLiteral("%1 run %2 of '%3' (%4)").arg(client, uuid, schedule, nameOf(outcome));
}

void JudgedCommand::wrong(const QString &what)
{
    if (m_wrong.size() < mostComplaints)
        m_wrong += what;
}

void JudgedCommand::take(qint64 seq, int kind, const QByteArray &data)
{
    if (seq != ++m_seq)
        wrong(QStringLiteral("line %1 follows %2").arg(seq).arg(std::exchange(m_seq, seq) - 1));
    const FrameKind frame = frameKind(std::uint8_t(kind));
    if (!isLine(frame)) {
        ++m_holes;
        return;
    }
    const int which = frame == FrameKind::Stderr ? 1 : 0;
    Stream &stream = m_streams[which];
    if (stream.isOver)
        wrong(QStringLiteral("a line follows its stream's end"));
    stream.pieces += data;
    if (kind & lineflag::cut) {
        if (data.size() != qsizetype(maxLineBytes))
            wrong(QStringLiteral("a piece of a long line has %1 bytes").arg(data.size()));
        return;
    }
    takeLine(stream, which, std::exchange(stream.pieces, {}), (kind & lineflag::unended) != 0);
}

/// `TOKEN o|e NUMBER PAYLOAD CRC`
void JudgedCommand::takeLine(Stream &stream, int which, const QByteArray &line, bool isUnended)
{
    stream.isOver = isUnended;
    const qsizetype body = line.size() - 8;
    bool isHex = false;
    const quint32 crc = body > 0 ? line.last(8).toUInt(&isHex, 16) : 0;
    if (!isHex || crc != checksum(line.constData(), std::size_t(body))) {
        stream.hasTornEnd = isUnended;
        if (!isUnended && m_firstHole.isEmpty())
            m_firstHole = (QStringLiteral("a line after number %1 has a wrong checksum: %2")
                               .arg(stream.last)
                               .arg(QString::fromLatin1(line.first(std::min<qsizetype>(line.size(), 60)))));
        return;
    }
    const QList<QByteArray> words = line.first(std::min<qsizetype>(line.size(), 60)).split(' ');
    const qint64 number = words.value(2).toLongLong();
    if (m_token.isEmpty())
        m_token = words[0];
    if (words[0] != m_token || words.value(1) != (which == 0 ? "o" : "e"))
        wrong(QStringLiteral("a line is another's: %1").arg(QString::fromLatin1(words.first(3).join(' '))));
    const QString order = QStringLiteral("%1 line %2 follows line %3")
                              .arg(which == 0 ? QStringLiteral("stdout") : QStringLiteral("stderr"))
                              .arg(number)
                              .arg(stream.last);
    if (number <= stream.last)
        wrong(order);
    else if (number > stream.last + 1 && m_firstHole.isEmpty())
        m_firstHole = order;
    stream.last = number;
}

QStringList JudgedCommand::judge(const JudgedRun &run, const Ledgers::Entry *ledger) const
{
    QStringList all = m_wrong;
    if (m_seq != lineCount)
        all += QStringLiteral("counts %1 lines and has %2").arg(lineCount).arg(m_seq);
    // A shim that is killed while it writes leaves a torn end, which counts as one lost frame.
    const bool mayHaveTornEnd = run.wasShimKilled && run.outcome == Outcome::Lost && m_holes == 1;
    if (m_holes > 0 && !run.isForgotten && !mayHaveTornEnd)
        all += QStringLiteral("has %1 gaps").arg(m_holes);
    if (!ledger && m_seq > m_holes)
        all += QStringLiteral("has lines and was never executed");
    if (run.isForgotten) // lines may be missing, if a gap says so, which may stand at another command
        return all;
    if (!m_firstHole.isEmpty())
        all += m_firstHole;
    return all + judgeCounts(run, ledger) + judgeEnding(run);
}

QStringList JudgedCommand::judgeCounts(const JudgedRun &run, const Ledgers::Entry *ledger) const
{
    const bool mustBeWhole = run.outcome == Outcome::Succeeded || run.outcome == Outcome::Failed;
    QStringList all;
    for (int which : {0, 1}) {
        const Stream &stream = m_streams[which];
        const QString name = which == 0 ? QStringLiteral("stdout") : QStringLiteral("stderr");
        const qint64 wanted = wished(text, which == 0 ? QStringLiteral("out") : QStringLiteral("err"));
        if (mustBeWhole && (stream.last != wanted || stream.hasTornEnd || !stream.pieces.isEmpty()))
            all += QStringLiteral("%1 has lines up to %2 of %3%4")
                       .arg(name)
                       .arg(stream.last)
                       .arg(wanted)
                       .arg(stream.hasTornEnd ? QStringLiteral(" and a torn one") : QString());
        if (stream.last > wanted)
            all += QStringLiteral("%1 has more lines than were printed").arg(name);
        // What its shim had not read when it was killed is lost; nothing else is.
        if (ledger && !run.wasShimKilled && quint64(stream.last) < ledger->written[which])
            all += QStringLiteral("%1 lacks lines after %2: %3 were written")
                       .arg(name)
                       .arg(stream.last)
                       .arg(ledger->written[which]);
    }
    if (mustBeWhole && !ledger)
        all += QStringLiteral("was never executed");
    return all;
}

QStringList JudgedCommand::judgeEnding(const JudgedRun &run) const
{
    if (run.outcome != Outcome::Succeeded && run.outcome != Outcome::Failed)
        return {};
    const int signal = int(wished(text, QStringLiteral("signal")));
    const int code = int(wished(text, QStringLiteral("exit")));
    const bool isRight = signal != 0 ? exitSignal == signal && !exitCode : exitCode == code && !exitSignal;
    if (isFinished && isRight)
        return {};
    return {QStringLiteral("ended with code %1, signal %2; expected %3, %4")
                .arg(exitCode.value_or(-1))
                .arg(exitSignal.value_or(-1))
                .arg(code)
                .arg(signal)};
}

} // namespace barto::torture
