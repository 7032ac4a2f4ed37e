// SPDX-License-Identifier: MIT OR Apache-2.0
// The agents of a database that seed_history made, for pictures and demonstrations:
//
//   sim_fleet PORT [--clients 30] [--away leia,jango]
//
// They connect from loopback addresses of their own, fire the schedules that the server sends them, and deliver what
// jobs of that name print. Nothing is run. Ends when the server does, or with SIGTERM.

#include "common/calendar/calendarspec.h"
#include "tests/bench/simagent.h"
#include "tests/support/seed/seedfleet.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace barto;
using namespace std::chrono_literals;

namespace {

constexpr auto beatEvery = 5s;
constexpr auto lookEvery = 500ms;
constexpr quint64 window = 1024 * 1024;

FrameView frame(FrameKind kind, quint16 position, Instant at, QByteArrayView payload = {})
{
    return {quint8(kind), position, at, payload};
}

/// One machine: its agent's connection, and its clockwork.
class SimMachine : public QObject
{
public:
    SimMachine(quint16 port, const seed::Machine &machine, int number, const Clock &clock, QObject *parent)
        : QObject(parent), m_machine(machine), m_clock(clock),
          m_agent({port, false},
              bench::SimAgent::Identity{machine.name, machine.client, machine.facts,
                  QHostAddress(QStringLiteral("127.0.1.%1").arg(number + 7))},
              this)
    {
        connect(&m_agent, &bench::SimAgent::welcome, this, [this] {
            m_agent.send(CreditWanted{window});
            m_agent.send(Offer{});
        });
        connect(&m_agent, &bench::SimAgent::said, this, [this](const ServerMessage &message) {
            if (const auto *credit = std::get_if<Credit>(&message); credit && credit->window > 0 && !m_isReady)
                begin();
        });
        connect(&m_agent, &bench::SimAgent::lost, this, [] { QCoreApplication::exit(0); });
        m_agent.connectNow();
    }

private:
    void begin()
    {
        m_isReady = true;
        m_lookedAt = m_clock.now();
        auto *look = new QTimer(this);
        connect(look, &QTimer::timeout, this, &SimMachine::fireWhatIsDue);
        look->start(lookEvery);
        auto *beat = new QTimer(this);
        connect(beat, &QTimer::timeout, this, &SimMachine::beat);
        beat->start(beatEvery);
        beat->setTimerType(Qt::CoarseTimer);
        this->beat();
    }

    /// All slots that have passed are accounted for.
    void beat()
    {
        m_agent.beat();
        FactBatch facts;
        facts.serial = ++m_serial;
        for (const Schedule &schedule : m_agent.schedules())
            facts.watermarks.push_back({schedule.name, scheduleRevision(schedule), m_lookedAt});
        m_agent.send(facts);
        AgentStatus status;
        status.running = m_running;
        m_agent.send(status);
    }

    void fireWhatIsDue()
    {
        const Instant now = m_clock.now();
        for (const Schedule &schedule : m_agent.schedules()) {
            const auto spec = CalendarSpec::parse(schedule.onCalendar, {m_machine.name, schedule.name}, Zone::utc());
            const std::optional<Instant> due = spec ? spec->next(m_lookedAt) : std::nullopt;
            if (due && *due <= now)
                start(schedule, *due);
        }
        m_lookedAt = now;
    }

    void start(const Schedule &schedule, Instant due)
    {
        const auto job = std::ranges::find(
            m_machine.jobs, schedule.name, [](const seed::Job &one) { return one.schedule.name; });
        if (job == m_machine.jobs.end())
            return;
        FrameBatch batch;
        batch.run = RunId::make();
        batch.firstSeq = 1;
        batch.header = RunHeader{batch.run, schedule.name, schedule.onCalendar, schedule.timezone,
            scheduleRevision(schedule), RunTrigger::Slot, due, due, 1, {}};
        for (const QString &command : schedule.cmds)
            batch.header->commands.push_back({CommandId::make(), command});
        const Instant at = due + 400us;
        batch.frames.append(frame(FrameKind::RunStarted, 0, at, encode(RunStartedPayload{4711})));
        batch.frames.append(frame(FrameKind::CommandStarted, 1, at));
        for (const QByteArray &line : job->output)
            batch.frames.append(frame(FrameKind::Stdout, 1, at, QByteArray(line).replace("%1", "1")));
        batch.lastSeq = quint64(batch.frames.count());
        m_agent.send(batch);
        ++m_running;
        const auto took = Microseconds(qint64(job->medianSeconds * 1e6));
        QTimer::singleShot(std::chrono::duration_cast<std::chrono::milliseconds>(took), this,
            [this, batch, at = at + took] { finish(batch, at); });
    }

    void finish(FrameBatch batch, Instant at)
    {
        const auto commands = quint16(batch.header->commands.size());
        batch.header.reset();
        batch.firstSeq = batch.lastSeq + 1;
        batch.frames.clear();
        for (quint16 position = 1; position <= commands; ++position) {
            if (position > 1)
                batch.frames.append(frame(FrameKind::CommandStarted, position, at));
            batch.frames.append(frame(FrameKind::CommandFinished, position, at, encode(CommandFinishedPayload{})));
        }
        batch.frames.append(frame(FrameKind::RunFinished, 0, at, encode(RunFinishedPayload{})));
        batch.lastSeq = batch.firstSeq + quint64(batch.frames.count()) - 1;
        m_agent.send(batch);
        --m_running;
    }

    /// seed_history lets them run on.
    static quint32 runningFromBefore(const QString &name)
    {
        static const QStringList names{QStringLiteral("vader"), QStringLiteral("db-01"), QStringLiteral("nas-01"),
            QStringLiteral("build-01")};
        return names.contains(name) ? 1 : 0;
    }

    const seed::Machine m_machine;
    const Clock &m_clock;
    bench::SimAgent m_agent;
    Instant m_lookedAt;
    quint64 m_serial = 0;
    quint32 m_running = runningFromBefore(m_machine.name);
    bool m_isReady = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("port"), {});
    const QCommandLineOption clients(QStringLiteral("clients"), {}, QStringLiteral("N"), QStringLiteral("30"));
    const QCommandLineOption away(
        QStringLiteral("away"), {}, QStringLiteral("NAMES"), QStringLiteral("leia,jango"));
    parser.addOptions({clients, away});
    parser.process(app);
    const int port = parser.positionalArguments().value(0).toInt();
    if (port <= 0 || port > 65535) {
        std::fprintf(stderr, "sim_fleet: give the server's port\n");
        return 2;
    }
    const SystemClock clock;
    QObject all;
    const QStringList absent = parser.value(away).split(u',');
    const std::vector<seed::Machine> machines = seed::fleet(parser.value(clients).toInt(), 20);
    for (std::size_t i = 0; i < machines.size(); ++i) {
        if (!absent.contains(machines[i].name))
            new SimMachine(quint16(port), machines[i], int(i % 240), clock, &all);
    }
    return QCoreApplication::exec();
}
