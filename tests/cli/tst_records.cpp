// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/output.h"
#include "cli/render/pager.h"
#include "cli/render/progress.h"
#include "cli/render/records.h"

#include <QJsonArray>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace barto;
using namespace barto::render;

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesForCsv_data();
    void quotesForCsv();
    void writesOneDocument();
    void writesLinesAtOnce();
    void writesCsv();
    void endsEmpty_data();
    void endsEmpty();
    void holdsBackWhatFits();
    void pagesWhatDoesNotFit();
    void writesAllTheSameWithoutAPager();
    void endsQuietlyWhenThePagerIsLeft();
    void choosesAPager();
    void tellsWhoeverWaits();
    void staysSilentWhereNobodySees();
};

namespace {

QString contentOf(QFile &file)
{
    file.seek(0);
    return QString::fromUtf8(file.readAll());
}

const QStringList keys{QStringLiteral("name"), QStringLiteral("database") + inside + QStringLiteral("up")};

QJsonObject record(const char *name)
{
    return {{QStringLiteral("name"), QLatin1StringView(name)},
        {QStringLiteral("database"), QJsonObject{{QStringLiteral("up"), true}}}};
}

/// All of `count` records, or one alone where count is -1.
QString written(Format format, int count)
{
    QTemporaryFile file;
    if (!file.open())
        return {};
    {
        Output out(file.handle());
        if (count < 0) {
            writeRecord(format, out, record("one"), keys);
        } else {
            Records records(format, out, keys);
            for (int i = 0; i < count; ++i)
                records.add(record(i == 0 ? "vader" : "a,b"));
            records.end();
        }
    }
    return contentOf(file);
}

} // namespace

void TestRecords::quotesForCsv_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QJsonValue &value, const char *field) {
        QTest::newRow(name) << value << QString::fromUtf8(field);
    };
    row("plain", QStringLiteral("vader"), "vader");
    row("null", QJsonValue(), "");
    row("missing", QJsonValue(QJsonValue::Undefined), "");
    row("empty text is not null", QString(), "\"\"");
    row("comma", QStringLiteral("a,b"), "\"a,b\"");
    row("quotes are doubled", QStringLiteral("say \"hi\""), "\"say \"\"hi\"\"\"");
    row("newline", QStringLiteral("a\nb"), "\"a\nb\"");
    row("carriage return", QStringLiteral("a\r"), "\"a\r\"");
    row("blank at an end", QStringLiteral(" a"), "\" a\"");
    row("blank inside", QStringLiteral("a b"), "a b");
    row("wide", QStringLiteral("備份"), "備份");
    row("whole number", 1234567890123.0, "1234567890123");
    row("fraction", 0.25, "0.25");
    row("truth", true, "true");
    row("list", QJsonArray{QStringLiteral("a"), QStringLiteral("b")}, "\"a; b\"");
    row("empty list", QJsonArray(), "");
}

void TestRecords::quotesForCsv()
{
    QFETCH(const QJsonValue, value);
    QTEST(csvField(value), "field");
}

void TestRecords::writesOneDocument()
{
    const QJsonDocument two = QJsonDocument::fromJson(written(Format::Json, 2).toUtf8());
    QCOMPARE(two.array().size(), 2);
    QCOMPARE(two[1][QStringLiteral("name")].toString(), QStringLiteral("a,b"));
    QVERIFY(QJsonDocument::fromJson(written(Format::Json, -1).toUtf8()).isObject());
}

void TestRecords::writesLinesAtOnce()
{
    QCOMPARE(written(Format::JsonLines, 2),
        QStringLiteral(
            "{\"database\":{\"up\":true},\"name\":\"vader\"}\n{\"database\":{\"up\":true},\"name\":\"a,b\"}\n"));
    QCOMPARE(written(Format::JsonLines, -1), QStringLiteral("{\"database\":{\"up\":true},\"name\":\"one\"}\n"));
}

void TestRecords::writesCsv()
{
    QCOMPARE(written(Format::Csv, 2), QStringLiteral("name,database_up\nvader,true\n\"a,b\",true\n"));
    QCOMPARE(written(Format::Csv, -1), QStringLiteral("name,database_up\none,true\n"));
}

void TestRecords::endsEmpty_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("json") << int(Format::Json) << QStringLiteral("[]\n");
    QTest::newRow("jsonl") << int(Format::JsonLines) << QString();
    QTest::newRow("csv") << int(Format::Csv) << QStringLiteral("name,database_up\n");
}

void TestRecords::endsEmpty()
{
    QFETCH(const int, format);
    QTEST(written(Format(format), 0), "text");
}

void TestRecords::holdsBackWhatFits()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    Output out(file.handle());
    out.holdFor({10, 80, [] { return -2; }});
    out.line(QStringLiteral("one"));
    out.flush();
    QCOMPARE(contentOf(file), QString());
    out.finish();
    QCOMPARE(contentOf(file), QStringLiteral("one\n"));
}

void TestRecords::pagesWhatDoesNotFit()
{
    QTemporaryDir folder;
    const QString seen = folder.filePath(QStringLiteral("seen"));
    QTemporaryFile file;
    QVERIFY(file.open());
    QString expected;
    {
        Pager pager(QStringLiteral("cat > '%1'").arg(seen));
        Output out(file.handle());
        out.holdFor({5, 80, [&pager] { return pager.open(); }});
        for (int i = 0; i < 100; ++i) {
            const QString line = QStringLiteral("line %1").arg(i);
            expected += line + QLatin1Char('\n');
            out.line(line);
            out.flush();
        }
        out.finish();
    }
    QFile read(seen);
    QVERIFY(read.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(read.readAll()), expected);
    QCOMPARE(contentOf(file), QString());
}

void TestRecords::writesAllTheSameWithoutAPager()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    Output out(file.handle());
    out.holdFor({2, 80, [] { return -1; }});
    out.text(QStringLiteral("a\nb\nc\n"));
    out.finish();
    QCOMPARE(contentOf(file), QStringLiteral("a\nb\nc\n"));
}

void TestRecords::endsQuietlyWhenThePagerIsLeft()
{
    ::signal(SIGPIPE, SIG_IGN);
    QTemporaryFile file;
    QVERIFY(file.open());
    Pager pager(QStringLiteral("head -c 1 > /dev/null"));
    Output out(file.handle());
    out.holdFor({2, 80, [&pager] { return pager.open(); }});
    const QString line(60'000, QLatin1Char('x'));
    for (int i = 0; i < 1'000 && !out.isClosed(); ++i) {
        out.line(line);
        out.flush();
    }
    QCOMPARE(out.failure(), EPIPE);
    pager.close();
    ::signal(SIGINT, SIG_DFL);
}

void TestRecords::choosesAPager()
{
    QProcessEnvironment environment;
    QCOMPARE(Pager::commandFrom(environment), QStringLiteral("less"));
    environment.insert(QStringLiteral("PAGER"), QStringLiteral("most -s"));
    QCOMPARE(Pager::commandFrom(environment), QStringLiteral("most -s"));
    for (const char *none : {"", "cat"}) {
        environment.insert(QStringLiteral("PAGER"), QLatin1StringView(none));
        QCOMPARE(Pager::commandFrom(environment), QString());
    }
    QCOMPARE(Pager(QString()).open(), -1);
}

void TestRecords::tellsWhoeverWaits()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    Terminal terminal;
    terminal.isTerminal = true;
    Progress progress(terminal, false, file.handle());
    progress.start();
    QCOMPARE(contentOf(file), QString()); // not in the first second
    QTRY_VERIFY(contentOf(file).endsWith(QStringLiteral("\r\x1b[KWaiting for bartos, 1 s")));
    progress.wrote(1'234);
    QTRY_VERIFY(contentOf(file).endsWith(QStringLiteral("\r\x1b[K1,234 rows so far, 2 s")));
    progress.say(QStringLiteral("50 runs removed"), true);
    QVERIFY(contentOf(file).endsWith(QStringLiteral("\r\x1b[K50 runs removed, 2 s")));
    progress.stop();
    QVERIFY(contentOf(file).endsWith(QStringLiteral("2 s\r\x1b[K")));
}

void TestRecords::staysSilentWhereNobodySees()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    Terminal terminal;
    Progress notes(terminal, false, file.handle());
    notes.start();
    notes.say(QStringLiteral("50 runs removed"), true);
    terminal.isTerminal = true;
    Progress data(terminal, true, file.handle());
    data.start();
    data.wrote(1); // on the same screen: that tells enough
    data.say(QStringLiteral("more"), true);
    QCOMPARE(contentOf(file), QString());
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
