// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/finder.h"
#include "gui/lines/pagedsearch.h"
#include "tests/support/fakelines.h"

#include <QSignalSpy>
#include <QTest>

using namespace barto;

namespace {

/// Every 1,000th line is an error on stderr.
FakeLines::Line madeLine(qint64 line)
{
    if (line % 1'000 == 7)
        return {quint8(FrameKind::Stderr), "\x1b[31mError\x1b[0m in line " + QByteArray::number(line)};
    return {quint8(FrameKind::Stdout), "fine " + QByteArray::number(line)};
}

TextMatch queryFor(const char *text)
{
    TextMatch query;
    query.text = QString::fromUtf8(text);
    return query;
}

} // namespace

class TestFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsInPages();
    void matches_data();
    void matches();
    void placesInText();
    void aNewQueryForgetsTheOldOne();
    void goesOnAsLinesCome();
    void aBadPatternIsAnError();
    void aFailureIsToldAndRetried();
    void aPatternThatNeverEndsGivesUp();
    void linesThatAreNotThereEndTheSearch();
};

void TestFinder::findsInPages()
{
    FakeLines source(35'000, madeLine);
    PagedSearch search(source);
    Finder finder(search);
    QSignalSpy changed(&finder, &Finder::changed);
    finder.setLineCount(35'000);
    finder.setQuery(queryFor("error"));
    QCOMPARE(finder.percent(), 0);
    QTRY_VERIFY(finder.isDone());
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(finder.matches().count(), 35);
    QCOMPARE(finder.matches().at(1), 1'007);
    QCOMPARE(finder.percent(), 100);
    QCOMPARE(source.asked.size(), size_t(4));
    QCOMPARE(source.asked.front().count, 10'000);
}

void TestFinder::matches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isCaseSensitive");
    QTest::addColumn<bool>("isPattern");
    QTest::addColumn<bool>("stderrOnly");
    QTest::addColumn<int>("count");
    const auto row = [](const char *text, bool cased, bool pattern, bool errors, int count) {
        QTest::newRow(text) << QString::fromUtf8(text) << cased << pattern << errors << count;
    };
    row("error", false, false, false, 3);
    row("ERROR", true, false, false, 0);
    row("Error in", true, false, false, 3); // the escape between them is not seen
    row("line 1007", false, false, false, 1);
    row("fine (1|2)00$", false, true, false, 2);
    row("in.*7", false, true, true, 3);
    row("fine", false, false, true, 0);
    row("", false, false, true, 3);
    row("(", false, false, false, 0);
}

void TestFinder::matches()
{
    QFETCH(QString, text);
    QFETCH(bool, isCaseSensitive);
    QFETCH(bool, isPattern);
    QFETCH(bool, stderrOnly);
    QFETCH(int, count);
    const auto matcher = LinePattern::make({text, isPattern, isCaseSensitive, stderrOnly});
    QVERIFY(matcher);
    int found = 0;
    for (qint64 line = 0; line < 3'000; ++line) {
        const FakeLines::Line made = madeLine(line);
        found += matcher->matches({made.kindByte, {}, made.bytes, {}}) ? 1 : 0;
    }
    QCOMPARE(found, count);
}

void TestFinder::placesInText()
{
    const auto matcher = LinePattern::make(queryFor("aA"));
    const auto places = matcher->placesIn(QStringLiteral("aaaa b Aa"));
    QCOMPARE(places.size(), size_t(3));
    QCOMPARE(places[1].from, 2);
    QCOMPARE(places[2].from, 7);
    TextMatch pattern = queryFor("x*");
    pattern.isPattern = true;
    QCOMPARE(LinePattern::make(pattern)->placesIn(QStringLiteral("axxb")).size(), size_t(1)); // empty ones are nothing
}

void TestFinder::aNewQueryForgetsTheOldOne()
{
    FakeLines source(35'000, madeLine);
    source.isAutomatic = false;
    PagedSearch search(source);
    Finder finder(search);
    finder.setLineCount(35'000);
    finder.setQuery(queryFor("fine"));
    source.answerAll(); // on its way through the worker
    finder.setQuery(queryFor("error"));
    source.isAutomatic = true;
    source.answerAll();
    QTRY_VERIFY(finder.isDone());
    QCOMPARE(finder.matches().count(), 35);
    finder.setQuery({});
    QCOMPARE(finder.matches().count(), 0);
    QCOMPARE(source.waiting.size(), size_t(0));
}

void TestFinder::goesOnAsLinesCome()
{
    FakeLines source(50'000, madeLine);
    PagedSearch search(source);
    Finder finder(search);
    finder.setQuery(queryFor("error"));
    QVERIFY(finder.isDone());
    for (const qint64 count : {8, 1'000, 1'008, 50'000}) {
        finder.setLineCount(count);
        QTRY_VERIFY(finder.isDone());
        QCOMPARE(finder.matches().count(), (count + 992) / 1'000);
    }
    QCOMPARE(source.asked.back().first, 41'008);
}

void TestFinder::aBadPatternIsAnError()
{
    FakeLines source(100, madeLine);
    PagedSearch search(source);
    Finder finder(search);
    finder.setLineCount(100);
    finder.setQuery({QStringLiteral("("), true, false, false});
    QVERIFY(finder.error().has_value());
    QCOMPARE(finder.error()->code, Error::Code::Parse);
    QVERIFY(!finder.isDone());
    QVERIFY(source.asked.empty());
}

void TestFinder::aFailureIsToldAndRetried()
{
    FakeLines source(100, madeLine);
    source.fault = Error{Error::Code::Unreachable, QStringLiteral("gone")};
    PagedSearch search(source);
    Finder finder(search);
    finder.setLineCount(100);
    finder.setQuery(queryFor("error"));
    QTRY_VERIFY(finder.error().has_value());
    source.fault.reset();
    finder.retry();
    QTRY_COMPARE(finder.matches().count(), 1);
}

void TestFinder::aPatternThatNeverEndsGivesUp()
{
    TextMatch query = queryFor("(a+)+b");
    query.isPattern = true;
    const QByteArray line(30'000, 'a');
    QVERIFY(!LinePattern::make(query)->matches({quint8(FrameKind::Stdout), {}, line, {}}));
}

void TestFinder::linesThatAreNotThereEndTheSearch()
{
    FakeLines source(100, madeLine);
    PagedSearch search(source);
    Finder finder(search);
    finder.setLineCount(30'000);
    finder.setQuery(queryFor("error"));
    QTRY_VERIFY(finder.isDone());
    QCOMPARE(finder.matches().count(), 1);
}

QTEST_GUILESS_MAIN(TestFinder)
#include "tst_finder.moc"
