// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorclient.h"
#include "common/link/link.h"
#include "tests/system/lab.h"

#include <functional>

namespace barto::bench {

/// Runs the event loop until `done` is true; qFatal after `limit`. `done` is asked after each event.
void waitFor(const char *what, const std::function<bool()> &done, std::chrono::seconds limit = std::chrono::seconds(120));

/// A MariaDB as a plain installation has it.
std::unique_ptr<MariaDbServer> startMariaDb();

/// An operator's connection in this process.
class Desk
{
public:
    explicit Desk(quint16 port);

    OperatorClient &client() { return m_client; }
    /// The first reply of that kind, or the error; waits for the request's end.
    template<typename Reply>
    Reply ask(OperatorRequest request)
    {
        std::optional<Reply> reply;
        bool ended = false;
        OperatorCall *call = m_client.send(std::move(request));
        call->on<Reply>(&m_context, [&](const Reply &one) {
            if (!reply)
                reply = one;
        });
        call->onEnd(&m_context, [&](const std::optional<Error> &error) {
            if (error)
                qFatal("bartos says: %s", qUtf8Printable(error->detail));
            ended = true;
        });
        waitFor("an answer", [&] { return ended; });
        if (!reply)
            qFatal("an answer without a reply");
        return *reply;
    }
    /// Orders a run and waits until the agent has accepted it.
    RunId start(const QString &client, const QString &schedule);
    bool isFinished(const RunId &run);

private:
    SystemClock m_clock;
    Link m_link;
    OperatorClient m_client;
    QObject m_context;
};

/// `{ name = ..., on_calendar = "2199-01-01", cmds = [...] }`
QString onDemand(const QString &name, const QString &cmd);
/// Starts the server and these agents, or qFatal.
void startAll(Lab &lab, const QStringList &agents);
/// Where the programs are, unless the environment says: beside the bench.
void findPrograms();

} // namespace barto::bench
