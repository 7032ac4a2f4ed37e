// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/run/workbench.h"

#include <QTest>

#include <algorithm>

namespace barto::test {

namespace {
constexpr int patience = 60'000;
}

Frames readFrames(const QString &folder, bool shimDead, quint64 firstSeq)
{
    Frames frames;
    auto reader = CaptureReader::open(folder, firstSeq);
    if (!reader)
        qFatal("%s", qPrintable(reader.error().detail));
    if (shimDead)
        reader->setShimDead();
    quint64 expected = firstSeq;
    for (;;) {
        const auto batch = reader->read(64 * 1024);
        if (!batch)
            qFatal("%s", qPrintable(batch.error().detail));
        if (!*batch)
            break;
        const bool isGap = frameKind(quint8((*batch)->frames.kinds()[0])) == FrameKind::Gap;
        if ((*batch)->firstSeq != expected || (*batch)->frames.isEmpty()
            || (!isGap && quint64((*batch)->frames.count()) != (*batch)->lastSeq - expected + 1)
            || (isGap && (*batch)->frames.count() != 1))
            qFatal("a batch does not join up");
        (*batch)->frames.forEach(0, [&](qsizetype i, const FrameView &view) {
            frames.push_back(
                {expected + quint64(i), view.kindByte, view.position, view.at, view.payload.toByteArray()});
        });
        expected = (*batch)->lastSeq + 1;
    }
    if (reader->atEnd() != shimDead || reader->nextSeq() != expected)
        qFatal("the reader is not where it should be");
    return frames;
}

Frames linesOf(const Frames &frames, FrameKind kind)
{
    Frames lines;
    std::copy_if(frames.begin(), frames.end(), std::back_inserter(lines),
        [&](const Frame &frame) { return frame.kind() == kind; });
    return lines;
}

QByteArrayList textsOf(const Frames &frames)
{
    QByteArrayList texts;
    for (const Frame &frame : frames) {
        if (isLine(frame.kind()))
            texts.append(frame.payload);
    }
    return texts;
}

CommandFinishedPayload endingOf(const Frames &frames, quint16 position)
{
    for (const Frame &frame : frames) {
        if (frame.kind() == FrameKind::CommandFinished && frame.position == position)
            return *decodeCommandFinished({frame.payload.constData(), size_t(frame.payload.size())});
    }
    CommandFinishedPayload none;
    none.ending = CommandFinishedPayload::Ending::NotStarted;
    none.value = -1;
    return none;
}

bool isFinished(const Frames &frames)
{
    return std::any_of(
        frames.begin(), frames.end(), [](const Frame &frame) { return frame.kind() == FrameKind::RunFinished; });
}

Workbench::Workbench()
{
    auto spool = Spool::open(journal());
    if (!spool)
        qFatal("%s", qPrintable(spool.error().detail));
    m_spool = std::move(*spool);
    connectSupervisor();
}

void Workbench::connectSupervisor()
{
    RunSupervisorSettings settings;
    settings.shimPath = shimPath();
    settings.shell = QStringLiteral("/bin/sh");
    settings.workingFolder = m_dir.path();
    m_supervisor = std::make_unique<RunSupervisor>(*m_spool, settings);
    if (const auto usable = m_supervisor->isUsable(); !usable)
        qFatal("%s", qPrintable(usable.error().detail));
    RunSupervisor *supervisor = m_supervisor.get();
    QObject::connect(supervisor, &RunSupervisor::runEnded, supervisor,
        [this](const RunId &run, bool finished) { ended[run] = finished; });
    QObject::connect(
        supervisor, &RunSupervisor::runUnreadable, supervisor, [this](const RunId &run) { unreadable.push_back(run); });
    QObject::connect(supervisor, &RunSupervisor::runNotStarted, supervisor,
        [this](const RunHeader &header, const Error &error) { notStarted.emplace_back(header, error); });
}

void Workbench::restartAgent()
{
    m_supervisor.reset();
    m_spool.reset();
    ended.clear();
    m_spool = std::move(*Spool::open(journal()));
    connectSupervisor();
}

RunHeader Workbench::header(const QStringList &cmds)
{
    RunHeader header;
    header.run = RunId::make();
    header.schedule = QStringLiteral("test");
    for (const QString &text : cmds)
        header.commands.push_back({CommandId::make(), text});
    return header;
}

RunId Workbench::start(const QStringList &cmds, const RunLimits &limits)
{
    const RunHeader made = header(cmds);
    if (const auto started = m_supervisor->start(made, limits); !started)
        qFatal("%s", qPrintable(started.error().detail));
    return made.run;
}

bool Workbench::waitForEnd(const RunId &run)
{
    return QTest::qWaitFor([&] { return ended.contains(run); }, patience);
}

Frames Workbench::run(const QStringList &cmds, const RunLimits &limits)
{
    const RunId id = start(cmds, limits);
    return waitForEnd(id) ? frames(id) : Frames();
}

bool Workbench::waitForLine(const RunId &run, const QByteArray &text)
{
    return QTest::qWaitFor(
        [&] { return QFileInfo::exists(m_spool->runFolder(run)) && textsOf(frames(run, false)).contains(text); },
        patience);
}

Frames Workbench::frames(const RunId &run, bool shimDead) const
{
    return readFrames(m_spool->find(run), shimDead);
}

quint32 Workbench::shimPid(const RunId &run) const
{
    return readTail(m_spool->runFolder(run))->shimPid;
}

QString Workbench::shimPath()
{
    return qEnvironmentVariable("BARTO_TEST_BIN_DIR") + QStringLiteral("/barto-shim");
}

} // namespace barto::test
