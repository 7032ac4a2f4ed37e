// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/gateway/refusaltally.h"

#include <QLoggingCategory>
#include <QObject>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcRefusals)

class HistoryKeeper;
struct WorkerPeer;

/// Who was turned away, into the log and the store's `audit`. Lives in the main thread; as the gateway's sink it is
/// called in others.
class RefusalWriter : public QObject, public RefusalSink
{
    Q_OBJECT
public:
    RefusalWriter(HistoryKeeper &history, const Clock &clock, QObject *parent = nullptr);

    void refused(const Refusal &refusal) override;
    /// An agent that got in, and was then turned away for what it said.
    void agentRefused(const WorkerPeer &agent, const QString &sentence);

private:
    void write(const Refusal &refusal);

    HistoryKeeper &m_history;
    const Clock &m_clock;
    RefusalTally m_agents;
};

} // namespace barto
