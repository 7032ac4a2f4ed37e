// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/session.h"

#include "worker/hostfacts.h"
#include "worker/runorders.h"
#include "worker/trigger/trigger.h"
#include "worker/uplink/statusreporter.h"
#include "worker/uplink/uplink.h"
#include "worker/workerlog.h"

#include <utility>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr auto replacedPause = 5min;
constexpr auto brokenPause = 1min;
constexpr auto scheduleRetryPause = 10s;

} // namespace

Session::Session(const Parts &parts, ClientId client, QObject *parent)
    : QObject(parent), m_parts(parts), m_client(client)
{
    m_scheduleRetry.setSingleShot(true);
    m_scheduleRetry.setInterval(scheduleRetryPause);
    connect(&m_scheduleRetry, &QTimer::timeout, this, &Session::retrySchedules);
    connect(&m_parts.link, &ServerLink::opened, this, &Session::onOpened);
    connect(&m_parts.link, &ServerLink::closed, this, &Session::onClosed);
    connect(&m_parts.link, &ServerLink::received, this, &Session::onReceived);
    connect(&m_parts.uplink, &Uplink::sendRequested, this, &Session::send);
    connect(&m_parts.status, &StatusReporter::sendRequested, this, &Session::send);
    connect(&m_parts.orders, &RunOrders::answered, this, &Session::send);
}

void Session::send(const WorkerMessage &message)
{
    m_parts.link.send(encode(message));
}

void Session::close(const QString &reason)
{
    m_isLeaving = true;
    m_parts.link.close(reason);
}

void Session::onOpened()
{
    Hello hello;
    hello.client = m_client;
    hello.facts = hostFacts();
    m_parts.uplink.begin(hello);
}

void Session::onClosed(const Error &reason)
{
    m_isWelcome = false;
    if (!m_isLeaving && !std::exchange(m_isAwayTold, true))
        qCWarning(lcWorker, "No link to %s: %s. Schedules are fired all the same, and it is tried again.",
            qUtf8Printable(m_parts.link.place()), qUtf8Printable(reason.detail));
    m_parts.uplink.end();
    m_parts.status.end();
    if (m_isLeaving)
        return;
    Q_EMIT stateChanged(QStringLiteral("Not connected to %1 (%2); schedules are fired all the same.")
                            .arg(m_parts.link.place(), reason.detail));
    if (std::exchange(m_isBroken, false)) {
        m_parts.link.holdOff(brokenPause);
        m_parts.link.open();
    }
}

void Session::onReceived(const QByteArray &payload)
{
    if (m_isBroken)
        return;
    const Result<ServerMessage> message = decodeServerMessage(payload);
    if (!message && message.error().code == Error::Code::Unsupported) {
        qCWarning(lcWorker, "A message is passed over: %s", qUtf8Printable(message.error().detail));
        return;
    }
    if (!message) {
        qCCritical(lcWorker, "The link to %s is closed, for a minute at least: %s",
            qUtf8Printable(m_parts.link.place()), qUtf8Printable(message.error().detail));
        m_isBroken = true;
        m_parts.link.close(message.error().detail);
        return;
    }
    if (const auto *welcome = std::get_if<Welcome>(&*message))
        onWelcome(*welcome); // before the uplink begins to offer
    m_parts.uplink.handle(*message);
    if (const auto *changed = std::get_if<SchedulesChanged>(&*message))
        putIntoForce(changed->schedules);
    else if (const auto *start = std::get_if<StartRun>(&*message))
        m_parts.orders.start(*start);
    else if (const auto *cancel = std::get_if<CancelRun>(&*message))
        m_parts.orders.cancel(*cancel);
    else if (const auto *trim = std::get_if<TrimDelivered>(&*message))
        Q_EMIT trimOrdered(trim->olderThan);
    else if (const auto *goodbye = std::get_if<Goodbye>(&*message))
        onGoodbye(*goodbye);
}

void Session::onWelcome(const Welcome &welcome)
{
    m_isWelcome = true;
    m_isAwayTold = false;
    m_parts.link.settle();
    qCInfo(lcWorker, "%s, bartos %s, has taken us in.", qUtf8Printable(m_parts.link.place()),
        qUtf8Printable(welcome.serverVersion));
    Q_EMIT stateChanged(QStringLiteral("Connected to %1.").arg(m_parts.link.place()));
    putIntoForce(welcome.schedules);
    m_parts.status.begin();
}

void Session::onGoodbye(const Goodbye &goodbye)
{
    qCWarning(lcWorker, "%s says: %s", qUtf8Printable(m_parts.link.place()), qUtf8Printable(goodbye.sentence));
    // Two agents that take each other's place would do so for ever.
    if (goodbye.reason == Goodbye::Reason::Replaced || goodbye.reason == Goodbye::Reason::Unsupported)
        m_parts.link.holdOff(replacedPause);
}

void Session::putIntoForce(const Schedules &schedules)
{
    const Result<void> done = m_parts.trigger.replaceSchedules(schedules);
    if (done) {
        m_untaken.reset();
        m_scheduleRetry.stop();
    } else {
        qCCritical(lcWorker, "The server's schedules are not in force yet, which is tried again: %s",
            qUtf8Printable(done.error().detail));
        m_untaken = schedules;
        m_scheduleRetry.start();
    }
    SchedulesConfirmed confirmation;
    for (const ScheduleInForce &one : m_parts.trigger.inForce())
        confirmation.schedules.push_back({one.name, one.revision, one.error});
    send(confirmation);
}

void Session::retrySchedules()
{
    if (m_untaken)
        putIntoForce(Schedules(*m_untaken));
}

} // namespace barto
