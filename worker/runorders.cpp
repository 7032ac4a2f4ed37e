// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/runorders.h"

#include "worker/journal/journal.h"
#include "worker/run/runsupervisor.h"
#include "worker/trigger/trigger.h"
#include "worker/workerlog.h"

#include <utility>

namespace barto {

RunOrders::RunOrders(Trigger &trigger, RunSupervisor &supervisor, Journal &journal, QObject *parent)
    : QObject(parent), m_trigger(trigger), m_supervisor(supervisor), m_journal(journal)
{
}

void RunOrders::start(const StartRun &order)
{
    if (m_gathered.empty())
        QMetaObject::invokeMethod(this, &RunOrders::startGathered, Qt::QueuedConnection);
    m_gathered.push_back(AdHocOrder{order.run, order.schedule});
}

void RunOrders::startGathered()
{
    const std::vector<AdHocOrder> orders = std::exchange(m_gathered, {});
    if (orders.empty())
        return; // a cancel was in a hurry
    const std::vector<Result<void>> results = m_trigger.startAdHoc(orders);
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const Result<void> &result = results[i];
        if (!result)
            qCInfo(lcWorker, "Run %s of '%s', ordered by an operator, is refused: %s",
                qUtf8Printable(orders[i].run.text()), qUtf8Printable(orders[i].schedule),
                qUtf8Printable(result.error().detail));
        Q_EMIT answered(StartAnswer{orders[i].run, result.has_value(), result ? QString() : result.error().detail});
    }
}

void RunOrders::cancel(const CancelRun &order)
{
    startGathered(); // the run may be among them
    const CancelAnswer answer = answerTo(order);
    qCInfo(lcWorker, "Run %s is cancelled by an operator%s%s", qUtf8Printable(order.run.text()),
        answer.accepted ? "." : ", in vain: ", qUtf8Printable(answer.reason));
    Q_EMIT answered(answer);
}

CancelAnswer RunOrders::answerTo(const CancelRun &order)
{
    const Result<void> told = m_supervisor.cancel(order.run);
    if (told)
        return {order.run, true, {}};
    if (told.error().code == Error::Code::Conflict)
        return {order.run, false, QStringLiteral("already ended")};
    if (told.error().code != Error::Code::NotFound)
        return {order.run, false, told.error().detail};
    const Result<bool> isNew = m_journal.claims().claimCancelled(order.run);
    if (!isNew)
        return {order.run, false, isNew.error().detail};
    if (*isNew)
        return {order.run, false, QStringLiteral("no such run here; should its order still come, it is not started")};
    // Its folder is gone: it ended long ago, never started, or was cancelled before it came.
    return {order.run, false, QStringLiteral("already ended")};
}

} // namespace barto
