// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "worker/uplink/sources.h"

#include <QHash>
#include <QStringList>

namespace barto {

/// Captures in memory: each run is a list of stdout lines, frame n is line n.
class FakeCaptures : public CaptureSource
{
public:
    struct Capture
    {
        QByteArrayList lines;
        bool ended = false;
        bool delivered = false;
        quint64 acknowledged = 0;
        bool damaged = false;
    };

    RunId add(const QByteArrayList &lines, bool ended = false, bool wasDelivered = false)
    {
        const RunId run = RunId::make();
        captures.insert(run, {lines, ended, wasDelivered, 0, false});
        return run;
    }

    std::vector<RunId> undelivered() override { return byState(false); }
    std::vector<RunId> delivered() override { return byState(true); }
    Result<RunHeader> header(const RunId &run) override
    {
        RunHeader header;
        header.run = run;
        header.schedule = QStringLiteral("job");
        header.commands = {{CommandId::make(), command}};
        return header;
    }
    Result<FrameRange> read(const RunId &run, quint64 fromSeq, qsizetype maxBytes) override
    {
        const Capture &capture = captures[run];
        if (capture.damaged)
            return fail(Error::Code::Io, QStringLiteral("damaged"));
        FrameRange range;
        range.firstSeq = fromSeq;
        range.lastSeq = fromSeq - 1;
        for (auto i = qsizetype(fromSeq) - 1; i < capture.lines.size(); ++i) {
            if (!range.frames.isEmpty() && range.frames.byteSize() + 15 + capture.lines[i].size() > maxBytes)
                break;
            range.frames.append({quint8(FrameKind::Stdout), 1, Instant(), QByteArrayView(capture.lines[i])});
            ++range.lastSeq;
        }
        return range;
    }
    bool acknowledged(const RunId &run, quint64 seq) override
    {
        Capture &capture = captures[run];
        capture.acknowledged = seq;
        capture.delivered = capture.ended && seq == quint64(capture.lines.size());
        return capture.delivered;
    }
    void setAside(const RunId &run, const QString &reason) override
    {
        captures.remove(run);
        asideReasons.append(reason);
    }

    QHash<RunId, Capture> captures;
    QString command = QStringLiteral("true"); ///< of every run
    QStringList asideReasons;

private:
    std::vector<RunId> byState(bool wanted) const
    {
        std::vector<RunId> runs;
        for (auto i = captures.begin(); i != captures.end(); ++i) {
            if (i->delivered == wanted)
                runs.push_back(i.key());
        }
        return runs;
    }
};

class FakeFacts : public FactSource
{
public:
    Result<std::vector<Fact>> pendingFacts(int) override { return facts; }
    Result<void> factsAcknowledged(const std::vector<FactId> &ids) override
    {
        if (full)
            return fail(Error::Code::Full, QStringLiteral("disk full"));
        for (const Fact &fact : facts) {
            if (std::find(ids.begin(), ids.end(), fact.id) != ids.end())
                delivered.push_back(fact);
        }
        std::erase_if(
            facts, [&ids](const Fact &fact) { return std::find(ids.begin(), ids.end(), fact.id) != ids.end(); });
        return {};
    }
    Result<void> offerAgain() override
    {
        if (full)
            return fail(Error::Code::Full, QStringLiteral("disk full"));
        ++offeredAgain;
        facts.insert(facts.begin(), delivered.begin(), delivered.end());
        delivered.clear();
        return {};
    }
    std::vector<Watermark> watermarks() override { return marks; }
    std::optional<LastAcknowledged> lastAcknowledged() override { return last; }
    Result<void> rememberAcknowledged(const LastAcknowledged &acknowledged) override
    {
        last = acknowledged;
        return {};
    }

    bool full = false;
    std::vector<Fact> facts;
    std::vector<Fact> delivered;
    int offeredAgain = 0;
    std::vector<Watermark> marks;
    std::optional<LastAcknowledged> last;
};

} // namespace barto
