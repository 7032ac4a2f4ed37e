// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/system/torture/site.h"

#include <QElapsedTimer>
#include <QObject>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <functional>

namespace barto::torture {

inline const QString onServer = QStringLiteral("server");
inline const QString onDatabase = QStringLiteral("database");
inline const QString onStoreDisk = QStringLiteral("store disk");

/// Does to a site what DESIGN section 10 promises to bear, by a seed. Each fault takes hold of its target until it is
/// healed; different targets suffer at the same time.
class Chaos : public QObject
{
    Q_OBJECT
public:
    Chaos(Site &site, quint64 seed, bool hasDisks, bool hasClock, QObject *parent = nullptr);

    /// Faults begin now; copies and restores of the database are spread over `length`.
    void begin(std::chrono::milliseconds length);
    /// No new faults; `healed` once all have passed and every process runs.
    void end();
    bool isHealed() const { return m_ended && m_held.isEmpty(); }

    /// Runs whose shim was killed.
    const QSet<QString> &killedShims() const { return m_killedShims; }
    /// Runs of tight agents that the restored database no longer had: their agents need not have kept them.
    const QSet<QString> &forgotten() const { return m_forgotten; }

private:
    struct Fault
    {
        QString name;
        int weight;
        std::function<void()> strike; ///< does nothing if its target is held
    };
    void planFaults(bool hasDisks, bool hasClock);
    void planNetFaults();
    void strike();
    void add(const QString &name, int weight, std::function<void()> strike);
    bool hold(const QString &target);
    void after(int ms, const std::function<void()> &heal);
    int drawn(int least, int most);
    /// Mostly short, now and then so long that heartbeats are missed.
    int drawnLength();
    Site::Agent &someAgent();

    void killAgent();
    void stopAgentKindly();
    void killServer(bool kindly);
    void killDatabase();
    void killShim();
    void pauseShim();
    void pause(const QString &name, const QString &target, qint64 pid);
    void net(NetFault fault, const QString &name);
    void fill(const QString &name, const QString &target, SmallDisk &disk, const std::vector<Kept *> &affected);
    void stepClock();
    void copyDatabase();
    void restoreDatabase();
    /// With the server and the database down.
    void withoutServer(const std::function<void()> &work);
    QHash<QString, qint64> storedSeqs() const;
    void startDatabase();

    Site &m_site;
    QRandomGenerator m_random;
    std::vector<Fault> m_faults;
    int m_weights = 0;
    QSet<QString> m_held;
    QTimer m_next;
    std::vector<QTimer *> m_planned;
    bool m_ended = false;
    bool m_hasCopy = false;
    QSet<QString> m_killedShims;
    QSet<QString> m_forgotten;
};

} // namespace barto::torture
