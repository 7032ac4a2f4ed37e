// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/message/operatormessage.h"

#include <QCborStreamWriter>
#include <QTest>

using namespace barto;

namespace {

Instant at(qint64 microseconds)
{
    return fromMicroseconds(microseconds);
}

RunFilter filter()
{
    return {QStringLiteral("web-*,db"), QStringLiteral("backup"), failedOutcomes(), at(1), at(2),
        QStringLiteral("web-3"), QStringLiteral("x?"), Microseconds(3), Microseconds(4), QStringLiteral("ä")};
}

RunSummary summary()
{
    RunSummary run;
    run.key = 7;
    run.run = RunId::make();
    run.due = at(-5);
    run.outcome = Outcome::Skipped;
    run.exitCode = -3;
    run.lastLine = QByteArray("\0\xff", 2);
    run.at = at(9);
    run.command = QStringLiteral("true");
    return run;
}

std::vector<OperatorRequest> requests()
{
    const TextMatch match{QStringLiteral("(a|b)"), true, true, true};
    return {InfoRequest{}, ClientsRequest{at(4)}, SchedulesRequest{QStringLiteral("vader"), at(4), true},
        RunsRequest{filter(), 12, true, RunSort::Late, true, RunPlace{-1, 2}, RunPlace{leastSortValue, 2}},
        RunRequest{QStringLiteral("abcdef")}, LinesRequest{RunId::make(), 3, 4, 5, 6, match},
        QueryRequest{QStringLiteral("SELECT 1"), 9}, CleanupRequest{Microseconds(1), true, Microseconds(2), true},
        TailRequest{QStringLiteral("a"), QStringLiteral("b"), RunId::make(), true},
        StartRequest{RunId::make(), QStringLiteral("a"), QStringLiteral("b")}, CancelRequest{QStringLiteral("abcdef")},
        StopRequest{4}, RunMarksRequest{filter(), RunSort::Took, true, 500},
        RunCountsRequest{filter(), RunCountsRequest::By::ClientAndSchedule, {at(1), at(2), at(3)}, true},
        FailingRequest{QStringLiteral("a"), QStringLiteral("b")},
        TimelineRequest{at(1), at(2), QStringLiteral("a"), QStringLiteral("b"), Microseconds(3)},
        SearchRequest{RunId::make(), 2, match, 77}, FirstErrorRequest{RunId::make(), 2},
        NextRequest{QStringLiteral("a"), QStringLiteral("b"), 5, Microseconds(3), false},
        MissedRequest{at(1), at(2), QStringLiteral("a"), QStringLiteral("b"), 3},
        UpdatesRequest{QStringLiteral("a"), QStringLiteral("apt")}};
}

std::vector<OperatorReply> replies()
{
    ServerInfo info;
    info.name = QStringLiteral("death-star");
    info.load = {0.5, 1.25, -0.0};
    info.oldestUnacknowledged = at(3);
    info.asker = {QStringLiteral("anna"), QStringLiteral("viewer"), QStringLiteral("::1"), true,
        QStringLiteral("TLS 1.3"), QStringLiteral("x"), QStringLiteral("anna")};
    ClientStatus client;
    client.name = QStringLiteral("vader");
    client.backlogLines = 8;
    client.failedToday = 9;
    ScheduleStatus schedule;
    schedule.client = QStringLiteral("vader");
    schedule.last = summary();
    schedule.elapses = {at(1), at(2)};
    schedule.recent = {{1, Outcome::Failed, at(1), Microseconds(5)}, {2, Outcome::Running, {}, {}}};
    schedule.medianTook = Microseconds(5);
    RunDetail detail{summary(), {CommandSummary{}}};
    PackedFrames lines;
    lines.append({quint8(FrameKind::Stdout), 1, at(-7), QByteArrayView("one")});
    FailingSchedule failing;
    failing.client = QStringLiteral("vader");
    failing.last = summary();
    failing.recent = schedule.recent;
    RunCounts counts;
    counts.bucket = 3;
    counts.took95 = Microseconds(12);
    UnrunSlots unrun;
    unrun.state = UnrunSlots::State::Skipped;
    unrun.kind = UnrunReason::ClockSet;
    unrun.madeUpBy = RunId::make();
    UpdateReport report;
    report.kind = QStringLiteral("apt");
    report.packages
        = {{QStringLiteral("bash"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("main"), {}, 5, -6, true}};
    return {info, ClientPage{{client}}, SchedulePage{{schedule}}, RunPage{{summary()}, true}, detail,
        LinePage{RunId::make(), 1, 4, lines, {4}}, TablePage{{QStringLiteral("a")}, {{QString()}}, {QByteArray(1, 1)}},
        CleanupResult{1, 2, at(3), true, true, 0.5, 4, 5},
        TailPage{RunId::make(), {}, {}, lines, 4, {{RunId::make(), 1, 7}}},
        StartResult{StartResult::State::Refused, QStringLiteral("no")}, CancelResult{RunId::make(), true, {}},
        End{Error{Error::Code::Refused, QStringLiteral("no")}}, RunMarksPage{{{1, 2}, {-3, 4}}, 1'500, true},
        RunCountsPage{{counts}}, FailingPage{{failing}},
        TimelinePage{{{QStringLiteral("a"), QStringLiteral("b")}}, {TimelineBar{0, at(1), at(2), at(0)}}},
        SearchPage{1, {5, 6}, 7, 8}, NextPage{{Firing{at(1), {QStringLiteral("a")}, 3, {}, {}}}},
        MissedPage{{unrun}, true}, UpdatesPage{{report}}};
}

/// Decodes what may be broken: refused with words, or read.
template<typename Decode>
void tryBroken(const QByteArray &whole, Decode decode)
{
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY(!decode(whole.first(size)));
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bytes = whole;
            bytes[i] = char(bytes[i] ^ (1 << bit));
            const auto message = decode(bytes);
            QVERIFY(message || !message.error().detail.isEmpty());
        }
    }
    QVERIFY(!decode(whole + '\0'));
}

QByteArray ofKind(quint64 kind)
{
    QByteArray bytes;
    QCborStreamWriter cbor(&bytes);
    cbor.startArray(3);
    cbor.append(kind);
    cbor.append(quint64(42));
    cbor.startArray(0);
    cbor.endArray();
    cbor.endArray();
    return bytes;
}

} // namespace

class TestOperatorMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsRoundTrip();
    void repliesRoundTrip();
    void valuesArrive();
    void brokenOnesAreRefusedOrRead();
    void unknownKindsAreSaidToBeUnknown();
    void placesFollowTheSort();
};

/// Every kind, every field with a value of its own: what was read is written as the same bytes again.
void TestOperatorMessages::requestsRoundTrip()
{
    const std::vector<OperatorRequest> all = requests();
    QCOMPARE(all.size(), std::variant_size_v<OperatorRequest>);
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].index(), i); // a kind's number never changes
        const QByteArray sent = encode(RequestEnvelope{i, all[i]});
        const Result<RequestEnvelope> read = decodeRequest(sent);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(encode(*read), sent);
    }
}

void TestOperatorMessages::repliesRoundTrip()
{
    const std::vector<OperatorReply> all = replies();
    QCOMPARE(all.size(), std::variant_size_v<OperatorReply>);
    for (std::size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].index(), i);
        const QByteArray sent = encode(ReplyEnvelope{i, all[i]});
        const Result<ReplyEnvelope> read = decodeReply(sent);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(encode(*read), sent);
    }
}

void TestOperatorMessages::valuesArrive()
{
    const auto runs = decodeRequest(encode(RequestEnvelope{1, requests()[3]})).value();
    QVERIFY(std::get<RunsRequest>(runs.body).filter == filter());
    QVERIFY(std::get<RunsRequest>(runs.body).past == (RunPlace{leastSortValue, 2}));
    const std::vector<OperatorReply> sent = replies();
    const auto read = [&sent](std::size_t i) { return decodeReply(encode(ReplyEnvelope{1, sent[i]})).value().body; };
    QVERIFY(std::get<ClientPage>(read(1)).clients == std::get<ClientPage>(sent[1]).clients);
    QVERIFY(std::get<SchedulePage>(read(2)).schedules == std::get<SchedulePage>(sent[2]).schedules);
    QVERIFY(std::get<RunPage>(read(3)).runs == std::get<RunPage>(sent[3]).runs);
    QVERIFY(std::get<RunCountsPage>(read(13)).counts == std::get<RunCountsPage>(sent[13]).counts);
    QVERIFY(std::get<FailingPage>(read(14)).schedules == std::get<FailingPage>(sent[14]).schedules);
    QVERIFY(std::get<TimelinePage>(read(15)).bars == std::get<TimelinePage>(sent[15]).bars);
    QVERIFY(std::get<MissedPage>(read(18)).unrun == std::get<MissedPage>(sent[18]).unrun);
    QVERIFY(std::get<UpdatesPage>(read(19)).reports == std::get<UpdatesPage>(sent[19]).reports);
}

void TestOperatorMessages::brokenOnesAreRefusedOrRead()
{
    for (const OperatorRequest &request : requests())
        tryBroken(encode(RequestEnvelope{1, request}), [](const QByteArray &bytes) { return decodeRequest(bytes); });
    for (const OperatorReply &reply : replies())
        tryBroken(encode(ReplyEnvelope{1, reply}), [](const QByteArray &bytes) { return decodeReply(bytes); });
}

void TestOperatorMessages::unknownKindsAreSaidToBeUnknown()
{
    quint64 id = 0;
    QCOMPARE(
        decodeRequest(ofKind(std::variant_size_v<OperatorRequest> + 1), &id).error().code, Error::Code::Unsupported);
    QCOMPARE(id, quint64(42));
    QCOMPARE(decodeReply(ofKind(std::variant_size_v<OperatorReply> + 1), &id).error().code, Error::Code::Unsupported);
    QCOMPARE(decodeRequest(ofKind(0)).error().code, Error::Code::Unsupported);
}

void TestOperatorMessages::placesFollowTheSort()
{
    RunSummary run = summary();
    QVERIFY(placeOf(run, RunSort::At) == (RunPlace{9, 7}));
    QVERIFY(placeOf(run, RunSort::Took) == (RunPlace{leastSortValue, 7}));
    run.dueLast = at(1);
    run.started = at(4);
    run.finished = at(14);
    QVERIFY(placeOf(run, RunSort::Took) == (RunPlace{10, 7}));
    QVERIFY(placeOf(run, RunSort::Late) == (RunPlace{3, 7}));
}

QTEST_GUILESS_MAIN(TestOperatorMessages)
#include "tst_operatormessages.moc"
