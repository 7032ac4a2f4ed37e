// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/servermessage.h"
#include "common/message/workermessage.h"
#include "worker/agent.h"

#include <QHash>
#include <QTemporaryDir>

#include <vector>

namespace barto {

/// A server with a memory and no disk, at the other end of a link without sockets.
class MiniServer : public QObject
{
    Q_OBJECT
public:
    struct Run
    {
        std::optional<RunHeader> header;
        quint64 stored = 0;
        QByteArrayList lines;
        std::optional<Instant> started;
        bool finished = false;
        bool cancelled = false;
    };

    void receive(const QByteArray &payload);

    Schedules schedules;
    QHash<RunId, Run> runs;
    std::vector<Hello> hellos;
    std::vector<SchedulesConfirmed> confirmed;
    std::vector<StartAnswer> startAnswers;
    std::vector<CancelAnswer> cancelAnswers;
    std::vector<Fact> facts; ///< each id once
    QHash<QString, Watermark> watermarks;
    int repeatedFacts = 0;

    const Run *runOf(const QString &schedule) const;
    template<typename T>
    std::vector<T> factsOf() const
    {
        std::vector<T> all;
        for (const Fact &fact : facts) {
            if (const auto *what = std::get_if<T>(&fact.what))
                all.push_back(*what);
        }
        return all;
    }

Q_SIGNALS:
    void says(const QByteArray &payload);
    /// It has received something.
    void changed();

public:
    void say(const ServerMessage &message) { Q_EMIT says(encode(message)); }

private:
    void store(const FrameBatch &batch);
    void store(const FactBatch &batch);
    void answer(const Offer &offer);
};

class FakeLink : public ServerLink
{
    Q_OBJECT
public:
    /// `server` may be null: nobody answers.
    explicit FakeLink(MiniServer *server);

    void open() override;
    void close(const QString &reason) override;
    void holdOff(std::chrono::milliseconds wait) override { holdOffs.push_back(wait); }
    void settle() override { }
    void send(const QByteArray &payload) override;
    QString place() const override { return QStringLiteral("ws://test:1"); }
    /// As a cut cable would.
    void lose();

    std::vector<std::chrono::milliseconds> holdOffs;
    int opens = 0;

private:
    MiniServer *m_server;
    bool m_isOpen = false;
};

/// A folder in which an agent lives, dies and comes back.
struct AgentRig
{
    AgentRig();

    bool start(MiniServer *server);
    /// As kill -9 would, but for what destructors write.
    void kill() { agent.reset(); }
    bool stop(); ///< and waits for `stopped`

    QTemporaryDir folder;
    SystemClock clock;
    WorkerConfig config;
    QString machine = QStringLiteral("machine-a");
    std::unique_ptr<Agent> agent;
    FakeLink *link = nullptr; ///< of the agent
    Error error;
};

inline Schedule onDemand(const QString &name, const QString &cmd)
{
    return Schedule{name, QStringLiteral("2199-01-01"), QStringLiteral("UTC"), false, {}, {cmd}};
}

} // namespace barto
