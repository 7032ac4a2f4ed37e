// SPDX-License-Identifier: MIT OR Apache-2.0

#include "gui/model/filterquery.h"

#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

Zone berlin()
{
    return *Zone::find(QStringLiteral("Europe/Berlin"));
}

// 24 Nov 2026, 10:42:07 in Berlin
const Instant noon = Instant(1795513327s);

} // namespace

class TestFilterQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void printedReadsTheSame_data() { reads_data(); }
    void printedReadsTheSame();
    void setReplaces();
    void becomesARunFilter();
    void saysWhatCannotBeRead_data();
    void saysWhatCannotBeRead();
    void moments_data();
    void moments();
};

void TestFilterQuery::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *text, const char *client, const char *state, const char *words) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(client) << QString::fromUtf8(state)
                            << QString::fromUtf8(words);
    };
    row("nothing", "", "", "", "");
    row("spaces", "   ", "", "", "");
    row("all", "client:web-* state:failed since:7d disk full", "web-*", "failed", "disk full");
    row("text first", "disk client:a", "a", "", "disk");
    row("the last counts", "client:a client:b", "b", "", "");
    row("upper case key", "CLIENT:A", "A", "", "");
    row("quotes", "client:\"my client\" \"two words\"", "my client", "", "two words");
    row("open quote", "client:\"my client", "my client", "", "");
    row("unknown key is text", "http://x y:z", "", "", "http://x y:z");
    row("a colon first", ":x", "", "", ":x");
    row("no value", "client:", "", "", "");
    row("excluded is not the value", "-client:a client:b", "b", "", "");
    row("quoted key is text", "\"client:a\"", "", "", "client:a");
    row("minus is text", "- -x", "", "", "- -x");
}

void TestFilterQuery::reads()
{
    QFETCH(QString, text);
    const FilterQuery query = FilterQuery::parse(text);
    QTEST(query.value(QStringLiteral("client")), "client");
    QTEST(query.value(QStringLiteral("state")), "state");
    QTEST(query.text(), "words");
}

void TestFilterQuery::printedReadsTheSame()
{
    QFETCH(QString, text);
    const FilterQuery query = FilterQuery::parse(text);
    QCOMPARE(FilterQuery::parse(query.print()), query);
}

void TestFilterQuery::setReplaces()
{
    FilterQuery query = FilterQuery::parse(QStringLiteral("client:a disk client:b"));
    query.set(QStringLiteral("client"), QStringLiteral("c d"));
    QCOMPARE(query.print(), QStringLiteral("client:\"c d\" disk"));
    query.set(QStringLiteral("state"), QStringLiteral("failed"));
    QCOMPARE(query.print(), QStringLiteral("client:\"c d\" state:failed disk"));
    query.set(QStringLiteral("client"), QStringLiteral("x"), true);
    QCOMPARE(query.excluded(QStringLiteral("client")), QStringLiteral("x"));
    query.set(QStringLiteral("client"), {});
    QCOMPARE(query.print(), QStringLiteral("state:failed -client:x disk"));
}

void TestFilterQuery::becomesARunFilter()
{
    const auto query = FilterQuery::parse(QStringLiteral("client:web-* -client:web-9 schedule:backup state:failed,lost "
                                                         "since:7d until:yesterday late:2s took:1h disk full"));
    const Result<RunFilter> filter = runFilterOf(query, berlin(), noon);
    QVERIFY(filter);
    QCOMPARE(filter->client, QStringLiteral("web-*"));
    QCOMPARE(filter->exceptClient, QStringLiteral("web-9"));
    QCOMPARE(filter->schedule, QStringLiteral("backup"));
    QCOMPARE(filter->outcomes, (std::vector<Outcome>{Outcome::Failed, Outcome::Lost}));
    QCOMPARE(*filter->since, noon - 7 * 24h);
    QVERIFY(*filter->until == Instant(1795388400s)); // 23 Nov, 00:00 in Berlin
    QCOMPARE(*filter->lateOver, Microseconds(2s));
    QCOMPARE(*filter->tookOver, Microseconds(1h));
    QCOMPARE(filter->text, QStringLiteral("disk full"));
    const auto outcomes = [](const char *text) {
        return runFilterOf(FilterQuery::parse(QString::fromLatin1(text)), berlin(), noon)->outcomes;
    };
    QCOMPARE(outcomes("-state:skipped,running"),
        (std::vector<Outcome>{
            Outcome::Succeeded, Outcome::Failed, Outcome::Cancelled, Outcome::Lost, Outcome::NotStarted}));
    QCOMPARE(outcomes("state:failed,lost -state:lost"), std::vector<Outcome>{Outcome::Failed});
    const auto none = runFilterOf(FilterQuery::parse(QStringLiteral("state:lost -state:lost")), berlin(), noon);
    QVERIFY(none->since && none->since == none->until);
}

void TestFilterQuery::saysWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("state") << QStringLiteral("state:broken") << QStringLiteral("'broken'");
    QTest::newRow("since") << QStringLiteral("since:sometime") << QStringLiteral("'sometime'");
    QTest::newRow("until") << QStringLiteral("until:2026-13-01") << QStringLiteral("'2026-13-01'");
    QTest::newRow("late") << QStringLiteral("late:very") << QStringLiteral("'very'");
    QTest::newRow("took") << QStringLiteral("took:99999999999w") << QStringLiteral("'99999999999w'");
}

void TestFilterQuery::saysWhatCannotBeRead()
{
    QFETCH(QString, text);
    QFETCH(QString, named);
    const auto filter = runFilterOf(FilterQuery::parse(text), berlin(), noon);
    QVERIFY(!filter);
    QCOMPARE(filter.error().code, Error::Code::Parse);
    QVERIFY2(filter.error().detail.contains(named), qPrintable(filter.error().detail));
}

void TestFilterQuery::moments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds"); // from `noon`; 0: none
    const auto row
        = [](const char *text, qint64 seconds) { QTest::newRow(text) << QString::fromUtf8(text) << seconds; };
    row("90s", -90);
    row("15min", -900);
    row("1d12h", -129600);
    row("today", -38527);
    row("09:30", -4327);
    row("2026-11-24T09:30", -4327);
    row("2026-11-24 09:30:00", -4327);
    row("2026-11-23", -38527 - 86400);
    row("2026-10-25T02:30", -38527 - 30 * 86400 - 3600 + 9000); // summer time, the first of two
    row("", 0);
    row("9", 0);
    row("24:00", 0);
    row("2026-11-24x09:30", 0);
    row("1969-01-01", 0);
    row("-7d", 0);
}

void TestFilterQuery::moments()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto moment = parseMoment(text, berlin(), noon);
    QCOMPARE(moment.has_value(), seconds != 0);
    if (moment)
        QCOMPARE(std::chrono::duration_cast<std::chrono::seconds>(*moment - noon).count(), seconds);
}

QTEST_GUILESS_MAIN(TestFilterQuery)
#include "tst_filterquery.moc"
