// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/gateway.h"

#include "common/base/handover.h"
#include "server/gateway/door.h"
#include "server/gateway/gatewaylog.h"
#include "server/gateway/iothread.h"
#include "server/gateway/lobby.h"
#include "server/gateway/sessionhost.h"

#include <QHostAddress>
#include <QThread>

#include <algorithm>

namespace barto {

namespace {

constexpr int mostLobbies = 8;

bool isLoopback(const QString &address)
{
    return address == u"localhost" || QHostAddress(address).isLoopback();
}

Result<ListenerTls> readTls(const TlsServerSettings &settings, const Clock &clock)
{
    ListenerTls tls;
    const Result<QSslConfiguration> configuration = serverConfiguration(settings, clock);
    if (!configuration)
        return tl::unexpected(configuration.error());
    tls.configuration = *configuration;
    tls.requireNameMatch = settings.requireNameMatch;
    if (settings.clientCrlFile.isEmpty())
        return tls;
    const Result<RevocationList> revoked
        = RevocationList::load(settings.clientCrlFile, configuration->caCertificates());
    if (!revoked)
        return tl::unexpected(revoked.error());
    tls.revoked = *revoked;
    if (const auto next = revoked->nextUpdate(); next && *next < clock.now())
        qCWarning(lcGateway).noquote() << QStringLiteral(
            "client_crl %1 is out of date: fetch a newer one. It is used all the same.")
                                              .arg(settings.clientCrlFile);
    return tls;
}

/// On one address and port only the encrypted listener stays (DESIGN section 7).
void leaveOutPlainTwins(std::vector<ListenSettings> &listeners)
{
    const auto hasTwin = [all = listeners](const ListenSettings &one) {
        return !one.tls && one.port != 0 && std::any_of(all.begin(), all.end(), [&one](const ListenSettings &other) {
            return other.tls && other.address == one.address && other.port == one.port;
        });
    };
    listeners.erase(std::remove_if(listeners.begin(), listeners.end(), hasTwin), listeners.end());
}

QString listenerText(const ListenSettings &listener, quint16 port)
{
    const bool isV6 = listener.address.contains(QLatin1Char(':'));
    return QStringLiteral("%1://%2:%3")
        .arg(listener.tls ? QStringLiteral("wss") : QStringLiteral("ws"),
            isV6 ? QStringLiteral("[%1]").arg(listener.address) : listener.address)
        .arg(port);
}

} // namespace

Gateway::Gateway(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) { }

Gateway::~Gateway()
{
    stop();
}

Result<void> Gateway::start(
    const GatewaySettings &settings, WorkerSink &workers, OperatorSink &operators, RefusalSink &refusals)
{
    m_settings = settings;
    m_settings.workers = std::clamp(settings.workers, 1, 64);
    leaveOutPlainTwins(m_settings.listeners);
    m_door = std::make_unique<Door>(m_settings, refusals);
    const int lobbies = std::clamp(QThread::idealThreadCount(), 1, mostLobbies);
    for (int i = 0; i < lobbies; ++i)
        m_lobbies.push_back(std::make_unique<Lobby>(i, lobbies, m_settings, refusals));
    if (const Result<void> listening = listen(); !listening) {
        m_lobbies.clear();
        m_door.reset();
        return listening;
    }
    warnAboutSettings();
    makeHosts(workers, operators);
    startThreads();
    m_running = true;
    qCInfo(lcGateway).noquote() << "listening on" << m_listeners.join(QStringLiteral(", "));
    return {};
}

Result<void> Gateway::listen()
{
    if (m_settings.listeners.empty())
        return fail(
            Error::Code::Config, QStringLiteral("no address to listen on is configured; set [server] ip and port"));
    m_listeners.clear();
    for (const ListenSettings &listener : m_settings.listeners) {
        std::optional<ListenerTls> tls;
        if (listener.tls) {
            Result<ListenerTls> read = readTls(*listener.tls, m_clock);
            if (!read)
                return tl::unexpected(read.error());
            tls = std::move(*read);
        }
        const Result<quint16> port = m_door->listen(listener);
        if (!port)
            return tl::unexpected(port.error());
        for (const auto &lobby : m_lobbies)
            lobby->setTls(size_t(m_listeners.size()), tls);
        m_listeners.append(listenerText(listener, *port));
    }
    return {};
}

void Gateway::warnAboutSettings() const
{
    const bool hasMutual = std::any_of(m_settings.listeners.begin(), m_settings.listeners.end(),
        [](const ListenSettings &listener) { return listener.tls && !listener.tls->clientCaFile.isEmpty(); });
    for (const ListenSettings &listener : m_settings.listeners) {
        if (isLoopback(listener.address))
            continue;
        if (!listener.tls && hasMutual)
            qCWarning(lcGateway).noquote() << QStringLiteral("The listener on %1:%2 is not encrypted and asks for no "
                                                             "certificate, although another one does. Remove it, or "
                                                             "let it listen on 127.0.0.1.")
                                                  .arg(listener.address)
                                                  .arg(listener.port);
        const bool asksForCertificate = listener.tls && !listener.tls->clientCaFile.isEmpty();
        if (m_settings.apiKey.isEmpty() && !asksForCertificate)
            qCWarning(lcGateway).noquote()
                << QStringLiteral(
                       "Everybody who reaches %1:%2 is admitted%3. Set api_key (barto-cli new-token makes one).")
                       .arg(listener.address)
                       .arg(listener.port)
                       .arg(m_settings.access.empty() ? QString() : QStringLiteral(" as an agent"));
    }
}

void Gateway::makeHosts(WorkerSink &workers, OperatorSink &operators)
{
    std::vector<SessionHost *> hosts;
    const auto forget = posting(m_door.get(), &Door::forget);
    for (int i = 0; i <= m_settings.workers; ++i) {
        m_hosts.push_back(std::make_unique<SessionHost>(i, m_settings, workers, operators));
        hosts.push_back(m_hosts.back().get());
        connect(hosts.back(), &SessionHost::connectionEnded, m_door.get(), forget, Qt::DirectConnection);
    }
    std::vector<Lobby *> lobbies;
    for (const auto &lobby : m_lobbies) {
        lobby->setHosts(hosts);
        lobbies.push_back(lobby.get());
        connect(lobby.get(), &Lobby::left, m_door.get(), forget, Qt::DirectConnection);
    }
    m_door->setLobbies(lobbies);
}

void Gateway::startThreads()
{
    for (size_t i = 0; i < m_hosts.size(); ++i)
        m_ioThreads.push_back(std::make_unique<IoThread>(
            i == 0 ? QStringLiteral("operators") : QStringLiteral("agents-%1").arg(i), *m_hosts[i]));
    for (size_t i = 0; i < m_lobbies.size(); ++i)
        m_lobbyThreads.push_back(std::make_unique<IoThread>(QStringLiteral("lobby-%1").arg(i + 1), *m_lobbies[i]));
    m_doorThread = std::make_unique<IoThread>(QStringLiteral("door"), *m_door);
}

template<typename Tenants, typename Order>
void Gateway::tellAll(const Tenants &tenants, Order order)
{
    for (const auto &tenant : tenants)
        post(tenant.get(), [to = tenant.get(), order] { order(*to); });
}

SessionHost *Gateway::hostOf(SessionId session) const
{
    const size_t thread = session & 0xff;
    return thread < m_hosts.size() ? m_hosts[thread].get() : nullptr;
}

void Gateway::send(SessionId session, const ServerMessage &message)
{
    if (SessionHost *host = hostOf(session))
        post(host, [host, session, payload = encode(message)] { host->send(session, payload); });
}

void Gateway::reply(SessionId session, const ReplyEnvelope &reply)
{
    if (SessionHost *host = hostOf(session))
        post(host,
            [host, session, id = reply.id, payload = encode(reply), isEnd = std::holds_alternative<End>(reply.body)] {
                host->reply(session, id, payload, isEnd);
            });
}

void Gateway::close(SessionId session, const Goodbye &goodbye)
{
    if (SessionHost *host = hostOf(session))
        post(host, [host, session, goodbye] { host->close(session, goodbye); });
}

void Gateway::setReady(bool ready)
{
    tellAll(m_lobbies, [ready](Lobby &lobby) { lobby.setReady(ready); });
}

void Gateway::setAccess(const QString &apiKey, const AccessRules &rules)
{
    m_settings.apiKey = apiKey;
    m_settings.access = rules;
    tellAll(m_lobbies, [table = AccessTable(apiKey, rules)](Lobby &lobby) { lobby.setAccess(table); });
}

Result<void> Gateway::reloadCertificates()
{
    std::vector<std::pair<size_t, ListenerTls>> read;
    for (size_t i = 0; i < m_settings.listeners.size(); ++i) {
        if (!m_settings.listeners[i].tls)
            continue;
        Result<ListenerTls> tls = readTls(*m_settings.listeners[i].tls, m_clock);
        if (!tls)
            return tl::unexpected(tls.error());
        read.emplace_back(i, std::move(*tls));
    }
    for (const auto &[listener, tls] : read) {
        tellAll(m_lobbies, [at = listener, with = tls](Lobby &lobby) { lobby.setTls(at, with); });
        tellAll(m_hosts, [revoked = tls.revoked](SessionHost &host) { host.closeRevoked(revoked); });
    }
    return {};
}

void Gateway::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_doorThread->join(); // first, so that nobody comes in any more
    for (const auto &thread : m_lobbyThreads)
        thread->join();
    const Goodbye goodbye{Goodbye::Reason::Stopping, QStringLiteral("The server is stopping.")};
    tellAll(m_hosts, [goodbye](SessionHost &host) { host.closeAll(goodbye); });
    for (const auto &thread : m_ioThreads)
        thread->wait(); // each ends by itself, at the latest after stopTimeout
}

} // namespace barto
