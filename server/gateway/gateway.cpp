// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/gateway/gateway.h"

#include "common/base/handover.h"
#include "server/gateway/door.h"
#include "server/gateway/gatewaylog.h"
#include "server/gateway/iothread.h"
#include "server/gateway/sessionhost.h"

#include <QHostAddress>

#include <algorithm>

namespace barto {

namespace {

bool isLoopback(const QString &address)
{
    return address == u"localhost" || QHostAddress(address).isLoopback();
}

Result<DoorTls> readTls(const TlsServerSettings &settings, const Clock &clock)
{
    DoorTls tls;
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

Result<void> Gateway::start(const GatewaySettings &settings, WorkerSink &workers, OperatorSink &operators)
{
    m_settings = settings;
    m_settings.workers = std::clamp(settings.workers, 1, 64);
    leaveOutPlainTwins(m_settings.listeners);
    m_door = std::make_unique<Door>(m_settings);
    if (const Result<void> listening = listen(); !listening) {
        m_door.reset();
        return listening;
    }
    warnAboutSettings();
    startThreads(workers, operators);
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
        std::optional<DoorTls> tls;
        if (listener.tls) {
            Result<DoorTls> read = readTls(*listener.tls, m_clock);
            if (!read)
                return tl::unexpected(read.error());
            tls = std::move(*read);
        }
        const Result<quint16> port = m_door->listen(listener, std::move(tls));
        if (!port)
            return tl::unexpected(port.error());
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

void Gateway::startThreads(WorkerSink &workers, OperatorSink &operators)
{
    std::vector<SessionHost *> hosts;
    for (int i = 0; i <= m_settings.workers; ++i) {
        m_hosts.push_back(std::make_unique<SessionHost>(i, m_settings, workers, operators));
        hosts.push_back(m_hosts.back().get());
        connect(hosts.back(), &SessionHost::connectionEnded, m_door.get(), posting(m_door.get(), &Door::release),
            Qt::DirectConnection);
    }
    m_door->setHosts(hosts);
    for (int i = 0; i <= m_settings.workers; ++i)
        m_ioThreads.push_back(std::make_unique<IoThread>(
            i == 0 ? QStringLiteral("operators") : QStringLiteral("agents-%1").arg(i), *m_hosts[size_t(i)]));
    m_doorThread = std::make_unique<IoThread>(QStringLiteral("door"), *m_door);
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
    if (Door *door = m_door.get())
        post(door, [door, ready] { door->setReady(ready); });
}

void Gateway::setAccess(const QString &apiKey, const AccessRules &rules)
{
    m_settings.apiKey = apiKey;
    m_settings.access = rules;
    if (Door *door = m_door.get())
        post(door, [door, table = AccessTable(apiKey, rules)] { door->setAccess(table); });
}

Result<void> Gateway::reloadCertificates()
{
    std::vector<std::pair<size_t, DoorTls>> read;
    for (size_t i = 0; i < m_settings.listeners.size(); ++i) {
        if (!m_settings.listeners[i].tls)
            continue;
        Result<DoorTls> tls = readTls(*m_settings.listeners[i].tls, m_clock);
        if (!tls)
            return tl::unexpected(tls.error());
        read.emplace_back(i, std::move(*tls));
    }
    if (Door *door = m_door.get())
        post(door, [door, read = std::move(read)] {
            for (const auto &[listener, tls] : read)
                door->setTls(listener, tls);
        });
    return {};
}

void Gateway::stop()
{
    if (!m_running)
        return;
    m_running = false;
    m_doorThread->join(); // first, so that nobody comes in any more
    const Goodbye goodbye{Goodbye::Reason::Stopping, QStringLiteral("The server is stopping.")};
    for (const auto &owned : m_hosts)
        post(owned.get(), [host = owned.get(), goodbye] { host->closeAll(goodbye); });
    for (const auto &thread : m_ioThreads)
        thread->wait(); // each ends by itself, at the latest after stopTimeout
}

} // namespace barto
