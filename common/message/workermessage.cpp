// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/message/workermessage.h"

#include "common/message/archive.h"
#include "common/message/checks.h"
#include "common/message/valuefields.h"

namespace barto {

template<typename A>
void fields(A &a, Hello &m)
{
    a(m.protocol, m.features, m.client, m.facts, m.lastRun, m.lastSeq);
}
template<typename A>
void fields(A &a, Offer &m)
{
    a(m.runs, m.last);
}
template<typename A>
void fields(A &a, FrameBatch &m)
{
    a(m.run, m.firstSeq, m.lastSeq, m.header, m.frames);
}
template<typename A>
void fields(A &a, FactBatch &m)
{
    a(m.serial, m.facts, m.watermarks);
}
template<typename A>
void fields(A &a, CreditWanted &m)
{
    a(m.bytes);
}
template<typename A>
void fields(A &a, AgentStatus &m)
{
    a(m.running, m.backlogRuns, m.backlogBytes, m.warnings);
}
template<typename A>
void fields(A &a, ConfirmedSchedule &m)
{
    a(m.name, m.revision, m.error);
}
template<typename A>
void fields(A &a, SchedulesConfirmed &m)
{
    a(m.schedules);
}
template<typename A>
void fields(A &a, StartAnswer &m)
{
    a(m.run, m.accepted, m.reason);
}
template<typename A>
void fields(A &a, CancelAnswer &m)
{
    a(m.run, m.accepted, m.reason);
}

namespace {

using message::checkedHeader;

Result<void> checked(const FrameBatch &batch)
{
    const auto refuse = [&batch](const QString &why) -> Result<void> {
        return fail(Error::Code::Protocol, QStringLiteral("batch of run %1: %2").arg(batch.run.text(), why));
    };
    if (batch.frames.isEmpty())
        return refuse(QStringLiteral("it is empty"));
    if (batch.firstSeq == 0 || batch.lastSeq < batch.firstSeq || batch.lastSeq > quint64(INT64_MAX))
        return refuse(QStringLiteral("frames %1 to %2 cannot be").arg(batch.firstSeq).arg(batch.lastSeq));
    bool gap = false;
    quint64 gapEnd = 0;
    batch.frames.forEach(0, [&](qsizetype, const FrameView &frame) {
        if (frame.kind() != FrameKind::Gap)
            return;
        gap = true;
        gapEnd = decodeGap({frame.payload.data(), size_t(frame.payload.size())}).value_or(GapPayload{}).to;
    });
    if (gap && (batch.frames.count() != 1 || gapEnd != batch.lastSeq))
        return refuse(QStringLiteral("a gap must be alone and end at the batch's last number"));
    if (!gap && batch.lastSeq - batch.firstSeq + 1 != quint64(batch.frames.count()))
        return refuse(QStringLiteral("frames %1 to %2 are not %3")
                          .arg(batch.firstSeq)
                          .arg(batch.lastSeq)
                          .arg(batch.frames.count()));
    if (batch.header && batch.header->run != batch.run)
        return refuse(QStringLiteral("its header is another run's"));
    return batch.header ? checkedHeader(*batch.header) : Result<void>();
}

Result<void> checked(const Offer &offer)
{
    if (offer.runs.size() > 256)
        return fail(Error::Code::Protocol, QStringLiteral("an offer of more than 256 runs"));
    for (const RunHeader &header : offer.runs) {
        if (const Result<void> sound = checkedHeader(header); !sound)
            return sound;
    }
    return {};
}

Result<void> checked(const FactBatch &batch)
{
    for (const Fact &fact : batch.facts) {
        if (const auto *notStarted = std::get_if<RunNotStarted>(&fact.what)) {
            if (const Result<void> sound = checkedHeader(notStarted->header); !sound)
                return sound;
        } else if (const auto *skipped = std::get_if<SlotsSkipped>(&fact.what)) {
            if (skipped->count == 0 || skipped->lastDue < skipped->firstDue)
                return fail(
                    Error::Code::Protocol, QStringLiteral("fact %1 skips no slot, or backwards").arg(fact.id.text()));
            if (const Result<QString> name = checkedName(QStringLiteral("schedule"), skipped->schedule); !name)
                return fail(Error::Code::Protocol, name.error().detail);
        }
    }
    return {};
}

Result<void> checked(const Hello &hello)
{
    if (hello.client.isNull())
        return fail(Error::Code::Protocol, QStringLiteral("the client's uuid is missing"));
    return {};
}

template<typename Message>
Result<void> checked(const Message &)
{
    return {};
}

} // namespace

QByteArray encode(const WorkerMessage &message)
{
    return message::encodeMessage(message);
}

Result<WorkerMessage> decodeWorkerMessage(const QByteArray &payload)
{
    Result<WorkerMessage> message
        = message::decodeMessage<WorkerMessage>(payload, QStringLiteral("message from an agent"));
    if (!message)
        return message;
    if (const Result<void> sound = std::visit([](const auto &body) { return checked(body); }, *message); !sound)
        return failAt(QStringLiteral("message from an agent"), sound.error());
    return message;
}

} // namespace barto
