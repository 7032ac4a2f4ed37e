// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/ingest/ingest.h"
#include "tests/server/ingest/frames.h"
#include "tests/support/fakeclock.h"

#include <QObject>
#include <QTest>

namespace barto {

/// An Ingest in the test's own thread, and what it said.
class IngestBench : public QObject
{
public:
    explicit IngestBench(std::unique_ptr<IngestStore> store)
        : clock(fromMicroseconds(1'700'000'000'000'000)), ingest(std::move(store), clock)
    {
        ingest.setRetryDelay(std::chrono::milliseconds(1), std::chrono::milliseconds(4));
        connect(&ingest, &Ingest::outgoing, this, [this](quint64 session, const ServerMessage &message) {
            said.push_back({session, message});
        });
        connect(&ingest, &Ingest::sessionRefused, this, [this](quint64 session, const Goodbye &goodbye) {
            refused.push_back({session, goodbye.reason});
        });
    }

    Hello hello(const ClientId &client = ClientId::make())
    {
        Hello hello;
        hello.client = client;
        hello.facts.timezone = QStringLiteral("UTC");
        return hello;
    }
    void begin(quint64 session, const Hello &hello)
    {
        ingest.beginSession(session, QStringLiteral("agent%1").arg(session), QStringLiteral("127.0.0.1"), hello);
    }
    void begin(quint64 session) { begin(session, hello()); }
    /// Lets everything that was ordered happen.
    void settle()
    {
        for (int i = 0; i < 20; ++i)
            QCoreApplication::sendPostedEvents(&ingest);
    }

    template<typename Message>
    std::vector<std::pair<quint64, Message>> heard() const
    {
        std::vector<std::pair<quint64, Message>> found;
        for (const auto &[session, message] : said) {
            if (const auto *body = std::get_if<Message>(&message))
                found.push_back({session, *body});
        }
        return found;
    }
    /// "1:20" for session 1's run having been acknowledged up to 20
    QStringList acknowledged() const
    {
        QStringList texts;
        for (const auto &[session, acknowledge] : heard<Acknowledge>())
            texts += QStringLiteral("%1:%2").arg(session).arg(acknowledge.storedSeq);
        return texts;
    }

    FakeClock clock;
    Ingest ingest;
    std::vector<std::pair<quint64, ServerMessage>> said;
    std::vector<std::pair<quint64, Goodbye::Reason>> refused;
};

} // namespace barto
