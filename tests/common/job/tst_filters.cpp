// SPDX-License-Identifier: MIT OR Apache-2.0

// What filters and searches mean by names and texts.

#include "common/job/frame.h"
#include "common/job/linematcher.h"
#include "common/job/namepatterns.h"

#include <QTest>

using namespace barto;

class TestFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMatch_data();
    void namesMatch();
    void wholeNames();
    void manyStarsEndSoon();
    void linesMatch_data();
    void linesMatch();
    void onlyOutputMatches();
    void badPatternsAreRefused();
    void escapesAreLeftOut_data();
    void escapesAreLeftOut();
};

void TestFilters::namesMatch_data()
{
    QTest::addColumn<QString>("patterns");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *patterns, const char *name, bool matches) {
        QTest::addRow("'%s' '%s'", patterns, name)
            << QString::fromLatin1(patterns) << QString::fromLatin1(name) << matches;
    };
    row("", "vader", true);
    row(" , ", "vader", true);
    row("vader", "vader", true);
    row("vader", "vader2", false);
    row("Vader", "vader", false);
    row("luke, vader", "vader", true);
    row("web-*", "web-1", true);
    row("web-*", "web-", true);
    row("web-*", "db-web-1", false);
    row("*-1", "web-1-1", true);
    row("w*b-?", "web-1", true);
    row("web-?", "web-", false);
    row("web-?", "web-12", false);
    row("*", "x", true);
    row("**a**", "bab", true);
    row("web-*,db", "db", true);
}

void TestFilters::namesMatch()
{
    QFETCH(const QString, patterns);
    QFETCH(const QString, name);
    QTEST(NamePatterns(patterns).matches(name), "matches");
}

void TestFilters::wholeNames()
{
    const NamePatterns mixed(QStringLiteral("web-*,db, mail-?,luke"));
    QCOMPARE(mixed.wholeNames(), (QStringList{QStringLiteral("db"), QStringLiteral("luke")}));
    QVERIFY(!mixed.onlyName());
    QCOMPARE(NamePatterns(QStringLiteral("db")).onlyName(), std::optional(QStringLiteral("db")));
    QVERIFY(!NamePatterns(QStringLiteral("d*")).onlyName());
    QVERIFY(NamePatterns(QString()).isEmpty());
}

void TestFilters::manyStarsEndSoon()
{
    QString pattern;
    for (int i = 0; i < 1'000; ++i)
        pattern += QStringLiteral("*a");
    QVERIFY(!NamePatterns(pattern).matches(QString(64, u'a')));
    QVERIFY(!NamePatterns(QString(pattern + u'b')).matches(QString(5'000, u'a')));
}

void TestFilters::linesMatch_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPattern");
    QTest::addColumn<bool>("isCaseSensitive");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("matches");
    const QByteArray coloured("\x1b[31mFatal\x1b[0m: no space");
    QTest::newRow("any case") << QStringLiteral("fatal") << false << false << coloured << true;
    QTest::newRow("this case") << QStringLiteral("fatal") << false << true << coloured << false;
    QTest::newRow("across a colour") << QStringLiteral("Fatal: no") << false << true << coloured << true;
    QTest::newRow("across a colour in any case") << QStringLiteral("fatal: NO") << false << false << coloured << true;
    QTest::newRow("not in an escape") << QStringLiteral("[31m") << false << true << coloured << false;
    QTest::newRow("pattern") << QStringLiteral("^fatal: (no|little) ") << true << false << coloured << true;
    QTest::newRow("pattern with case") << QStringLiteral("^fatal") << true << true << coloured << false;
    QTest::newRow("text is no pattern") << QStringLiteral("F.tal") << false << true << coloured << false;
    QTest::newRow("umlauts in any case") << QStringLiteral("GRÜSSE") << false << false << QByteArray("viele grüsse")
                                         << true;
    QTest::newRow("not UTF-8") << QStringLiteral("end") << false << false << QByteArray("\xff\x00 end", 6) << true;
    QTest::newRow("no text") << QString() << false << false << QByteArray() << true;
}

void TestFilters::linesMatch()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isPattern);
    QFETCH(const bool, isCaseSensitive);
    QFETCH(const QByteArray, line);
    const LineMatcher matcher = LineMatcher::make({text, isPattern, isCaseSensitive, false}).value();
    QTEST(matcher.matches(quint8(FrameKind::Stdout), line), "matches");
}

void TestFilters::onlyOutputMatches()
{
    const LineMatcher all = LineMatcher::make({}).value();
    QVERIFY(all.matches(quint8(FrameKind::Stderr) | lineflag::cut, "x"));
    QVERIFY(!all.matches(quint8(FrameKind::Gap), "12345678"));
    TextMatch onlyStderr;
    onlyStderr.stderrOnly = true;
    QVERIFY(!onlyStderr.matchesAll());
    const LineMatcher matcher = LineMatcher::make(onlyStderr).value();
    QVERIFY(!matcher.matches(quint8(FrameKind::Stdout), "x"));
    QVERIFY(matcher.matches(quint8(FrameKind::Stderr), "x"));
}

void TestFilters::badPatternsAreRefused()
{
    const Result<LineMatcher> bad = LineMatcher::make({QStringLiteral("a(b"), true, false, false});
    QVERIFY(!bad);
    QCOMPARE(bad.error().code, Error::Code::Parse);
    QVERIFY2(bad.error().detail.contains(QStringLiteral("character 4")), qPrintable(bad.error().detail));
    QVERIFY(LineMatcher::make({QStringLiteral("a(b"), false, false, false}));
}

void TestFilters::escapesAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("none") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("colours") << QByteArray("a\x1b[1;31mb\x1b[mc") << QByteArray("abc");
    QTest::newRow("title, bell") << QByteArray("\x1b]0;title\x07x") << QByteArray("x");
    QTest::newRow("title, ST") << QByteArray("\x1b]0;title\x1b\\x") << QByteArray("x");
    QTest::newRow("two bytes") << QByteArray("\x1b(Bx") << QByteArray("Bx");
    QTest::newRow("unended CSI") << QByteArray("a\x1b[12;") << QByteArray("a");
    QTest::newRow("unended OSC") << QByteArray("a\x1b]0;") << QByteArray("a");
    QTest::newRow("lone") << QByteArray("a\x1b") << QByteArray("a");
}

void TestFilters::escapesAreLeftOut()
{
    QFETCH(const QByteArray, line);
    QTEST(withoutEscapes(line), "plain");
}

QTEST_GUILESS_MAIN(TestFilters)
#include "tst_filters.moc"
