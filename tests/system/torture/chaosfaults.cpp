// SPDX-License-Identifier: MIT OR Apache-2.0

// What the faults do.

#include "tests/system/torture/chaos.h"

#include "common/base/handover.h"

#include <csignal>

namespace barto::torture {

namespace {

/// A connection of a killed process or a cut socket may be gone already; nobody minds.
void sendSignal(qint64 pid, int number)
{
    if (pid > 0)
        ::kill(pid_t(pid), number);
}

/// SIGTERM; a process that has only just been started may not know yet what to do at that.
bool endsWell(Kept &kept)
{
    const bool wasRunning = kept.daemon->isRunning();
    return kept.daemon->stop() == 0 || !wasRunning || kept.mayFail || kept.daemon->endSignal() == SIGTERM;
}

} // namespace

Site::Agent &Chaos::someAgent()
{
    return *m_site.agents[m_random.bounded(quint32(m_site.agents.size()))];
}

void Chaos::killAgent()
{
    Site::Agent &agent = someAgent();
    if (!hold(agent.plan.name))
        return;
    m_site.tell(QStringLiteral("kill agent"), agent.plan.name);
    agent.process.wanted = false;
    agent.process.daemon->kill();
    after(drawn(0, 3) == 0 ? drawn(1000, 6000) : drawn(0, 300), [this, &agent] {
        m_site.startAgent(agent);
        m_held.remove(agent.plan.name);
    });
}

void Chaos::stopAgentKindly()
{
    Site::Agent &agent = someAgent();
    if (!hold(agent.plan.name))
        return;
    m_site.tell(QStringLiteral("restart agent"), agent.plan.name);
    agent.process.wanted = false;
    if (!endsWell(agent.process))
        m_site.complain(QStringLiteral("%1 did not end well when it was asked to").arg(agent.plan.name));
    after(drawn(0, 1000), [this, &agent] {
        m_site.startAgent(agent);
        m_held.remove(agent.plan.name);
    });
}

void Chaos::killServer(bool kindly)
{
    if (!hold(onServer))
        return;
    m_site.tell(kindly ? QStringLiteral("restart server") : QStringLiteral("kill server"));
    m_site.server.wanted = false;
    if (!kindly)
        m_site.server.daemon->kill();
    else if (!endsWell(m_site.server) && !m_held.contains(onDatabase))
        m_site.complain(QStringLiteral("bartos did not end well when it was asked to"));
    after(drawn(0, 2500), [this] {
        m_site.startServer();
        m_held.remove(onServer);
    });
}

void Chaos::startDatabase()
{
    m_site.isDatabaseWanted = true;
    if (const Result<void> started = m_site.database->start(); !started)
        m_site.complain(started.error().detail);
}

void Chaos::killDatabase()
{
    if (m_held.contains(onStoreDisk) || !hold(onDatabase))
        return;
    hold(onStoreDisk);
    m_site.tell(QStringLiteral("kill database"));
    m_site.isDatabaseWanted = false;
    m_site.database->kill();
    after(drawn(0, 4000), [this] {
        startDatabase();
        m_held.remove(onDatabase);
        m_held.remove(onStoreDisk);
    });
}

void Chaos::killShim()
{
    const auto shims = m_site.shims();
    if (shims.empty())
        return;
    const auto &[pid, run] = shims[m_random.bounded(quint32(shims.size()))];
    m_killedShims.insert(run);
    m_site.tell(QStringLiteral("kill shim"), run);
    sendSignal(pid, SIGKILL);
}

void Chaos::pauseShim()
{
    const auto shims = m_site.shims();
    if (shims.empty())
        return;
    const auto &[pid, run] = shims[m_random.bounded(quint32(shims.size()))];
    pause(QStringLiteral("pause shim"), run, pid);
}

void Chaos::pause(const QString &name, const QString &target, qint64 pid)
{
    if (pid <= 0 || !hold(target))
        return;
    m_site.tell(name, target);
    sendSignal(pid, SIGSTOP);
    after(drawnLength(), [this, target, pid] {
        m_site.remark(QStringLiteral("healed ") + target);
        sendSignal(pid, SIGCONT);
        m_held.remove(target);
    });
}

void Chaos::net(NetFault fault, const QString &name)
{
    Site::Agent &agent = someAgent();
    const QString target = agent.plan.name + QStringLiteral(" net");
    if (!hold(target))
        return;
    m_site.tell(name, target);
    Proxy *proxy = agent.proxy;
    const int amount = drawn(5, 1500);
    post(proxy, [proxy, fault, amount] { proxy->begin(fault, amount); });
    after(drawnLength(), [this, proxy, target] {
        m_site.remark(QStringLiteral("healed ") + target);
        post(proxy, [proxy] { proxy->end(); });
        m_held.remove(target);
    });
}

void Chaos::fill(const QString &name, const QString &target, SmallDisk &disk, const std::vector<Kept *> &affected)
{
    if (!hold(target))
        return;
    m_site.tell(name, target);
    for (Kept *kept : affected)
        kept->mayFail = true;
    m_site.isDatabaseWanted = m_site.isDatabaseWanted && target != onStoreDisk;
    if (const Result<void> filled = disk.fill(); !filled)
        m_site.complain(filled.error().detail);
    after(drawnLength(), [this, target, &disk, affected] {
        if (const Result<void> healed = disk.makeRoom(); !healed)
            m_site.complain(healed.error().detail);
        m_site.remark(QStringLiteral("healed ") + target);
        m_site.isDatabaseWanted = m_site.isDatabaseWanted || target == onStoreDisk;
        // What ended before this moment may have, and is noticed when the machine has time for it.
        after(2'000, [this, target, affected] {
            m_site.look();
            for (Kept *kept : affected)
                kept->mayFail = false;
            m_held.remove(target);
        });
    });
}

void Chaos::stepClock()
{
    using namespace std::chrono_literals;
    Site::Agent &agent = someAgent();
    const auto step = drawn(0, 2) == 0
        ? -std::chrono::milliseconds(drawn(100, 8000))
        : std::chrono::milliseconds(drawn(0, 5) == 0 ? drawn(60'000, 200'000) : drawn(100, 20'000));
    m_site.tell(step < 0ms ? QStringLiteral("clock back") : QStringLiteral("clock forth"),
        QStringLiteral("%1 by %2 ms").arg(agent.plan.name).arg(step.count()));
    m_site.setClock(agent, agent.clockOffset + step);
}

QHash<QString, qint64> Chaos::storedSeqs() const
{
    QHash<QString, qint64> found;
    for (const QVariantList &row : m_site.database->rows(
             QStringLiteral("SELECT run.uuid, run.stored_seq * 8 + run.outcome, client.name FROM run JOIN client ON "
                            "client.id = run.client_id"))) {
        for (const auto &agent : m_site.agents) {
            if (agent->plan.isTight && agent->plan.name == row[2].toString())
                found.insert(
                    QUuid::fromRfc4122(row[0].toByteArray()).toString(QUuid::WithoutBraces), row[1].toLongLong());
        }
    }
    return found;
}

void Chaos::withoutServer(const std::function<void()> &work)
{
    for (const QString &target : {onServer, onDatabase, onStoreDisk}) {
        if (m_held.contains(target)) // soon
            return after(200, [this, work] { withoutServer(work); });
    }
    for (const QString &target : {onServer, onDatabase, onStoreDisk})
        hold(target);
    m_site.server.wanted = false;
    m_site.server.daemon->kill();
    m_site.look(); // the database may have ended by itself
    work();
    m_site.startServer();
    for (const QString &target : {onServer, onDatabase, onStoreDisk})
        m_held.remove(target);
}

void Chaos::copyDatabase()
{
    withoutServer([this] {
        m_site.database->kill();
        if (const Result<void> copied = m_site.database->copyTo(m_site.path(QStringLiteral("copy"))); !copied)
            m_site.complain(copied.error().detail);
        else
            m_hasCopy = true;
        startDatabase();
        m_site.tell(QStringLiteral("copies of the database"));
    });
}

void Chaos::restoreDatabase()
{
    if (!m_hasCopy)
        return;
    withoutServer([this] {
        const QHash<QString, qint64> before = storedSeqs();
        m_site.database->kill();
        if (const Result<void> restored = m_site.database->restoreFrom(m_site.path(QStringLiteral("copy"))); !restored)
            m_site.complain(restored.error().detail);
        startDatabase();
        const QHash<QString, qint64> after = storedSeqs();
        for (auto run = before.begin(); run != before.end(); ++run) {
            if (after.value(run.key(), -1) != run.value())
                m_forgotten.insert(run.key());
        }
        m_site.tell(QStringLiteral("restores of the database"));
    });
}

} // namespace barto::torture
