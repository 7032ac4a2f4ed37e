// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/support/mariadbserver.h"
#include "tests/system/daemon.h"

#include <QMap>
#include <QTemporaryDir>
#include <QVariant>

#include <map>
#include <memory>

namespace barto {

/// A whole barto in a temporary folder: one server, its agents, the command line, on SQLite or on a private MariaDB.
/// Nothing of the machine's own configuration is read, and every process ends with the lab.
class Lab
{
public:
    struct Answer
    {
        int exitCode = -1;
        QString out;
        QString err;
    };
    using Rows = QList<QVariantList>;

    /// `mariadb` null: SQLite. Else a database of its own is made in it.
    explicit Lab(MariaDbServer *mariadb = nullptr);
    ~Lab();

    QString path(const QString &name) const { return m_folder.filePath(name); }
    quint16 port() const { return m_port; }
    QString database() const { return m_database; } ///< its name in MariaDB

    /// TOML lines in front of bartos.toml's first table / behind its last.
    void setServerHead(const QString &toml) { m_serverHead = toml; }
    void setServerTail(const QString &toml) { m_serverTail = toml; }
    void setAgentHead(const QString &toml) { m_agentHead = toml; }
    /// TOML lines within [server.tls], and within [bartos] of the agents and of the command line.
    void setTlsTail(const QString &toml) { m_tlsTail = toml; }
    void setAgentLink(const QString &toml) { m_agentLink = toml; }
    void setDatabaseOptions(const QString &options) { m_databaseOptions = options; } ///< [mariadb] options
    void setCliLink(const QString &toml) { m_cliLink = toml; }
    /// Where agents and the command line look for the server: 127.0.0.1 and port() unless set.
    void setPlace(const QString &host, quint16 port)
    {
        m_host = host;
        m_linkPort = port;
    }
    /// Daemons log at debug level; for benchmarks they should not.
    void setVerbose(bool on) { m_verbose = on; }
    /// `{ name = "x", on_calendar = "...", cmds = ["..."] }`
    void addSchedule(const QString &client, const QString &inlineTable) { m_schedules[client] += inlineTable; }
    void clearSchedules() { m_schedules.clear(); }
    void writeServerConfig() const;

    Daemon &server() { return *m_server; }
    Daemon &agent(const QString &name);
    /// Writes the configuration, starts, and waits until it answers. False with the log in the test's output otherwise.
    bool startServer();
    bool startAgent(const QString &name);
    /// As startServer, without waiting: for starts that must fail.
    bool launchServer();
    bool launchAgent(const QString &name);
    /// Waits until `clients` shows the agent as connected.
    bool isUp(const QString &name);

    Answer cli(const QStringList &arguments) const;
    /// Asks the database itself, past all of our programs. Empty if it cannot be asked (yet).
    Rows rows(const QString &sql) const;
    qint64 number(const QString &sql) const;
    /// How many runs of the schedule are in this outcome (Outcome's numbers).
    qint64 runs(const QString &schedule, int outcome) const;

    QProcessEnvironment environment() const { return m_environment; }
    void setEnvironment(const QProcessEnvironment &environment) { m_environment = environment; }

    /// ca.pem, server.pem and server.key (for localhost and 127.0.0.1), other-ca.pem in the folder, made with openssl.
    bool makeCertificates();
    /// Server, agents and command line speak TLS from now on, with ca_cert = ca.pem.
    void setTls(bool on) { m_tls = on; }
    void setCaFile(const QString &name) { m_caFile = name; }

    QString logs() const;

private:
    QString databaseToml() const;
    QString linkToml(const QString &tail) const;
    QString verbosity() const;
    QStringList serverArguments() const;
    QStringList agentArguments(const QString &name) const;

    QTemporaryDir m_folder;
    MariaDbServer *m_mariadb;
    QString m_database;
    quint16 m_port;
    QString m_serverHead;
    QString m_serverTail;
    QString m_agentHead;
    QString m_databaseOptions;
    QString m_tlsTail;
    QString m_agentLink;
    QString m_cliLink;
    QString m_host = QStringLiteral("127.0.0.1");
    quint16 m_linkPort = 0;
    bool m_tls = false;
    bool m_verbose = true;
    QString m_caFile = QStringLiteral("ca.pem");
    QMap<QString, QStringList> m_schedules;
    QProcessEnvironment m_environment;
    std::unique_ptr<Daemon> m_server;
    std::map<QString, std::unique_ptr<Daemon>> m_agents;
};

/// An on_calendar that is due once, `seconds` from now.
QString onceIn(int seconds);

} // namespace barto
