// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/chaos.h"

namespace barto::torture {

Chaos::Chaos(Site &site, quint64 seed, bool hasDisks, bool hasClock, QObject *parent)
    : QObject(parent), m_site(site), m_random(quint32(seed ^ (seed >> 32)))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Chaos::strike);
    planFaults(hasDisks, hasClock);
}

void Chaos::add(const QString &name, int weight, std::function<void()> strike)
{
    m_faults.push_back({name, weight, std::move(strike)});
    m_weights += weight;
}

void Chaos::planFaults(bool hasDisks, bool hasClock)
{
    add(QStringLiteral("kill agent"), 10, [this] { killAgent(); });
    add(QStringLiteral("restart agent"), 3, [this] { stopAgentKindly(); });
    add(QStringLiteral("pause agent"), 5, [this] {
        Site::Agent &agent = someAgent();
        pause(QStringLiteral("pause agent"), agent.plan.name, agent.process.daemon->pid());
    });
    add(QStringLiteral("kill server"), 6, [this] { killServer(false); });
    add(QStringLiteral("restart server"), 2, [this] { killServer(true); });
    add(QStringLiteral("pause server"), 4,
        [this] { pause(QStringLiteral("pause server"), onServer, m_site.server.daemon->pid()); });
    add(QStringLiteral("kill shim"), 3, [this] { killShim(); });
    add(QStringLiteral("pause shim"), 4, [this] { pauseShim(); });
    planNetFaults();
    if (m_site.database->isDaemon()) {
        add(QStringLiteral("kill database"), 4, [this] { killDatabase(); });
        add(QStringLiteral("pause database"), 4,
            [this] { pause(QStringLiteral("pause database"), onDatabase, m_site.database->pid()); });
    }
    if (hasDisks) {
        add(QStringLiteral("fill spool"), 4, [this] {
            Site::Agent &agent = someAgent();
            fill(QStringLiteral("fill spool"), QString(agent.plan.name + QStringLiteral(" disk")), agent.disk,
                {&agent.process});
        });
        add(QStringLiteral("fill store"), 3,
            [this] { fill(QStringLiteral("fill store"), onStoreDisk, m_site.storeDisk, {&m_site.server}); });
    }
    if (hasClock)
        add(QStringLiteral("step clock"), 4, [this] { stepClock(); });
}

void Chaos::planNetFaults()
{
    const struct
    {
        NetFault fault;
        const char *name;
        int weight;
    } faults[]
        = {{NetFault::Swallow, "net swallow", 3}, {NetFault::Stall, "net stall", 3}, {NetFault::Delay, "net delay", 3},
            {NetFault::Slow, "net slow", 3}, {NetFault::Truncate, "net truncate", 3}, {NetFault::Reset, "net reset", 3},
            {NetFault::HalfClose, "net half-close", 3}, {NetFault::Refuse, "net refuse", 2}};
    for (const auto &one : faults) {
        const QString name = QLatin1StringView(one.name);
        const NetFault fault = one.fault;
        add(name, one.weight, [this, fault, name] { net(fault, name); });
    }
}

void Chaos::begin(std::chrono::milliseconds length)
{
    const auto at = [&](double part, void (Chaos::*what)()) {
        auto *timer = new QTimer(this);
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, what);
        timer->start(std::chrono::milliseconds(qint64(part * double(length.count()))));
        m_planned.push_back(timer);
    };
    at(0.25, &Chaos::copyDatabase);
    at(0.5, &Chaos::restoreDatabase);
    at(0.6, &Chaos::copyDatabase);
    at(0.85, &Chaos::restoreDatabase);
    m_next.start(500);
}

void Chaos::end()
{
    m_ended = true;
    m_next.stop();
    for (QTimer *timer : m_planned)
        timer->stop();
}

void Chaos::strike()
{
    int place = int(m_random.bounded(m_weights));
    for (const Fault &fault : m_faults) {
        place -= fault.weight;
        if (place < 0) {
            fault.strike();
            break;
        }
    }
    if (!m_ended)
        m_next.start(drawn(50, 900));
}

bool Chaos::hold(const QString &target)
{
    if (m_held.contains(target))
        return false;
    m_held.insert(target);
    return true;
}

void Chaos::after(int ms, const std::function<void()> &heal)
{
    QTimer::singleShot(ms, this, heal);
}

int Chaos::drawn(int least, int most)
{
    return int(m_random.bounded(least, most + 1));
}

int Chaos::drawnLength()
{
    return drawn(0, 9) == 0 ? drawn(6000, 11000) : drawn(150, 3500);
}

} // namespace barto::torture
