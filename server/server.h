// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/base/filedescriptor.h"
#include "common/config/configsources.h"
#include "common/config/serverconfig.h"
#include "server/fleet/fleet.h"
#include "server/historywriter.h"
#include "server/livetap.h"
#include "server/missedreport.h"
#include "server/refusalwriter.h"
#include "server/serverview.h"
#include "server/servicenotifier.h"
#include "server/updatecollector.h"
#include "server/workerrouter.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace barto {

class ConfigWatcher;
class FileWatch;
class Gateway;
class Ingest;
class OperatorDesk;

Q_DECLARE_LOGGING_CATEGORY(lcServer)

/// All of bartos but its process: makes the rooms and ties them together. Main thread; start once, stop once.
class Server : public QObject
{
    Q_OBJECT
public:
    Server(const Loaded<ServerConfig> &loaded, ConfigSources sources, const Clock &clock, QObject *parent = nullptr);
    ~Server() override;

    /// Opens the store in its thread and, where that can only be slow or be away, listens at once; with an embedded
    /// store as soon as it is open. What cannot be mended by waiting comes as `failed`, perhaps before this returns.
    void start();
    /// Reads the configuration and the certificates again.
    void reload();
    /// Says goodbye to all sessions and stores what has arrived; takes some seconds at most.
    void stop();

    QStringList listeners() const;

Q_SIGNALS:
    void listening();
    void failed(const barto::Error &error);

private:
    Result<void> lockDatabase();
    void connectRooms();
    void connectDatabase();
    void listen();
    void apply(const ServerConfig &config);
    void watchCertificates();
    void reloadCertificates();
    void setDatabaseState(const DatabaseState &state);
    void onSessionRefused(quint64 session, const Goodbye &goodbye);
    void tellStatus();

    const Clock &m_clock;
    ServerConfig m_config; ///< as started
    store::StoreSettings m_storeSettings;
    FileDescriptor m_databaseLock;
    ServiceNotifier m_service;
    QThread m_writerThread;
    std::unique_ptr<Ingest> m_ingest;
    std::unique_ptr<store::ReaderPool> m_readers;
    Fleet m_fleet;
    WorkerRouter m_router;
    std::unique_ptr<Gateway> m_gateway;
    ServerView m_view;
    LiveTap m_liveTap;
    HistoryWriter m_history;
    RefusalWriter m_refusals;
    MissedReport m_missed;
    UpdateCollector m_updates;
    std::unique_ptr<OperatorDesk> m_desk;
    std::unique_ptr<ConfigWatcher> m_watcher;
    std::unique_ptr<FileWatch> m_certificates;
    bool m_listening = false;
    bool m_stopped = false;
};

} // namespace barto
