// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/system/daemon.h"
#include "tests/system/torture/database.h"
#include "tests/system/torture/figures.h"
#include "tests/system/torture/plan.h"
#include "tests/system/torture/privatemounts.h"
#include "tests/system/torture/proxy.h"

#include <QTemporaryDir>
#include <QThread>

#include <optional>

namespace barto::torture {

/// A process that is to run, and is started again when it ends, as systemd would.
struct Kept
{
    std::unique_ptr<Daemon> daemon;
    bool wanted = false; ///< else it is down on purpose
    bool mayFail = false; ///< it may end by itself: its disk is or was full
};

struct Site
{
    struct Agent
    {
        AgentPlan plan;
        Kept process;
        SmallDisk disk{QString()};
        Proxy *proxy = nullptr; ///< in the proxies' thread, which deletes it
        quint16 proxyPort = 0;
        std::chrono::nanoseconds clockOffset{0};
        std::chrono::nanoseconds greatestOffset{0};
        QString journal() const { return QString(disk.folder() + QStringLiteral("/bartoc.db")); }
    };

    /// Everything in one temporary folder. `database`: "sqlite" or "mariadb". Fatal if it cannot be set up.
    Site(const QString &database, int agents, bool hasDisks);
    ~Site();

    void writeServerConfig() const;
    void startServer();
    void startAgent(Agent &agent);
    /// Starts again what ended by itself, and notes how it did.
    void look();
    void setClock(Agent &agent, std::chrono::nanoseconds offset);

    /// Of all processes of this site, whoever their parent is now.
    std::vector<qint64> processes() const;
    /// Living shims: process and run.
    std::vector<std::pair<qint64, QString>> shims() const;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    quint16 port() const { return m_port; }
    /// For who wants to look: the folder stays, with what is on the disks.
    void keepFolder();
    QString folder() const { return m_folder.path(); }

    std::unique_ptr<Database> database;
    SmallDisk storeDisk{QString()};
    bool isDatabaseWanted = true; ///< else it is down on purpose, or could not run on a full disk
    Kept server;
    std::vector<std::unique_ptr<Agent>> agents;
    /// What was done, with the time, in the file `events`; and counts it.
    void tell(const QString &what, const QString &detail = {});
    /// The same, uncounted.
    void remark(const QString &event);
    /// What must not have happened.
    void complain(const QString &what);
    const QStringList &complaints() const { return m_complaints; }

    bool schedulesEnd = false; ///< what writeServerConfig() writes
    Figures figures;

private:
    void makeDisk(SmallDisk &disk, const QString &name, bool isReal);
    void makeAgent(const AgentPlan &plan, bool hasDisk);
    void note(Kept &kept, const QString &name);

    QTemporaryDir m_folder;
    QStringList m_complaints;
    QString m_mark; ///< in the environment of all processes of this site
    quint16 m_port;
    QThread m_proxies;
    QProcessEnvironment m_environment;
};

} // namespace barto::torture
