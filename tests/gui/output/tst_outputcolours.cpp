// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/outputcolours.h"

#include <QTest>

using namespace barto;

class TestOutputColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyColourCanBeRead_data();
    void everyColourCanBeRead();
    void styles();
};

void TestOutputColours::everyColourCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestOutputColours::everyColourCanBeRead()
{
    QFETCH(bool, isDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    const OutputColours colours(theme);
    constexpr double least = 4.45; // rounding to 8 bits takes a little
    for (const QColor &row : {theme.base, theme.stderrRow}) {
        for (int i = 0; i < 256; ++i) {
            SgrState style;
            style.foreground = SgrColour::palette(quint8(i));
            QVERIFY2(contrastRatio(colours.pairFor(style, row).text, row) >= least, qPrintable(QString::number(i)));
            style.foreground = {SgrColour::Kind::Rgb, quint8(i), quint8(i * 7), quint8(255 - i)};
            QVERIFY(contrastRatio(colours.pairFor(style, row).text, row) >= least);
            style.background = SgrColour::palette(quint8(i * 3));
            const OutputColours::Pair pair = colours.pairFor(style, row);
            QVERIFY(contrastRatio(pair.text, pair.ground) >= least);
        }
    }
}

void TestOutputColours::styles()
{
    const Theme &theme = Theme::light();
    const OutputColours colours(theme);
    QCOMPARE(colours.pairFor({}, theme.base).text, theme.text);
    QVERIFY(!colours.pairFor({}, theme.base).ground.isValid());
    SgrState style;
    style.foreground = SgrColour::palette(1);
    QCOMPARE(colours.pairFor(style, theme.base).text, theme.ansi[1]);
    style.attributes = SgrState::Bold;
    QCOMPARE(colours.pairFor(style, theme.base).text, theme.ansi[9]);
    style.attributes = SgrState::Inverse;
    QCOMPARE(colours.pairFor(style, theme.base).ground, theme.ansi[1]);
    style.foreground = {SgrColour::Kind::Palette, 16, 0, 0};
    QCOMPARE(colours.pairFor({style.foreground, {}, 0}, theme.base).text.lightness(), 0);
}

QTEST_MAIN(TestOutputColours)
#include "tst_outputcolours.moc"
