// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/message/operatormessage.h"
#include "common/message/servermessage.h"
#include "common/message/workermessage.h"

#include <QCborStreamWriter>
#include <QTest>

using namespace barto;

namespace {

RunHeader header()
{
    return {RunId::make(), QStringLiteral("backup"), QStringLiteral("hourly"), QStringLiteral("Europe/Berlin"),
        QByteArray(16, 'r'), RunTrigger::CatchUp, fromMicroseconds(1), fromMicroseconds(5), 3,
        {{CommandId::make(), QStringLiteral("echo ä")}, {CommandId::make(), QStringLiteral("false")}}};
}

void appendLine(PackedFrames &frames, FrameKind kind, const char *text)
{
    frames.append({quint8(kind), 1, fromMicroseconds(-7), QByteArrayView(text)});
}

FrameBatch batch()
{
    FrameBatch batch;
    batch.header = header();
    batch.run = batch.header->run;
    batch.firstSeq = 4;
    batch.lastSeq = 5;
    appendLine(batch.frames, FrameKind::Stdout, "one");
    appendLine(batch.frames, FrameKind::Stderr, "");
    return batch;
}

FrameBatch gap(quint64 from, quint64 to, quint64 payloadTo)
{
    FrameBatch batch;
    batch.run = RunId::make();
    batch.firstSeq = from;
    batch.lastSeq = to;
    const std::string payload = encode(GapPayload{payloadTo});
    batch.frames.append(
        {quint8(FrameKind::Gap), 0, fromMicroseconds(0), QByteArrayView(payload.data(), qsizetype(payload.size()))});
    return batch;
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchRoundTrips();
    void factsRoundTrip();
    void serverMessagesRoundTrip();
    void operatorsRoundTrip();
    void everyTruncationIsRefused();
    void everyFlippedByteIsRefusedOrRead();
    void refusesWhatIsBehindTheEnd();
    void newerFieldsAreSkipped();
    void unknownKindsAreSaidToBeUnknown();
    void refusesBadBatches_data();
    void refusesBadBatches();
    void refusesHugeArrays();
};

void TestMessages::batchRoundTrips()
{
    const FrameBatch sent = batch();
    const Result<WorkerMessage> message = decodeWorkerMessage(encode(WorkerMessage(sent)));
    QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    const auto &read = std::get<FrameBatch>(*message);
    QCOMPARE(read.run, sent.run);
    QCOMPARE(read.firstSeq, sent.firstSeq);
    QCOMPARE(read.lastSeq, sent.lastSeq);
    QVERIFY(read.header == sent.header);
    QVERIFY(read.frames == sent.frames);
    QVERIFY(decodeWorkerMessage(encode(WorkerMessage(gap(3, 9, 9)))));
}

void TestMessages::factsRoundTrip()
{
    FactBatch sent;
    sent.serial = quint64(INT64_MAX);
    sent.facts.push_back({FactId::make(),
        SlotsSkipped{QStringLiteral("a"), QStringLiteral("*:*"), {}, "x", fromMicroseconds(-3), fromMicroseconds(3), 2,
            QStringLiteral("why")}});
    sent.facts.push_back({FactId::make(), RunLost{RunId::make(), fromMicroseconds(9), QStringLiteral("shim died")}});
    sent.facts.push_back({FactId::make(), RunNotStarted{header(), fromMicroseconds(9), QStringLiteral("no shim")}});
    sent.watermarks.push_back({QStringLiteral("a"), "x", fromMicroseconds(77)});
    const auto read = std::get<FactBatch>(decodeWorkerMessage(encode(WorkerMessage(sent))).value());
    QCOMPARE(read.serial, sent.serial);
    QVERIFY(read.facts == sent.facts);
    QVERIFY(read.watermarks == sent.watermarks);
}

void TestMessages::serverMessagesRoundTrip()
{
    Welcome sent;
    sent.serverVersion = QStringLiteral("1.0.0");
    sent.schedules = {{QStringLiteral("echo"), QStringLiteral("*-*-* 10:R:R"), {}, true, QStringLiteral("apt"),
        {QStringLiteral("echo -n \"barto\"")}}};
    const auto read = std::get<Welcome>(decodeServerMessage(encode(ServerMessage(sent))).value());
    QVERIFY(read.schedules == sent.schedules);
    QVERIFY(std::holds_alternative<OfferAll>(decodeServerMessage(encode(ServerMessage(OfferAll{}))).value()));
    const ServerMessage trim = TrimDelivered{std::chrono::hours(2)};
    QCOMPARE(std::get<TrimDelivered>(decodeServerMessage(encode(trim)).value()).olderThan,
        Microseconds(std::chrono::hours(2)));
    QVERIFY(!decodeServerMessage(encode(ServerMessage(TrimDelivered{Microseconds(-1)}))));
    sent.schedules.push_back(sent.schedules.front());
    QVERIFY(!decodeServerMessage(encode(ServerMessage(sent))));
}

void TestMessages::operatorsRoundTrip()
{
    RunsRequest runs;
    runs.filter.outcomes = {Outcome::Failed, Outcome::Lost};
    runs.past = RunPlace{0, 12};
    const auto request = decodeRequest(encode(RequestEnvelope{7, runs})).value();
    QCOMPARE(request.id, quint64(7));
    QVERIFY(std::get<RunsRequest>(request.body).filter == runs.filter);

    RunSummary summary;
    summary.exitCode = -3;
    summary.lastLine = QByteArray("\0\xff", 2);
    const auto reply = decodeReply(encode(ReplyEnvelope{8, RunPage{{summary}, true}})).value();
    QVERIFY(std::get<RunPage>(reply.body).runs.front() == summary);

    const auto end
        = decodeReply(encode(ReplyEnvelope{9, End{Error{Error::Code::Refused, QStringLiteral("no")}}})).value();
    QCOMPARE(std::get<End>(end.body).error->detail, QStringLiteral("no"));
    QVERIFY(!std::get<End>(decodeReply(encode(ReplyEnvelope{9, End{}})).value().body).error);
}

void TestMessages::everyTruncationIsRefused()
{
    const QByteArray whole = encode(WorkerMessage(batch()));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!decodeWorkerMessage(whole.first(size)), qPrintable(QString::number(size)));
}

void TestMessages::everyFlippedByteIsRefusedOrRead()
{
    const QByteArray whole = encode(WorkerMessage(batch()));
    int refused = 0;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bytes = whole;
            bytes[i] = char(bytes[i] ^ (1 << bit));
            const Result<WorkerMessage> message = decodeWorkerMessage(bytes);
            if (!message) {
                ++refused;
                QVERIFY(!message.error().detail.isEmpty());
            }
        }
    }
    QVERIFY(refused > 0);
}

void TestMessages::refusesWhatIsBehindTheEnd()
{
    const QByteArray whole = encode(WorkerMessage(CreditWanted{5}));
    QVERIFY(decodeWorkerMessage(whole));
    QVERIFY(!decodeWorkerMessage(whole + '\0'));
    QVERIFY(!decodeWorkerMessage(whole + whole));
}

void TestMessages::newerFieldsAreSkipped()
{
    QByteArray bytes;
    QCborStreamWriter cbor(&bytes);
    cbor.startArray(2);
    cbor.append(quint64(5)); // CreditWanted
    cbor.startArray(3);
    cbor.append(quint64(123));
    cbor.startArray(1);
    cbor.append(QStringLiteral("of a later version"));
    cbor.endArray();
    cbor.appendNull();
    cbor.endArray();
    cbor.endArray();
    const Result<WorkerMessage> message = decodeWorkerMessage(bytes);
    QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    QCOMPARE(std::get<CreditWanted>(*message).bytes, quint64(123));
}

void TestMessages::unknownKindsAreSaidToBeUnknown()
{
    QByteArray bytes;
    QCborStreamWriter cbor(&bytes);
    cbor.startArray(2);
    cbor.append(quint64(200));
    cbor.startArray(0);
    cbor.endArray();
    cbor.endArray();
    QCOMPARE(decodeWorkerMessage(bytes).error().code, Error::Code::Unsupported);
    QCOMPARE(decodeServerMessage(bytes).error().code, Error::Code::Unsupported);
    QCOMPARE(decodeWorkerMessage("nonsense").error().code, Error::Code::Protocol);
    QCOMPARE(decodeWorkerMessage({}).error().code, Error::Code::Protocol);
}

void TestMessages::refusesBadBatches_data()
{
    QTest::addColumn<QByteArray>("bytes");
    FrameBatch bad = batch();
    bad.lastSeq = 6;
    QTest::newRow("numbers that do not fit the frames") << encode(WorkerMessage(bad));
    bad = batch();
    bad.firstSeq = 0;
    bad.lastSeq = 1;
    QTest::newRow("frame 0") << encode(WorkerMessage(bad));
    bad = batch();
    bad.run = RunId::make();
    QTest::newRow("another run's header") << encode(WorkerMessage(bad));
    bad = batch();
    bad.header->commands.clear();
    QTest::newRow("no commands") << encode(WorkerMessage(bad));
    bad = batch();
    bad.header->schedule = QStringLiteral("a\nb");
    QTest::newRow("newline in a name") << encode(WorkerMessage(bad));
    QTest::newRow("gap ends elsewhere") << encode(WorkerMessage(gap(3, 9, 8)));
    QTest::newRow("gap backwards") << encode(WorkerMessage(gap(9, 3, 3)));
    bad = batch();
    bad.frames.clear();
    QTest::newRow("empty") << encode(WorkerMessage(bad));
}

void TestMessages::refusesBadBatches()
{
    QFETCH(QByteArray, bytes);
    const Result<WorkerMessage> message = decodeWorkerMessage(bytes);
    QVERIFY(!message);
    QCOMPARE(message.error().code, Error::Code::Protocol);
}

void TestMessages::refusesHugeArrays()
{
    // An array that promises 2^60 elements must not make anybody allocate them.
    const QByteArray bytes = QByteArray::fromHex("82029b1000000000000000");
    QCOMPARE(decodeWorkerMessage(bytes).error().code, Error::Code::Protocol);
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
