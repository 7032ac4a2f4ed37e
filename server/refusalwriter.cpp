// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/refusalwriter.h"

#include "common/base/handover.h"
#include "server/operators/historykeeper.h"

namespace barto {

Q_LOGGING_CATEGORY(lcRefusals, "barto.server.refusals", QtInfoMsg)

RefusalWriter::RefusalWriter(HistoryKeeper &history, const Clock &clock, QObject *parent)
    : QObject(parent), m_history(history), m_clock(clock), m_agents(*this, std::chrono::minutes(1), this)
{
}

void RefusalWriter::refused(const Refusal &refusal)
{
    post(this, [this, refusal] { write(refusal); });
}

void RefusalWriter::agentRefused(const WorkerPeer &agent, const QString &sentence)
{
    m_agents.add({agent.address, agent.name, sentence});
}

void RefusalWriter::write(const Refusal &refusal)
{
    // A name that was not proved must not look like somebody who did something: it stands in the detail.
    const QString detail = refusal.who.isEmpty()
        ? refusal.told()
        : QStringLiteral("%1; it calls itself '%2'").arg(refusal.told(), refusal.who);
    qCWarning(lcRefusals).noquote()
        << QStringLiteral("A connection from %1 was refused: %2.").arg(refusal.address, detail);
    m_history.audit({m_clock.now(), refusal.address, QStringLiteral("refused"), detail});
}

} // namespace barto
