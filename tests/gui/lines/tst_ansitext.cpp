// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/ansitext.h"
#include "gui/lines/lineblock.h"

#include <QTest>

using namespace barto;

namespace {

QString colourText(const SgrColour &colour)
{
    if (colour.kind == SgrColour::Kind::Default)
        return QStringLiteral("-");
    if (colour.kind == SgrColour::Kind::Palette)
        return QString::number(colour.red);
    return QStringLiteral("#%1.%2.%3").arg(colour.red).arg(colour.green).arg(colour.blue);
}

QString styleText(const SgrState &style)
{
    return QString(colourText(style.foreground) + QLatin1Char('/') + colourText(style.background) + QLatin1Char('/')
        + QString::number(style.attributes));
}

/// "0:1/-/0 5:-/-/0": where each style begins, `~` marks symbols.
QString spansText(const AnsiText &text)
{
    QStringList parts;
    for (const AnsiSpan &span : text.spans)
        parts << QString(QString::number(span.from) + QLatin1Char(':') + styleText(span.style)
            + (span.isSymbol ? QStringLiteral("~") : QString()));
    return parts.join(QLatin1Char(' '));
}

} // namespace

class TestAnsiText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data();
    void shows();
    void styles_data();
    void styles();
    void cellsOfWideText();
    void stateGoesOnInTheNextLine();
    void blockKnowsTheStateOfEachLine();
};

void TestAnsiText::shows_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    const auto row = [](const char *name, const QByteArray &line, const QString &text, int width) {
        QTest::newRow(name) << line << text << width;
    };
    row("plain", "hello", QStringLiteral("hello"), 5);
    row("empty", "", QString(), 0);
    row("colour", "\x1b[31mred\x1b[0m", QStringLiteral("red"), 3);
    row("cursor is moved", "a\x1b[2Kb\x1b[10;20Hc", QStringLiteral("abc"), 3);
    row("private mode", "a\x1b[?25lb", QStringLiteral("ab"), 2);
    row("title with bell", "\x1b]0;title\x07text", QStringLiteral("text"), 4);
    row("hyperlink with ST", "\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", QStringLiteral("link"), 4);
    row("title that does not end", "\x1b]0;title", QStringLiteral("\u241b]0;title"), 9);
    row("charset", "\x1b(Babc", QStringLiteral("abc"), 3);
    row("escape at the end", "abc\x1b", QStringLiteral("abc\u241b"), 4);
    row("control sequence at the end", "abc\x1b[31", QStringLiteral("abc\u241b[31"), 7);
    row("return", "10 %\r20 %\r30 %", QStringLiteral("30 %"), 4);
    row("return at the end", "windows\r", QStringLiteral("windows"), 7);
    row("returns at the end", "10 %\r20 %\r\r", QStringLiteral("20 %"), 4);
    row("shorter after return", "a long one\rshort", QStringLiteral("short"), 5);
    row("tab", "a\tb", QStringLiteral("a\tb"), 9);
    row("tab at a stop", "12345678\tb", QStringLiteral("12345678\tb"), 17);
    row("tab after return", "a\tb\rc", QStringLiteral("c"), 1);
    row("control characters", QByteArray("a\0\x01\x7f", 4), QStringLiteral("a\u2400\u2401\u2421"), 4);
    row("backspace", "a\bb", QStringLiteral("a\u2408b"), 3);
    row("not UTF-8", "a\xff\xc0\x80z", QStringLiteral("a\\xff\\xc0\\x80z"), 14);
    row("cut short", "a\xe2\x82", QStringLiteral("a\\xe2\\x82"), 9);
    row("surrogate", "\xed\xa0\x80", QStringLiteral("\\xed\\xa0\\x80"), 12);
    row("C1", "\xc2\x9b\x33\x31m", QStringLiteral("\\u009b31m"), 9);
    row("override", "a\xe2\x80\xae\x62", QStringLiteral("a\\u202eb"), 8);
    row("umlaut", "\xc3\xa4", QStringLiteral("\u00e4"), 1);
    row("wide", "\xe6\xbc\xa2z", QStringLiteral("\u6f22z"), 3);
    row("combining", "e\xcc\x81z", QStringLiteral("e\u0301z"), 2);
    row("emoji", "\xf0\x9f\x98\x80z", QStringLiteral("\U0001f600z"), 3);
}

void TestAnsiText::shows()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, text);
    QFETCH(int, width);
    SgrState state;
    const AnsiText read = parseAnsi(line, state);
    QCOMPARE(read.text, text);
    QCOMPARE(read.width(), width);
    QCOMPARE(plainText(line), text);
    QVERIFY(stateAfter(line, {}) == state);
}

void TestAnsiText::styles_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char *name, const QByteArray &line, const char *spans) {
        QTest::newRow(name) << line << QString::fromLatin1(spans);
    };
    row("none", "a", "0:-/-/0");
    row("red, then reset", "\x1b[31ma\x1b[mb", "0:1/-/0 1:-/-/0");
    row("bold green on blue", "\x1b[1;32;44ma", "0:2/4/1");
    row("bright", "\x1b[91;102ma", "0:9/10/0");
    row("defaults", "\x1b[31;41m\x1b[39ma\x1b[49mb", "0:-/1/0 1:-/-/0");
    row("256", "\x1b[38;5;208;48;5;17ma", "0:208/17/0");
    row("true colour", "\x1b[38;2;1;2;3;48;2;4;5;6ma", "0:#1.2.3/#4.5.6/0");
    row("colons", "\x1b[38:5:208ma\x1b[38:2:1:2:3mb\x1b[38:2::7:8:9mc", "0:208/-/0 1:#1.2.3/-/0 2:#7.8.9/-/0");
    row("underline's colour is read over", "\x1b[58;5;1;31ma", "0:1/-/0");
    row("out of range", "\x1b[38;5;256ma\x1b[38;2;1;2;300mb", "0:-/-/0");
    row("incomplete", "\x1b[38;5ma\x1b[38mb\x1b[38;2;1mc", "0:-/-/0");
    row("all attributes", "\x1b[1;2;3;4;7;8;9ma", "0:-/-/127");
    row("taken back", "\x1b[1;2;3;4;7;8;9m\x1b[22;23;24;27;28;29ma", "0:-/-/0");
    row("curly underline", "\x1b[4:3ma\x1b[4:0mb", "0:-/-/8 1:-/-/0");
    row("huge number", "\x1b[99999999999999999999ma", "0:-/-/0");
    row("unknown", "\x1b[31;73;200ma", "0:1/-/0");
    row("symbol", "a\x01z", "0:-/-/0 1:-/-/0~ 2:-/-/0");
    row("style outlives what is overwritten", "\x1b[31mold\rnew", "0:1/-/0");
}

void TestAnsiText::styles()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, spans);
    SgrState state;
    QCOMPARE(spansText(parseAnsi(line, state)), spans);
    QVERIFY(stateAfter(line, {}) == state);
}

void TestAnsiText::cellsOfWideText()
{
    SgrState state;
    const AnsiText read = parseAnsi("a\t\xe6\xbc\xa2\xf0\x9f\x98\x80"
                                    "e\xcc\x81",
        state); // a, tab, wide, emoji, e with accent
    QCOMPARE(read.text.size(), 7);
    QCOMPARE(read.width(), 13);
    QCOMPARE(read.cellOf(2), 8);
    QCOMPARE(read.cellOf(3), 10);
    QCOMPARE(read.cellOf(5), 12);
    for (const auto &[cell, index] :
        {std::pair(-1, 0), {0, 0}, {1, 1}, {7, 1}, {8, 2}, {9, 2}, {10, 3}, {11, 3}, {12, 5}, {13, 7}, {99, 7}})
        QCOMPARE(read.indexAt(cell), index);
}

void TestAnsiText::stateGoesOnInTheNextLine()
{
    SgrState state;
    parseAnsi("\x1b[1;31mfirst", state);
    QCOMPARE(spansText(parseAnsi("second\x1b[0m", state)), QStringLiteral("0:1/-/1"));
    QVERIFY(state == SgrState());
}

void TestAnsiText::blockKnowsTheStateOfEachLine()
{
    constexpr auto out = quint8(FrameKind::Stdout);
    LineBlock block(512);
    for (const char *line : {"plain", "\x1b[31mred", "still red", "\x1b[0m", "plain"})
        block.append(out, {}, line);
    block.append(quint8(FrameKind::Dropped), {}, "\x1b[32m");
    const auto stateOf = [&block](qint64 line) { return styleText(block.line(line).state); };
    QCOMPARE(stateOf(513), QStringLiteral("-/-/0"));
    QCOMPARE(stateOf(514), QStringLiteral("1/-/0"));
    QCOMPARE(stateOf(515), QStringLiteral("1/-/0"));
    QCOMPARE(stateOf(516), QStringLiteral("-/-/0"));
    QVERIFY(block.endState() == SgrState());
    block.setStartState({SgrColour::palette(4), {}, 0});
    QCOMPARE(stateOf(512), QStringLiteral("4/-/0"));
    QCOMPARE(stateOf(514), QStringLiteral("1/-/0"));
    QCOMPARE(stateOf(516), QStringLiteral("-/-/0"));
}

QTEST_GUILESS_MAIN(TestAnsiText)
#include "tst_ansitext.moc"
