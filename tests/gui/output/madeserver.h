// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/lines/linepattern.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <list>
#include <map>

namespace barto {

/// A server with a few runs in memory, that answers what a run view asks, each time at the next turn of the event loop.
class MadeServer : public Feed
{
public:
    struct MadeLine
    {
        quint8 kindByte = quint8(FrameKind::Stdout);
        QByteArray bytes;
        Instant at{};
    };
    struct MadeRun
    {
        RunDetail detail;
        std::map<quint16, std::vector<MadeLine>> lines;
    };

    MadeServer() { setLive(true); }

    void setLive(bool isLive)
    {
        FeedState state;
        state.link = isLive ? FeedState::Link::Live : FeedState::Link::Lost;
        if (!isLive) {
            for (const auto &[id, call] : m_calls) {
                if (call)
                    Q_EMIT call->ended(Error{Error::Code::Unreachable, QStringLiteral("connection lost")});
            }
            m_calls.clear();
        }
        setState(state);
    }

    /// A run of one command that goes on.
    MadeRun &add(const RunId &id, int commands = 1)
    {
        MadeRun &made = runs.emplace_back();
        made.detail.run.key = qint64(runs.size());
        made.detail.run.run = id;
        made.detail.run.client = QStringLiteral("leia");
        made.detail.run.schedule = QStringLiteral("backup");
        made.detail.run.due = made.detail.run.dueLast = begin;
        made.detail.run.started = made.detail.run.at = begin + Microseconds(400);
        for (int i = 1; i <= commands; ++i) {
            CommandSummary command;
            command.position = quint16(i);
            command.text = QStringLiteral("command %1").arg(i);
            if (i == 1)
                command.started = made.detail.run.started;
            made.detail.commands.push_back(command);
        }
        return made;
    }
    void print(MadeRun &run, quint16 position, quint8 kindByte, const QByteArray &bytes)
    {
        auto &lines = run.lines[position];
        lines.push_back({kindByte, bytes, *run.detail.run.started + Microseconds(qint64(lines.size()) * 1'000)});
        run.detail.commands[size_t(position - 1)].lines = lines.size();
        TailPage page;
        page.run = run.detail.run.run;
        page.frames.append({kindByte, position, lines.back().at, lines.back().bytes});
        tell(page);
    }
    bool hasFollower() const
    {
        return std::ranges::any_of(m_tails, [](const auto &call) { return !call.isNull(); });
    }
    /// Its first frame has come.
    void start(MadeRun &run)
    {
        TailPage page;
        page.run = run.detail.run.run;
        const std::string payload = encode(RunStartedPayload{});
        page.frames.append({quint8(FrameKind::RunStarted), 0, *run.detail.run.started, QByteArrayView(payload)});
        tell(page);
    }
    void finish(MadeRun &run, int exitCode)
    {
        run.detail.run.outcome = exitCode == 0 ? Outcome::Succeeded : Outcome::Failed;
        run.detail.run.exitCode = exitCode;
        run.detail.run.finished = *run.detail.run.started + std::chrono::seconds(104);
        for (CommandSummary &command : run.detail.commands) {
            command.started = run.detail.run.started;
            command.finished = run.detail.run.finished;
            command.exitCode = exitCode;
        }
        TailPage page;
        page.run = run.detail.run.run;
        const std::string payload = encode(RunFinishedPayload{});
        page.frames.append({quint8(FrameKind::RunFinished), 0, *run.detail.run.finished, QByteArrayView(payload)});
        tell(page);
    }

    OperatorCall *send(OperatorRequest request) override
    {
        auto *call = new OperatorCall(++m_lastId, this);
        m_calls[call->id()] = call;
        sent.push_back(request);
        const QPointer<OperatorCall> weak(call);
        QTimer::singleShot(0, this, [this, weak, request = std::move(request)] {
            if (weak && m_calls.contains(weak->id()))
                std::visit([&](const auto &body) { answer(*weak, body); }, request);
        });
        return call;
    }
    void retryNow() override { setLive(true); }

    static constexpr Instant begin = Instant(Microseconds(1'774'431'000'000'000));
    std::vector<OperatorRequest> sent;
    std::list<MadeRun> runs;
    StartResult startResult{StartResult::State::Accepted, {}};
    bool canSearch = true;

private:
    MadeRun *find(const QString &prefix)
    {
        for (MadeRun &run : runs) {
            if (run.detail.run.run.text().startsWith(prefix))
                return &run;
        }
        return nullptr;
    }
    void tell(const TailPage &page)
    {
        for (const auto &call : std::as_const(m_tails)) {
            if (call)
                Q_EMIT call->replied(page);
        }
    }
    void end(OperatorCall &call, std::optional<Error> error = {})
    {
        m_calls.erase(call.id());
        Q_EMIT call.ended(error);
        call.deleteLater();
    }
    void endMissing(OperatorCall &call) { end(call, Error{Error::Code::NotFound, QStringLiteral("no such run")}); }

    template<typename Request>
    void answer(OperatorCall &call, const Request & /*request*/)
    {
        end(call, Error{Error::Code::Unsupported, QStringLiteral("not here")});
    }
    void answer(OperatorCall &call, const RunRequest &request)
    {
        const MadeRun *run = find(request.prefix);
        if (!run)
            return endMissing(call);
        Q_EMIT call.replied(run->detail);
        end(call);
    }
    void answer(OperatorCall &call, const RunsRequest &request)
    {
        RunPage page;
        for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
            if (page.runs.size() < request.limit && (!request.past || run->detail.run.key < request.past->key))
                page.runs.push_back(run->detail.run);
        }
        Q_EMIT call.replied(page);
        end(call);
    }
    void answer(OperatorCall &call, const LinesRequest &request)
    {
        MadeRun *run = find(request.run.text());
        if (!run)
            return endMissing(call);
        const auto &lines = run->lines[request.position];
        const quint64 to = std::min<quint64>(lines.size(), request.afterSeq + request.limit);
        constexpr quint64 pageLines = 300;
        for (quint64 from = request.afterSeq; from < to; from += pageLines) {
            LinePage page;
            page.run = request.run;
            page.position = request.position;
            page.firstSeq = from + 1;
            for (quint64 i = from; i < std::min(to, from + pageLines); ++i)
                page.lines.append({lines[i].kindByte, request.position, lines[i].at, lines[i].bytes});
            Q_EMIT call.replied(page);
        }
        end(call);
    }
    void answer(OperatorCall &call, const SearchRequest &request)
    {
        MadeRun *run = find(request.run.text());
        if (!canSearch || !run)
            return end(call, Error{Error::Code::Unsupported, {}});
        const auto matcher = LinePattern::make(request.match);
        const auto &lines = run->lines[request.position];
        SearchPage page;
        page.position = request.position;
        page.searched = page.lines = lines.size();
        for (size_t i = 0; matcher && i < lines.size(); ++i) {
            if (matcher->matches({lines[i].kindByte, lines[i].at, lines[i].bytes, {}}))
                page.seqs.push_back(i + 1);
        }
        Q_EMIT call.replied(page);
        end(call);
    }
    void answer(OperatorCall &call, const FirstErrorRequest &request)
    {
        SearchPage page;
        page.position = request.position;
        if (const MadeRun *run = find(request.run.text())) {
            const auto &lines = run->lines.at(request.position);
            for (size_t i = 0; i < lines.size() && page.seqs.empty(); ++i) {
                if (frameKind(lines[i].kindByte) == FrameKind::Stderr || lines[i].bytes.contains("panic"))
                    page.seqs.push_back(i + 1);
            }
        }
        Q_EMIT call.replied(page);
        end(call);
    }
    void answer(OperatorCall &call, const TailRequest & /*request*/) { m_tails.push_back(&call); }
    void answer(OperatorCall &call, const StartRequest & /*request*/)
    {
        Q_EMIT call.replied(startResult);
        end(call);
    }
    void answer(OperatorCall &call, const CancelRequest &request)
    {
        MadeRun *run = find(request.prefix);
        Q_EMIT call.replied(CancelResult{run ? run->detail.run.run : RunId(), run != nullptr, QStringLiteral("gone")});
        end(call);
    }

    quint64 m_lastId = 0;
    std::map<quint64, QPointer<OperatorCall>> m_calls;
    QList<QPointer<OperatorCall>> m_tails;
};

} // namespace barto
