// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "worker/trigger/adhocruns.h"

#include <QObject>

#include <vector>

namespace barto {

class Journal;
class RunSupervisor;
class Trigger;

/// Runs that operators order and cancel. Orders that arrive together are claimed together: a claim costs a sync of the
/// disk, and operators may order hundreds. Owned by the agent, main thread.
class RunOrders : public QObject
{
    Q_OBJECT
public:
    RunOrders(Trigger &trigger, RunSupervisor &supervisor, Journal &journal, QObject *parent = nullptr);

    void start(const StartRun &order);
    void cancel(const CancelRun &order);

Q_SIGNALS:
    void answered(const barto::WorkerMessage &answer);

private:
    void startGathered();
    CancelAnswer answerTo(const CancelRun &order);

    Trigger &m_trigger;
    RunSupervisor &m_supervisor;
    Journal &m_journal;
    std::vector<AdHocOrder> m_gathered;
};

} // namespace barto
