// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/server.h"

#include "common/base/handover.h"
#include "server/filewatch.h"
#include "server/fleet/configwatcher.h"
#include "server/gateway/gateway.h"
#include "server/ingest/ingest.h"
#include "server/operators/operatordesk.h"
#include "server/settings.h"
#include "server/store/readerpool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace barto {

Q_LOGGING_CATEGORY(lcServer, "barto.server", QtInfoMsg)

namespace {

constexpr int readerThreads = 4;
constexpr std::chrono::seconds writerStopLimit(10);

} // namespace

Server::Server(const Loaded<ServerConfig> &loaded, ConfigSources sources, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_config(loaded.value), m_storeSettings(storeSettings(m_config)),
      m_ingest(std::make_unique<Ingest>(makeIngestStore(m_storeSettings), clock)),
      m_readers(std::make_unique<store::ReaderPool>(m_storeSettings, readerThreads)),
      m_fleet(ScheduleBook(m_config.schedules), clock), m_router(m_fleet, *m_ingest),
      m_gateway(std::make_unique<Gateway>(clock)),
      m_view(m_fleet, *m_gateway, m_ingest->counters(), m_storeSettings, clock), m_liveTap(*m_ingest),
      m_history(*m_ingest, m_config.retention, clock), m_refusals(m_history, clock),
      m_missed(m_fleet, *m_readers, clock), m_updates(m_fleet, *m_readers, *m_ingest),
      m_desk(std::make_unique<OperatorDesk>(DeskServices{clock, m_view, *m_readers, m_storeSettings, m_liveTap,
          m_history, [this](SessionId session, const ReplyEnvelope &reply) { m_gateway->reply(session, reply); }})),
      m_watcher(std::make_unique<ConfigWatcher>(std::move(sources), loaded.configPath, m_config))
{
    m_writerThread.setObjectName(QStringLiteral("writer"));
    m_view.setMissedReport(m_missed);
    connectRooms();
    connectDatabase();
}

Server::~Server()
{
    stop();
}

void Server::connectRooms()
{
    // The gateway may be spoken to from any thread, so its orders are given where they arise.
    const auto send = [this](quint64 session, const ServerMessage &message) { m_gateway->send(session, message); };
    const auto close = [this](quint64 session, const Goodbye &goodbye) { m_gateway->close(session, goodbye); };
    connect(&m_fleet, &Fleet::outgoing, this, send);
    connect(&m_fleet, &Fleet::sessionRefused, this, &Server::onSessionRefused);
    connect(m_ingest.get(), &Ingest::outgoing, m_ingest.get(), send);
    connect(m_ingest.get(), &Ingest::sessionRefused, m_ingest.get(), close);
    Ingest *ingest = m_ingest.get();
    connect(&m_fleet, &Fleet::sessionAccepted, ingest, posting(ingest, &Ingest::beginSession), Qt::DirectConnection);
    connect(&m_fleet, &Fleet::sessionGone, ingest, posting(ingest, &Ingest::endSession), Qt::DirectConnection);
    connect(
        &m_fleet, &Fleet::schedulesConfirmed, ingest,
        [ingest](quint64 session, const QString &, const Schedules &schedules) {
            post(ingest, [ingest, session, schedules] { ingest->confirmSchedules(session, schedules); });
        },
        Qt::DirectConnection);
    connect(ingest, &Ingest::runFinished, &m_updates, posting(&m_updates, &UpdateCollector::noteFinished),
        Qt::DirectConnection);
    connect(&m_fleet, &Fleet::clientConnected, this, &Server::tellStatus);
    connect(&m_fleet, &Fleet::clientDisconnected, this, &Server::tellStatus);
    connect(&m_history, &HistoryWriter::cleanedUp, this, [this](Microseconds age) { m_fleet.tellToTrim(age); });
    connect(m_watcher.get(), &ConfigWatcher::configChanged, this, &Server::apply);
}

void Server::connectDatabase()
{
    const auto setState = posting(this, &Server::setDatabaseState);
    connect(m_ingest.get(), &Ingest::databaseAway, this, setState, Qt::DirectConnection);
    connect(m_ingest.get(), &Ingest::databaseBack, this, setState, Qt::DirectConnection);
    connect(m_ingest.get(), &Ingest::openFailed, this, posting(this, &Server::failed), Qt::DirectConnection);
    m_ingest->moveToThread(&m_writerThread);
    connect(&m_writerThread, &QThread::started, m_ingest.get(), &Ingest::open);
    connect(&m_writerThread, &QThread::finished, m_ingest.get(), &Ingest::close); // still in its thread
    leaveBehind(m_writerThread);
}

void Server::start()
{
    if (const Result<void> locked = lockDatabase(); !locked) {
        Q_EMIT failed(locked.error());
        return;
    }
    m_writerThread.start();
    if (m_config.mariadb)
        listen();
}

/// Two servers on one file would each believe that they alone write it.
Result<void> Server::lockDatabase()
{
    const auto *sqlite = std::get_if<store::SqliteSettings>(&m_storeSettings);
    if (!sqlite)
        return {};
    const QString path = sqlite->path + QStringLiteral(".lock");
    QDir().mkpath(QFileInfo(path).absolutePath());
    m_databaseLock.reset(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!m_databaseLock.isOpen())
        return failErrno(QStringLiteral("open ") + path, errno);
    if (::flock(m_databaseLock.number(), LOCK_EX | LOCK_NB) != 0) {
        return fail(Error::Code::Conflict,
            QStringLiteral("another bartos works with %1; stop it, or give this one another [sqlite] path")
                .arg(sqlite->path));
    }
    // SQLite would make it readable for everybody, and what jobs print is nobody's business.
    const FileDescriptor made(::open(QFile::encodeName(sqlite->path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    return {};
}

void Server::listen()
{
    const Result<GatewaySettings> settings = gatewaySettings(m_config);
    const Result<void> started
        = settings ? m_gateway->start(*settings, m_router, *m_desk, m_refusals) : tl::unexpected(settings.error());
    if (!started) {
        Q_EMIT failed(started.error());
        return;
    }
    m_listening = true;
    m_gateway->setReady(m_view.databaseState().up);
    watchCertificates();
    qCInfo(lcServer) << "ready for" << m_config.schedules.size() << "clients with" << m_fleet.book().count()
                     << "schedules";
    m_service.ready();
    tellStatus();
    Q_EMIT listening();
}

QStringList Server::listeners() const
{
    return m_gateway->listeners();
}

void Server::setDatabaseState(const DatabaseState &state)
{
    m_view.setDatabaseState(state);
    if (m_stopped)
        return;
    if (state.up) {
        m_updates.catchUp();
        m_missed.readAll();
    }
    if (!m_listening && state.up)
        listen();
    if (m_listening)
        m_gateway->setReady(state.up);
    tellStatus();
}

void Server::reload()
{
    m_watcher->reload();
    reloadCertificates();
}

void Server::watchCertificates()
{
    if (!m_config.listen.tls)
        return;
    const TlsListenConfig &tls = *m_config.listen.tls;
    QStringList files{tls.certFilePath, tls.keyFilePath, tls.clientCaCert, tls.clientCrl};
    files.removeAll(QString());
    m_certificates = std::make_unique<FileWatch>(files);
    connect(m_certificates.get(), &FileWatch::changed, this, &Server::reloadCertificates);
}

void Server::reloadCertificates()
{
    if (!m_listening || m_stopped || !m_config.listen.tls)
        return;
    if (const Result<void> read = m_gateway->reloadCertificates(); !read)
        qCCritical(lcServer).noquote() << "the certificates in use stay:" << read.error().detail;
    else
        qCInfo(lcServer) << "the certificates were read again and serve new connections";
}

void Server::onSessionRefused(quint64 session, const Goodbye &goodbye)
{
    m_gateway->close(session, goodbye);
    // An agent that takes its own place again has not been refused.
    if (const auto peer = m_router.peerOf(session); peer && goodbye.reason != Goodbye::Reason::Replaced)
        m_refusals.agentRefused(*peer, goodbye.sentence);
}

/// What can change without a restart: schedules, access and retention.
void Server::apply(const ServerConfig &config)
{
    m_fleet.setBook(ScheduleBook(config.schedules));
    m_history.setRetention(config.retention);
    m_updates.catchUp(); // a schedule may be marked now
    if (m_listening)
        m_gateway->setAccess(QString::fromUtf8(m_config.apiKey.reveal()), accessRules(config));
    tellStatus();
}

void Server::tellStatus()
{
    const QString database = m_view.databaseState().up
        ? QStringLiteral("database up")
        : QStringLiteral("database away: %1").arg(m_view.databaseState().error);
    m_service.setStatus(QStringLiteral("%1 agents connected, %2 schedules, %3")
                            .arg(m_fleet.sessionCount())
                            .arg(m_fleet.book().count())
                            .arg(database));
}

void Server::stop()
{
    if (std::exchange(m_stopped, true))
        return;
    m_service.stopping();
    if (m_listening)
        m_gateway->stop();
    m_writerThread.quit();
    if (!join(m_writerThread, writerStopLimit)) {
        // It hangs in the database. Nothing that was acknowledged is lost, the rest is still with the agents.
        qCCritical(lcServer) << "the database does not let go of the writer; leaving without it";
        ::_exit(1);
    }
}

} // namespace barto
