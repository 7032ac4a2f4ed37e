// SPDX-License-Identifier: MIT OR Apache-2.0

// That every text and shape can be read: the contrasts that the design promises, computed; that statuses differ by
// shape alone; and that no other file has colours of its own.

#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"
#include "gui/theme/theme.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace barto;

namespace {

struct Pair
{
    const char *name;
    QColor front;
    QColor ground;
    double least;
};

QList<Pair> pairsOf(const Theme &theme)
{
    QList<Pair> pairs{
        {"text on base", theme.text, theme.base, theme.isDark ? 14.2 : 16.7},
        {"text on window", theme.text, theme.window, theme.isDark ? 12.8 : 15.2},
        {"muted on base", theme.muted, theme.base, theme.isDark ? 7.7 : 6.2},
        {"muted on window", theme.muted, theme.window, theme.isDark ? 6.9 : 5.6},
        {"link on base", theme.link, theme.base, theme.isDark ? 8.4 : 7.2},
        {"link on window", theme.link, theme.window, theme.isDark ? 7.6 : 6.5},
        {"outline on base", theme.outline, theme.base, theme.isDark ? 4.5 : 3.7},
        {"outline on window", theme.outline, theme.window, theme.isDark ? 4.0 : 3.3},
        {"text on selection", theme.text, theme.selection, 4.5},
        {"muted on selection", theme.muted, theme.selection, 4.5},
        {"text on raised", theme.text, theme.raised, 4.5},
        {"muted on raised", theme.muted, theme.raised, 4.5},
        {"muted on alternate", theme.muted, theme.alternate, 4.5},
        {"active button", theme.onAccent, theme.accent, 4.5},
        {"tooltip", theme.onToolTip, theme.toolTip, 4.5},
        {"text on stderr row", theme.text, theme.stderrRow, 4.5},
        {"text on match", theme.text, theme.match, 4.5},
        {"current match", theme.onCurrentMatch, theme.currentMatch, 4.5},
    };
    for (int index = 0; index < statusCount; ++index) {
        for (const QColor &ground : {theme.base, theme.window, theme.alternate})
            pairs.append({"status", theme.status(Status(index)), ground, 4.5});
    }
    for (const QColor &color : theme.ansi) {
        for (const QColor &ground : {theme.base, theme.stderrRow})
            pairs.append({"ANSI", color, ground, 4.5});
    }
    for (const QColor &cell : theme.heat)
        pairs.append({"digits in the heat map", theme.readableOn(cell), cell, 4.2}); // they are bold
    return pairs;
}

/// The shape in black on white, without any colour.
QImage blackShape(Status status)
{
    QImage image(24, 24, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStatus(painter, QRectF(0, 0, 24, 24), status, QColor(Qt::black));
    return image;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastFollowsWcag();
    void everythingCanBeRead_data();
    void everythingCanBeRead();
    void paletteLeadsBackToItsTheme();
    void statusesDifferByShapeAlone();
    void statusesHaveWords();
    void noOtherFileHasColours();
    void sizesFollowTheFont();
};

void TestTheme::contrastFollowsWcag()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x777777), Qt::white) - 4.48) < 0.01); // as the WCAG's own tools say
}

void TestTheme::everythingCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::everythingCanBeRead()
{
    QFETCH(bool, isDark);
    QStringList wrong;
    for (const Pair &pair : pairsOf(isDark ? Theme::dark() : Theme::light())) {
        const double ratio = contrastRatio(pair.front, pair.ground);
        if (ratio < pair.least - 0.05) // the design gives one decimal
            wrong << QStringLiteral("%1: %2 on %3 has %4, not %5")
                         .arg(QLatin1StringView(pair.name), pair.front.name(), pair.ground.name())
                         .arg(ratio, 0, 'f', 2)
                         .arg(pair.least);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestTheme::paletteLeadsBackToItsTheme()
{
    QVERIFY(!Theme::of(Theme::light().palette()).isDark);
    QVERIFY(Theme::of(Theme::dark().palette()).isDark);
}

void TestTheme::statusesDifferByShapeAlone()
{
    for (int a = 0; a < statusCount; ++a) {
        for (int b = a + 1; b < statusCount; ++b) {
            const QImage first = blackShape(Status(a));
            const QImage second = blackShape(Status(b));
            int differing = 0;
            for (int y = 0; y < first.height(); ++y) {
                for (int x = 0; x < first.width(); ++x)
                    differing += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))) > 96 ? 1 : 0;
            }
            const QString what = QStringLiteral("%1 and %2 differ in %3 of 576 pixels")
                                     .arg(statusWord(Status(a)), statusWord(Status(b)))
                                     .arg(differing);
            QVERIFY2(differing >= 40, qPrintable(what));
        }
    }
}

void TestTheme::statusesHaveWords()
{
    QSet<QString> words;
    for (int index = 0; index < statusCount; ++index)
        words.insert(statusWord(Status(index)));
    QCOMPARE(words.size(), statusCount);
    QVERIFY(!words.contains(QString()));
}

void TestTheme::noOtherFileHasColours()
{
    static const QRegularExpression literal(
        QStringLiteral("QColor\\s*\\(\\s*(0x|\\d|QStringLiteral|\"|QLatin1)|qRgba?\\s*\\(|fromString\\s*\\(\\s*\"#|\"#["
                       "0-9A-Fa-f]{3,8}\"|"
                       "Qt::(white|black|red|green|blue|cyan|magenta|yellow|gray|dark[A-Z]\\w+|light[A-Z]\\w+)\\b|"
                       "setStyleSheet"));
    const QDir root(QStringLiteral(BARTO_SOURCE_DIR "/gui"));
    QDirIterator files(
        root.path(), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    QStringList wrong;
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith(QLatin1String("theme/theme.cpp")))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        ++looked;
        for (int number = 1; !file.atEnd(); ++number) {
            const QString text = QString::fromUtf8(file.readLine());
            if (literal.match(text).hasMatch())
                wrong << QStringLiteral("%1:%2: %3").arg(root.relativeFilePath(file.fileName())).arg(number).arg(text);
        }
    }
    QVERIFY(looked > 5);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QString())));
}

void TestTheme::sizesFollowTheFont()
{
    QFont small;
    small.setPointSizeF(8.5);
    QFont large = small;
    large.setPointSizeF(20);
    QVERIFY(fonts::caption(small).pointSizeF() >= 8);
    QCOMPARE(fonts::title(large).pointSizeF(), 26.0);
    QVERIFY(Metrics::of(large).unit > Metrics::of(small).unit);
    QVERIFY(Metrics::of(small).controlHeight >= 32);
    QVERIFY(Metrics::of(large).rowHeight > Metrics::of(small).rowHeight);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
