// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/capture/capturereader.h"
#include "worker/run/runsupervisor.h"

#include <QTemporaryDir>

#include <map>

namespace barto::test {

/// One frame with bytes of its own.
struct Frame
{
    quint64 seq = 0;
    quint8 kindByte = 0;
    quint16 position = 0;
    Instant at;
    QByteArray payload;

    FrameKind kind() const { return frameKind(kindByte); }
    quint8 flags() const { return quint8(kindByte & lineflag::all); }
};
using Frames = std::vector<Frame>;

/// All frames of a folder from `firstSeq` on, as far as they can be read now; checks that the numbers join up.
Frames readFrames(const QString &folder, bool shimDead = true, quint64 firstSeq = 1);
Frames linesOf(const Frames &frames, FrameKind kind);
QByteArrayList textsOf(const Frames &frames);
/// The payload of the command's "command finished"; with `ending` NotStarted and value -1 if there is none.
CommandFinishedPayload endingOf(const Frames &frames, quint16 position = 1);
bool isFinished(const Frames &frames);

/// A journal's folders in a temporary place, and a supervisor with the real shim.
class Workbench
{
public:
    Workbench();

    /// Starts `cmds` as one run and returns its id.
    RunId start(const QStringList &cmds, const RunLimits &limits = {});
    /// The same, and waits for its end; the frames.
    Frames run(const QStringList &cmds, const RunLimits &limits = {});
    bool waitForEnd(const RunId &run);
    /// Waits until the run has captured a line with this text.
    bool waitForLine(const RunId &run, const QByteArray &text);
    Frames frames(const RunId &run, bool shimDead = true) const;
    /// As an agent that was killed and started again.
    void restartAgent();
    void stopAgent() { m_supervisor.reset(); }

    static QString shimPath();
    static RunHeader header(const QStringList &cmds);

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString journal() const { return path(QStringLiteral("bartoc.db")); }
    Spool &spool() { return *m_spool; }
    RunSupervisor &supervisor() { return *m_supervisor; }
    quint32 shimPid(const RunId &run) const;

    std::map<RunId, bool> ended; ///< what runEnded has told
    std::vector<RunId> unreadable;
    std::vector<std::pair<RunHeader, Error>> notStarted;

private:
    void connectSupervisor();

    QTemporaryDir m_dir;
    std::unique_ptr<Spool> m_spool;
    std::unique_ptr<RunSupervisor> m_supervisor;
};

} // namespace barto::test
