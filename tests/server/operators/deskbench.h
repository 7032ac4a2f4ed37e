// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/operators/operatordesk.h"
#include "server/store/readerpool.h"
#include "server/store/writer.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>

namespace barto {

/// Everything a desk works with: a real SQLite store with some runs, and fakes for the rest. The test plays the
/// gateway.
class DeskBench : public FleetView, public LiveSource, public HistoryKeeper
{
public:
    DeskBench()
        : m_settings(store::SqliteSettings{m_folder.filePath(QStringLiteral("bartos.db"))}),
          m_writer(store::Writer::open(m_settings).value()),
          m_readers(std::make_unique<store::ReaderPool>(m_settings, 2))
    {
        HostFacts facts;
        facts.hostname = QStringLiteral("vader.example");
        m_client = m_writer
                       ->rememberClient(
                           ClientId::make(), QStringLiteral("vader"), facts, QStringLiteral("10.0.0.7"), m_clock.now())
                       .value();
        m_desk = std::make_unique<OperatorDesk>(DeskServices{m_clock, *this, *m_readers, m_settings, *this, *this,
            [this](SessionId session, const ReplyEnvelope &reply) {
                sent.push_back({session, reply});
            }});
        connect(1, Role::Admin);
    }

    void connect(SessionId session, Role role)
    {
        m_desk->operatorConnected({session, QStringLiteral("anna"), QStringLiteral("10.0.0.1"), role});
    }
    void ask(quint64 id, OperatorRequest body, SessionId session = 1)
    {
        m_desk->operatorRequest(session, {id, std::move(body)});
    }
    void drain(SessionId session = 1) { m_desk->operatorDrained(session); }
    void leave(SessionId session = 1) { m_desk->operatorGone(session, QStringLiteral("test")); }

    /// Asks, lets every page leave at once, and waits for the End.
    std::vector<OperatorReply> answer(OperatorRequest body, SessionId session = 1)
    {
        static quint64 number = 1000;
        const quint64 id = ++number;
        ask(id, std::move(body), session);
        [&] { QTRY_VERIFY((drain(session), hasEnded(id))); }();
        return repliesTo(id);
    }
    std::vector<OperatorReply> repliesTo(quint64 id) const
    {
        std::vector<OperatorReply> replies;
        for (const auto &[session, reply] : sent) {
            if (reply.id == id)
                replies.push_back(reply.body);
        }
        return replies;
    }
    bool hasEnded(quint64 id) const
    {
        const std::vector<OperatorReply> replies = repliesTo(id);
        return !replies.empty() && std::holds_alternative<End>(replies.back());
    }

    /// A finished run of `schedule` with so many lines of `size` bytes; its exit code.
    RunId storeRun(const QString &schedule, int lines, qint32 exitCode, qsizetype size = 20)
    {
        std::vector<Line> output(std::size_t(lines), {FrameKind::Stdout, 1, std::string(std::size_t(size), 'x')});
        for (std::size_t i = 0; i < std::min(output.size(), texts.size()); ++i)
            output[i].text = texts[i];
        if (!stderrLine.empty())
            output.push_back({FrameKind::Stderr, 1, stderrLine});
        return storeOutput(schedule, output, exitCode);
    }

    struct Line
    {
        FrameKind kind = FrameKind::Stdout;
        quint16 position = 1;
        std::string text;
    };
    /// Likewise, with this output, of as many commands as it speaks of.
    RunId storeOutput(const QString &schedule, const std::vector<Line> &lines, qint32 exitCode)
    {
        store::IngestBatch ingest;
        ingest.client = m_client;
        FrameBatch &batch = ingest.batch;
        RunHeader header;
        header.run = batch.run = RunId::make();
        header.schedule = schedule;
        header.onCalendar = QStringLiteral("daily");
        header.revision = QByteArray(16, 'r');
        header.due = header.dueLast = m_clock.now();
        const quint16 commands = lines.empty() ? 1 : lines.back().position;
        for (quint16 i = 0; i < commands; ++i)
            header.commands.push_back({CommandId::make(), QStringLiteral("true")});
        batch.header = header;
        append(batch.frames, FrameKind::RunStarted, 0, encode(RunStartedPayload{1}));
        CommandFinishedPayload finished;
        finished.value = exitCode;
        for (quint16 position = 1; position <= commands; ++position) {
            append(batch.frames, FrameKind::CommandStarted, position, {});
            for (const Line &line : lines) {
                if (line.position == position)
                    append(batch.frames, line.kind, position, line.text);
            }
            append(batch.frames, FrameKind::CommandFinished, position, encode(finished));
        }
        append(batch.frames, FrameKind::RunFinished, 0, encode(RunFinishedPayload{}));
        batch.firstSeq = 1;
        batch.lastSeq = quint64(batch.frames.count());
        const auto stored = m_writer->store(std::span(&ingest, 1), m_clock.now());
        if (!stored || stored->front().state != store::BatchOutcome::State::Stored)
            qFatal("a run was not stored: %s", stored ? "hole" : qPrintable(stored.error().detail));
        return header.run;
    }

    // FleetView
    std::vector<ClientStatus> clients(const std::vector<store::StoredClient> &known) const override
    {
        std::vector<ClientStatus> all;
        for (const store::StoredClient &one : known) {
            ClientStatus status;
            status.name = one.name;
            status.client = one.client;
            status.state = ClientState::Up;
            all.push_back(status);
        }
        for (int i = 0; i < moreClients; ++i) {
            ClientStatus status;
            status.name = QStringLiteral("web-%1").arg(i);
            all.push_back(status);
        }
        return all;
    }
    std::vector<ConfiguredSchedule> schedules(const QString &) const override { return configured; }
    void describe(ScheduleStatus &status) const override { status.normalForm = status.schedule.onCalendar; }
    ServerInfo info() const override
    {
        ServerInfo told;
        told.version = QStringLiteral("1.0.0");
        told.databaseUp = true;
        return told;
    }
    NextJob next(
        const std::vector<store::StoredClient> &, const NextRequest &request, const Wanted &wanted) const override
    {
        return [firings = firings, limit = request.limit, wanted] {
            std::vector<Firing> some;
            for (const Firing &firing : firings) {
                if (some.size() < limit && wanted(firing.clients.value(0), firing.schedule))
                    some.push_back(firing);
            }
            return some;
        };
    }
    MissedJob missed(
        const std::vector<store::StoredClient> &, Instant since, Instant until, const Wanted &wanted) const override
    {
        missedSince = since;
        missedUntil = until;
        return [rows = unrun, wanted](const std::vector<store::StoredProgress> &) {
            std::vector<UnrunSlots> some;
            for (const UnrunSlots &row : rows) {
                if (wanted(row.client, row.schedule))
                    some.push_back(row);
            }
            return some;
        };
    }
    Told tellToTrim(Microseconds olderThan) override
    {
        trims.push_back(olderThan);
        return {2, 1};
    }
    void startRun(const StartRequest &order, const Started &answered) override
    {
        starts.push_back(order);
        pendingStart = answered;
    }
    void cancelRun(const RunId &run, const QString &client, const Cancelled &answered) override
    {
        cancels.push_back({run, client});
        answered({run, true, {}});
    }
    // LiveSource
    quint64 subscribe(const TailRequest &, std::function<void(const TailPage &)> take) override
    {
        takers[++m_subscriptions] = std::move(take);
        return m_subscriptions;
    }
    void pageTaken(quint64, qint64 bytes) override { taken += bytes; }
    void unsubscribe(quint64 subscription) override { takers.erase(subscription); }
    // HistoryKeeper
    Retention retention() const override { return {std::chrono::hours(24), std::chrono::hours(48)}; }
    void cleanup(const store::CleanupOrder &order, const Cleaned &answered) override
    {
        cleanups.push_back(order);
        answered(m_writer->cleanup(order));
    }
    void audit(const store::AuditEntry &entry) override { audits.push_back(entry); }

    const store::StoreSettings &settings() const { return m_settings; }
    store::Writer &writer() { return *m_writer; }
    store::ClientKey client() const { return m_client; }
    FakeClock &clock() { return m_clock; }

    std::vector<std::pair<SessionId, ReplyEnvelope>> sent;
    std::vector<ConfiguredSchedule> configured;
    int moreClients = 0;
    std::vector<Firing> firings;
    std::vector<UnrunSlots> unrun;
    mutable Instant missedSince;
    mutable Instant missedUntil;
    std::vector<Microseconds> trims;
    std::vector<std::string> texts; ///< of storeRun's first lines
    std::string stderrLine; ///< behind its lines
    std::vector<StartRequest> starts;
    Started pendingStart;
    std::vector<std::pair<RunId, QString>> cancels;
    std::map<quint64, std::function<void(const TailPage &)>> takers;
    qint64 taken = 0;
    std::vector<store::CleanupOrder> cleanups;
    std::vector<store::AuditEntry> audits;

    template<typename Reply>
    static std::vector<Reply> all(const std::vector<OperatorReply> &replies)
    {
        std::vector<Reply> found;
        for (const OperatorReply &reply : replies) {
            if (const auto *body = std::get_if<Reply>(&reply))
                found.push_back(*body);
        }
        return found;
    }
    static std::optional<Error> endOf(const std::vector<OperatorReply> &replies)
    {
        return replies.empty() ? Error{Error::Code::Timeout, {}} : std::get<End>(replies.back()).error;
    }

private:
    void append(PackedFrames &frames, FrameKind kind, quint16 position, const std::string &payload) const
    {
        frames.append(
            {quint8(kind), position, m_clock.now(), QByteArrayView(payload.data(), qsizetype(payload.size()))});
    }

    QTemporaryDir m_folder;
    FakeClock m_clock{fromMicroseconds(1'795'510'000'000'000)};
    store::StoreSettings m_settings;
    std::unique_ptr<store::Writer> m_writer;
    std::unique_ptr<store::ReaderPool> m_readers;
    store::ClientKey m_client = 0;
    quint64 m_subscriptions = 0;
    std::unique_ptr<OperatorDesk> m_desk;
};

} // namespace barto
