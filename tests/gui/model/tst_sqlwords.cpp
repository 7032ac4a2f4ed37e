// SPDX-License-Identifier: MIT OR Apache-2.0

#include "gui/model/sqlwords.h"

#include <QTest>

using namespace barto;

namespace {

/// "keyword:SELECT name:data"
QString piecesOf(const QString &line, bool &isInComment)
{
    static const QStringList kinds{QStringLiteral("keyword"), QStringLiteral("name"), QStringLiteral("number"),
        QStringLiteral("text"), QStringLiteral("comment")};
    QStringList all;
    for (const SqlPiece &piece : sqlPieces(line, isInComment))
        all << kinds.at(int(piece.kind)) + QLatin1Char(':') + line.mid(piece.start, piece.length);
    return all.join(QLatin1Char('|'));
}

} // namespace

class TestSqlWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pieces_data();
    void pieces();
    void findsTheStatement_data();
    void findsTheStatement();
    void knowsWhatReads_data();
    void knowsWhatReads();
    void findsTheErrorsPlace_data();
    void findsTheErrorsPlace();
};

void TestSqlWords::pieces_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("before");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("after");
    QTest::newRow("query") << QStringLiteral("select data, x from output limit 10") << false
                           << QStringLiteral(
                                  "keyword:select|name:data|keyword:from|name:output|keyword:limit|number:10")
                           << false;
    QTest::newRow("text") << QStringLiteral("'it''s' \"a\\\"b\"") << false
                          << QStringLiteral("text:'it''s'|text:\"a\\\"b\"") << false;
    QTest::newRow("open text") << QStringLiteral("'from") << false << QStringLiteral("text:'from") << false;
    QTest::newRow("comments") << QStringLiteral("/* from */ 1 -- from") << false
                              << QStringLiteral("comment:/* from */|number:1|comment:-- from") << false;
    QTest::newRow("comment begins") << QStringLiteral("/* from") << false << QStringLiteral("comment:/* from") << true;
    QTest::newRow("comment ends") << QStringLiteral("from */ from") << true
                                  << QStringLiteral("comment:from */|keyword:from") << false;
    QTest::newRow("comment goes on") << QString() << true << QString() << true;
    QTest::newRow("other letters") << QStringLiteral("größe 1.5") << false << QStringLiteral("number:1.5") << false;
}

void TestSqlWords::pieces()
{
    QFETCH(QString, line);
    QFETCH(bool, before);
    bool state = before;
    QTEST(piecesOf(line, state), "expected");
    QTEST(state, "after");
}

void TestSqlWords::findsTheStatement_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("statement");
    const QString two = QStringLiteral("SELECT 1; SELECT ';' -- a;b\n;  ");
    QTest::newRow("first") << two << 3 << QStringLiteral("SELECT 1");
    QTest::newRow("at the semicolon") << two << 8 << QStringLiteral("SELECT 1");
    QTest::newRow("second") << two << 12 << QStringLiteral(" SELECT ';' -- a;b\n");
    QTest::newRow("behind the last") << two << int(two.size()) << QStringLiteral(" SELECT ';' -- a;b\n");
    QTest::newRow("only one") << QStringLiteral("SELECT 1") << 0 << QStringLiteral("SELECT 1");
    QTest::newRow("nothing") << QString() << 0 << QString();
    QTest::newRow("open comment") << QStringLiteral("SELECT 1 /* ;") << 2 << QStringLiteral("SELECT 1 /* ;");
}

void TestSqlWords::findsTheStatement()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    const auto [start, length] = statementAt(text, position);
    QTEST(text.mid(start, length), "statement");
}

void TestSqlWords::knowsWhatReads_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("reads");
    QTest::newRow("select") << QStringLiteral(" select 1") << true;
    QTest::newRow("in parentheses") << QStringLiteral("(SELECT 1)") << true;
    QTest::newRow("behind comments") << QStringLiteral("/* a\n*/ -- b\n# c\nWITH x AS (SELECT 1) SELECT 2") << true;
    QTest::newRow("delete") << QStringLiteral("DELETE FROM run") << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("selected") << QStringLiteral("selected") << false;
}

void TestSqlWords::knowsWhatReads()
{
    QFETCH(QString, statement);
    QTEST(isReading(statement), "reads");
}

void TestSqlWords::findsTheErrorsPlace_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("word");
    QTest::newRow("MariaDB") << QStringLiteral(
        "You have an error in your SQL syntax; check ... near 'FORM run' at line 1")
                             << QStringLiteral("FORM");
    QTest::newRow("SQLite") << QStringLiteral("near \"FORM\": syntax error Unable to execute statement")
                            << QStringLiteral("FORM");
    QTest::newRow("column") << QStringLiteral("no such column: nme") << QStringLiteral("nme");
    QTest::newRow("MariaDB's column") << QStringLiteral("Unknown column 'nme' in 'field list'")
                                      << QStringLiteral("nme");
    QTest::newRow("MariaDB's table") << QStringLiteral("Table 'barto.run' doesn't exist") << QStringLiteral("run");
    QTest::newRow("elsewhere") << QStringLiteral("near \"elsewhere\": syntax error") << QString();
    QTest::newRow("nothing said") << QStringLiteral("it is broken") << QString();
}

void TestSqlWords::findsTheErrorsPlace()
{
    QFETCH(QString, error);
    const QString statement = QStringLiteral("SELECT nme\nFORM run");
    const auto [start, length] = errorPlace(statement, error);
    QTEST(statement.mid(start, length), "word");
}

QTEST_GUILESS_MAIN(TestSqlWords)
#include "tst_sqlwords.moc"
