// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/message/operatormessage.h"

#include "common/message/archive.h"
#include "common/message/fleetfields.h"
#include "common/message/historyfields.h"

namespace barto {

inline bool isKnown(StartResult::State value)
{
    return value >= StartResult::State::Accepted && value <= StartResult::State::Unknown;
}

template<typename A>
void fields(A &a, InfoRequest &)
{
    a();
}
template<typename A>
void fields(A &a, QueryRequest &m)
{
    a(m.sql, m.maxRows);
}
template<typename A>
void fields(A &a, CleanupRequest &m)
{
    a(m.olderThan, m.dryRun, m.keepFailed, m.tellAgents);
}
template<typename A>
void fields(A &a, TailRequest &m)
{
    a(m.client, m.schedule, m.run, m.withoutLines);
}
template<typename A>
void fields(A &a, StartRequest &m)
{
    a(m.run, m.client, m.schedule);
}
template<typename A>
void fields(A &a, CancelRequest &m)
{
    a(m.prefix);
}
template<typename A>
void fields(A &a, StopRequest &m)
{
    a(m.request);
}
template<typename A>
void fields(A &a, AskerFacts &v)
{
    a(v.name, v.role, v.address, v.isEncrypted, v.protocol, v.cipher, v.certificate);
}
template<typename A>
void fields(A &a, ServerInfo &m)
{
    a(m.name, m.version, m.commit, m.builtAt, m.compiler, m.qtVersion, m.protocol, m.started, m.databaseKind,
        m.databaseVersion, m.databasePlace, m.databaseUp, m.databaseSince, m.databaseError, m.schemaVersion,
        m.databaseBytes, m.clientsUp, m.clientsKnown, m.schedules, m.operators, m.linesStored, m.batchesStored,
        m.listeners, m.timezone, m.load, m.processors, m.rssBytes, m.linesPerSecond, m.queueBytes, m.queueBatches,
        m.oldestUnacknowledged, m.keep, m.keepFailed, m.asker);
}
template<typename A>
void fields(A &a, TablePage &m)
{
    a(m.columns, m.rows, m.nulls);
}
template<typename A>
void fields(A &a, CleanupResult &m)
{
    a(m.runs, m.lines, m.before, m.dryRun, m.more, m.fraction, m.agentsTold, m.agentsAway);
}
template<typename A>
void fields(A &a, TailGap &m)
{
    a(m.run, m.position, m.afterSeq);
}
template<typename A>
void fields(A &a, TailPage &m)
{
    a(m.run, m.client, m.schedule, m.frames, m.skipped, m.gaps);
}
template<typename A>
void fields(A &a, StartResult &m)
{
    a(m.state, m.reason);
}
template<typename A>
void fields(A &a, CancelResult &m)
{
    a(m.run, m.accepted, m.reason);
}
template<typename A>
void fields(A &a, End &m)
{
    a(m.error);
}

namespace {

template<typename Envelope>
QByteArray encodeEnvelope(const Envelope &envelope)
{
    QByteArray out;
    message::Writer writer(&out);
    writer.startArray(3);
    writer.put(quint64(envelope.body.index() + 1));
    writer.put(envelope.id);
    std::visit([&writer](const auto &body) { writer.put(body); }, envelope.body);
    writer.endArray();
    return out;
}

template<typename Envelope>
Result<Envelope> decodeEnvelope(const QByteArray &payload, const QString &direction, quint64 *id)
{
    message::Reader reader(payload);
    Envelope envelope;
    quint64 kind = 0;
    if (reader.enterArray() != 3)
        reader.reject(QStringLiteral("it is not kind, id and body"));
    reader.get(kind);
    reader.get(envelope.id);
    if (id)
        *id = envelope.id;
    if (reader.isSound() && (kind == 0 || kind > std::variant_size_v<decltype(envelope.body)>)) {
        reader.skip();
        reader.leaveArray();
        reader.expectEnd();
        if (reader.isSound())
            return fail(Error::Code::Unsupported, QStringLiteral("%1: kind %2 is not known").arg(direction).arg(kind));
    }
    if (reader.isSound())
        reader.emplaceAlternative(envelope.body, kind - 1);
    reader.leaveArray();
    reader.expectEnd();
    if (!reader.isSound())
        return fail(
            Error::Code::Protocol, QStringLiteral("%1 (kind %2): %3").arg(direction).arg(kind).arg(reader.error()));
    return envelope;
}

} // namespace

QByteArray encode(const RequestEnvelope &request)
{
    return encodeEnvelope(request);
}

QByteArray encode(const ReplyEnvelope &reply)
{
    return encodeEnvelope(reply);
}

Result<RequestEnvelope> decodeRequest(const QByteArray &payload, quint64 *id)
{
    return decodeEnvelope<RequestEnvelope>(payload, QStringLiteral("request"), id);
}

Result<ReplyEnvelope> decodeReply(const QByteArray &payload, quint64 *id)
{
    return decodeEnvelope<ReplyEnvelope>(payload, QStringLiteral("reply"), id);
}

} // namespace barto
