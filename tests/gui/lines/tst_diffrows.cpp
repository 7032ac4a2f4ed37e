// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/diffrows.h"

#include <QTest>

using namespace barto;

namespace {

using Kind = DiffPart::Kind;

/// 100 equal lines, one replaced by two, 20 equal, one added, 3 equal.
const std::vector<DiffPart> parts{{Kind::Same, 0, 0, 100}, {Kind::Removed, 100, 100, 1}, {Kind::Added, 101, 100, 2},
    {Kind::Same, 101, 102, 20}, {Kind::Added, 121, 122, 1}, {Kind::Same, 121, 123, 3}};

QString rowsText(const DiffRows &rows)
{
    static constexpr char letters[] = {'=', '-', '+', '!', '~'};
    QString text;
    for (qint64 row = 0; row < rows.count(); ++row)
        text += QLatin1Char(letters[int(rows.at(row).kind)]);
    return text;
}

} // namespace

class TestDiffRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatIsTheSame();
    void rowsKnowTheirLines();
    void changesFollowEachOther();
};

void TestDiffRows::foldsWhatIsTheSame()
{
    DiffRows rows;
    rows.build(parts, false, {});
    QCOMPARE(rowsText(rows), QStringLiteral("~===-++===~===+==="));
    rows.build(parts, true, {});
    QCOMPARE(rowsText(rows), QStringLiteral("~===!!===~===+==="));
    rows.build(parts, true, {3});
    QCOMPARE(
        rowsText(rows), QString(QStringLiteral("~===!!") + QString(20, QLatin1Char('=')) + QStringLiteral("+===")));
    rows.build({}, true, {});
    QCOMPARE(rows.count(), 0);
    rows.build({{Kind::Same, 0, 0, 5'000'000}}, true, {});
    QCOMPARE(rows.count(), 1);
    QCOMPARE(rows.at(0).folded, 5'000'000);
}

void TestDiffRows::rowsKnowTheirLines()
{
    DiffRows rows;
    rows.build(parts, true, {});
    QCOMPARE(rows.at(0).folded, 97);
    QCOMPARE(rows.at(1).older, 97);
    QCOMPARE(rows.at(4).older, 100);
    QCOMPARE(rows.at(4).newer, 100);
    QCOMPARE(rows.at(5).older, -1);
    QCOMPARE(rows.at(5).newer, 101);
    QCOMPARE(rows.at(6).older, 101);
    QCOMPARE(rows.at(6).newer, 102);
    QCOMPARE(rows.at(13).newer, 122);
    QCOMPARE(rows.at(13).older, -1);
}

void TestDiffRows::changesFollowEachOther()
{
    DiffRows rows;
    rows.build(parts, true, {});
    QCOMPARE(rows.changes(), 2);
    QCOMPARE(rows.nextChange(-1), 4);
    QCOMPARE(rows.nextChange(4), 13);
    QCOMPARE(rows.nextChange(13), -1);
    QCOMPARE(rows.previousChange(13), 4);
    QCOMPARE(rows.previousChange(4), -1);
}

QTEST_GUILESS_MAIN(TestDiffRows)
#include "tst_diffrows.moc"
