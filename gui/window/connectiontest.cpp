// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/connectiontest.h"

#include "gui/feed/serverfeed.h"

namespace barto {

ConnectionTest::ConnectionTest(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) { }

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const Profile &profile, const Secret &token)
{
    auto feed = std::make_unique<ServerFeed>(linkSettingsOf(profile, QStringLiteral("barto-gui"), token), m_clock);
    ServerFeed *server = feed.get();
    m_feed = std::move(feed);
    connect(server, &Feed::stateChanged, this, &ConnectionTest::follow);
    server->send(InfoRequest{})
        ->on<ServerInfo>(this,
            [this](const ServerInfo &info) {
                conclude(true,
                    tr("It works: bartos %1 on %2, %n client(s) up.", nullptr, int(info.clientsUp))
                        .arg(info.version, info.name));
            })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error && m_feed && m_feed->isLive())
                conclude(false, tr("The server answered, but refused: %1.").arg(error->detail));
        });
    server->start();
}

void ConnectionTest::stop()
{
    m_feed.reset();
}

void ConnectionTest::follow()
{
    const FeedState &state = m_feed->state();
    if (state.fault != LinkFault::None)
        conclude(false, sentenceFor(state.fault, state.reason));
}

void ConnectionTest::conclude(bool works, const QString &sentence)
{
    if (!m_feed)
        return;
    m_feed.release()->deleteLater(); // it is what called us
    Q_EMIT finished(works, sentence);
}

QString ConnectionTest::sentenceFor(LinkFault fault, const QString &reason)
{
    switch (fault) {
    case LinkFault::UnknownHost:
        return tr("No machine of that name is known. Check the host.");
    case LinkFault::ConnectionRefused:
        return tr("Nobody listens there. Check host and port, and that bartos is running.");
    case LinkFault::NetworkDown:
    case LinkFault::TimedOut:
        return tr("The server cannot be reached: %1.").arg(reason);
    case LinkFault::Tls:
        return tr("The server's certificate is not trusted: %1.").arg(reason);
    case LinkFault::TlsFiles:
        return tr("The certificate files cannot be used: %1.").arg(reason);
    case LinkFault::Token:
        return tr("The server refused the token.");
    case LinkFault::NotBarto:
        return tr("Something else than bartos answers there: %1. Check the port, and whether TLS is meant.")
            .arg(reason);
    default:
        return tr("It did not work: %1.").arg(reason);
    }
}

} // namespace barto
