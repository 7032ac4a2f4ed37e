// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/agentrig.h"

#include <QSignalSpy>

#include <algorithm>

namespace barto {

void MiniServer::receive(const QByteArray &payload)
{
    const Result<WorkerMessage> message = decodeWorkerMessage(payload);
    if (!message)
        qFatal("the agent sent: %s", qUtf8Printable(message.error().detail));
    if (const auto *hello = std::get_if<Hello>(&*message)) {
        hellos.push_back(*hello);
        say(Welcome{1, QStringLiteral("test"), {}, schedules});
        say(Credit{1024 * 1024});
    } else if (const auto *offer = std::get_if<Offer>(&*message)) {
        answer(*offer);
    } else if (const auto *frames = std::get_if<FrameBatch>(&*message)) {
        store(*frames);
    } else if (const auto *batch = std::get_if<FactBatch>(&*message)) {
        store(*batch);
    } else if (const auto *confirmation = std::get_if<SchedulesConfirmed>(&*message)) {
        confirmed.push_back(*confirmation);
    } else if (const auto *started = std::get_if<StartAnswer>(&*message)) {
        startAnswers.push_back(*started);
    } else if (const auto *cancelled = std::get_if<CancelAnswer>(&*message)) {
        cancelAnswers.push_back(*cancelled);
    }
    Q_EMIT changed();
}

void MiniServer::answer(const Offer &offer)
{
    RunsWanted wanted;
    for (const RunHeader &header : offer.runs) {
        Run &run = runs[header.run];
        run.header = header;
        wanted.runs.push_back({header.run, run.stored + 1});
    }
    say(wanted);
}

void MiniServer::store(const FrameBatch &batch)
{
    Run &run = runs[batch.run];
    if (batch.header)
        run.header = batch.header;
    if (!run.header || batch.firstSeq > run.stored + 1)
        qFatal("run %s: frames %llu come after %llu", qUtf8Printable(batch.run.text()), batch.firstSeq, run.stored);
    if (batch.lastSeq > run.stored) {
        batch.frames.forEach(qsizetype(run.stored + 1 - batch.firstSeq), [&run](qsizetype, const FrameView &frame) {
            if (isLine(frame.kind()))
                run.lines += frame.payload.toByteArray();
            if (frame.kind() == FrameKind::RunStarted)
                run.started = frame.at;
            if (frame.kind() == FrameKind::RunFinished) {
                run.finished = true;
                run.cancelled = frame.payload[0] != 0;
            }
        });
        run.stored = batch.lastSeq;
    }
    say(Acknowledge{batch.run, run.stored});
}

void MiniServer::store(const FactBatch &batch)
{
    for (const Fact &fact : batch.facts) {
        const bool isNew = std::ranges::none_of(facts, [&fact](const Fact &known) { return known.id == fact.id; });
        if (isNew)
            facts.push_back(fact);
        else
            ++repeatedFacts;
    }
    for (const Watermark &mark : batch.watermarks)
        watermarks.insert(mark.schedule, mark);
    say(FactsAcknowledged{batch.serial});
}

const MiniServer::Run *MiniServer::runOf(const QString &schedule) const
{
    for (const Run &run : runs) {
        if (run.header && run.header->schedule == schedule)
            return &run;
    }
    return nullptr;
}

FakeLink::FakeLink(MiniServer *server) : m_server(server)
{
    if (!m_server)
        return;
    // Queued, as a socket would be.
    connect(
        m_server, &MiniServer::says, this,
        [this](const QByteArray &payload) {
            if (m_isOpen)
                Q_EMIT received(payload);
        },
        Qt::QueuedConnection);
}

void FakeLink::open()
{
    ++opens;
    if (!m_server)
        return;
    m_isOpen = true;
    QMetaObject::invokeMethod(this, &ServerLink::opened, Qt::QueuedConnection);
}

void FakeLink::close(const QString &)
{
    if (std::exchange(m_isOpen, false))
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT closed({Error::Code::Cancelled, QStringLiteral("closed")});
            },
            Qt::QueuedConnection);
}

void FakeLink::lose()
{
    m_isOpen = false;
    Q_EMIT closed({Error::Code::Unreachable, QStringLiteral("cut")});
}

void FakeLink::send(const QByteArray &payload)
{
    if (m_isOpen)
        m_server->receive(payload);
}

AgentRig::AgentRig()
{
    config.name = QStringLiteral("vader");
    config.journalPath = folder.filePath(QStringLiteral("vader.db"));
    config.spoolMinFree = 0;
}

bool AgentRig::start(MiniServer *server)
{
    agent.reset();
    auto made = std::make_unique<FakeLink>(server);
    link = made.get();
    const QString shim = qEnvironmentVariable("BARTO_TEST_BIN_DIR") + QStringLiteral("/barto-shim");
    Result<std::unique_ptr<Agent>> started = Agent::start({config, shim, machine}, std::move(made), clock);
    if (started)
        agent = std::move(*started);
    else
        error = started.error();
    return agent != nullptr;
}

bool AgentRig::stop()
{
    QSignalSpy stopped(agent.get(), &Agent::stopped);
    agent->stop(QStringLiteral("the test is over"));
    const bool done = !stopped.isEmpty() || stopped.wait(20'000);
    agent.reset();
    return done;
}

} // namespace barto
