// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QProcess>
#include <QTemporaryDir>

namespace barto {

/// A private mariadbd in a temporary folder, for tests: its own socket and TCP port on 127.0.0.1, user "root" with the
/// password "barto". Works as root and as a plain user; leaves nothing behind. Setting one up takes seconds: have one
/// per test executable, and a database per case (freshDatabase).
class MariaDbServer
{
public:
    MariaDbServer() = default;
    ~MariaDbServer();
    MariaDbServer(const MariaDbServer &) = delete;
    MariaDbServer &operator=(const MariaDbServer &) = delete;

    /// Makes the data folder where absent, starts the daemon and waits until it answers. `options`: further arguments
    /// of mariadbd, e.g. {"--max-allowed-packet=1M"}. Error::NotFound if mariadb-server is not installed.
    Result<void> start(const QStringList &options = {});
    /// SIGTERM, and waits.
    void stop();
    /// SIGKILL, and waits.
    void kill();
    void signal(int number) const;

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    quint16 port() const { return m_port; } ///< stays the same over restarts
    QString socketPath() const;
    QString user() const { return QStringLiteral("root"); }
    QString password() const { return QStringLiteral("barto"); }
    /// Runs statements by the `mariadb` client as root; their output (tab separated, no headings).
    Result<QString> sql(const QString &statements, const QString &database = {});
    /// Drops and makes the database.
    Result<void> freshDatabase(const QString &name);

private:
    QProcessEnvironment ownEnvironment() const;
    Result<void> install();
    Result<void> awaitAnswer();

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    bool m_installed = false;
    bool m_hasPassword = false;
};

} // namespace barto
