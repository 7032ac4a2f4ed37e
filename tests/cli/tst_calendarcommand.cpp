// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/calendar.h"

#include "cli/render/output.h"
#include "common/base/instanttext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

#include <CLI/CLI.hpp>

using namespace barto;

/// `barto-cli calendar`: from the command line's words to what is printed.
class TestCalendarCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prints_data();
    void prints();
    void refuses_data();
    void refuses();
    void printsJson();
    void asksForNames();
};

namespace {

struct Printed
{
    int exitCode = 0;
    QString out, err;
};

Printed run(const std::vector<std::string> &words, render::Format format = render::Format::Table)
{
    CLI::App app;
    CalendarOptions options;
    options.now = *fromIsoText(QStringLiteral("2026-11-24T08:46:10Z"));
    options.format = format;
    declareCalendar(app, options);
    std::vector<std::string> reversed(words.rbegin(), words.rend()); // as CLI11 takes a vector
    reversed.push_back("calendar");
    app.parse(reversed);
    Printed printed;
    QTemporaryFile outFile, errorFile;
    if (!outFile.open() || !errorFile.open())
        qFatal("no temporary files");
    {
        render::Output out(outFile.handle()), err(errorFile.handle());
        printed.exitCode = runCalendar(options, out, err);
    }
    for (auto [file, text] : {std::pair(&outFile, &printed.out), std::pair(&errorFile, &printed.err)}) {
        file->seek(0);
        *text = QString::fromUtf8(file->readAll());
    }
    return printed;
}

using Words = std::vector<std::string>;

} // namespace

Q_DECLARE_METATYPE(Words)

void TestCalendarCommand::prints_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as in the manual") << Words{"Mon..Fri 09:00", "--iterations", "2", "--timezone", "Europe/Berlin"}
                                      << QStringLiteral(
                                             "Mon..Fri *-*-* 09:00:00\n"
                                             "at 09:00 on Monday to Friday\n"
                                             "  in 23 h 13 min   Wed 2026-11-25 09:00:00 CET   08:00:00 UTC\n"
                                             "  in 1 d 23 h      Thu 2026-11-26 09:00:00 CET   08:00:00 UTC\n");
    QTest::newRow("another day in UTC")
        << Words{"00:30 Europe/Berlin"}
        << QStringLiteral("*-*-* 00:30:00 Europe/Berlin\n"
                          "at 00:30 every day, Europe/Berlin time\n"
                          "  in 14 h 43 min   Wed 2026-11-25 00:30:00 CET   Tue 2026-11-24 23:30:00 UTC\n");
    QTest::newRow("UTC once, fractions, several")
        << Words{"*:*:0/7.5 UTC", "*-2-30 UTC", "--iterations=3", "--base-time", "2026-01-01 09:00 UTC"}
        << QStringLiteral("*-*-* *:*:00/7.500000 UTC\nevery 7.5 seconds, UTC\n"
                          "  in 7 s    Thu 2026-01-01 09:00:07.500000 UTC\n"
                          "  in 15 s   Thu 2026-01-01 09:00:15 UTC\n"
                          "  in 22 s   Thu 2026-01-01 09:00:22.500000 UTC\n"
                          "\n*-02-30 00:00:00 UTC\nat 00:00 on the 30th of February, UTC\n  never\n");
    QTest::newRow("base time in the zone")
        << Words{"hourly", "--base-time", "2026-10-25 02:30", "--timezone", "Europe/Berlin"}
        << QStringLiteral("*-*-* *:00:00\nevery hour\n  in 30 min   Sun 2026-10-25 02:00:00 CET   01:00:00 UTC\n");
    QTest::newRow("a moment") << Words{"*:*:* UTC", "--base-time", "2026-01-01T00:00:00.250000Z"}
                              << QStringLiteral(
                                     "*-*-* *:*:* UTC\nevery second, UTC\n  in 750 ms   Thu 2026-01-01 00:00:01 UTC\n");
}

void TestCalendarCommand::prints()
{
    QFETCH(Words, words);
    QFETCH(QString, expected);
    const Printed printed = run(words);
    QCOMPARE(printed.out, expected);
    QCOMPARE(printed.err, QString());
    QCOMPARE(printed.exitCode, 0);
}

void TestCalendarCommand::refuses_data()
{
    QTest::addColumn<Words>("words");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("error");
    QTest::newRow("expression") << Words{"Mon *-13-01"} << 1
                                << QStringLiteral("barto-cli: 'Mon *-13-01': month 13 is not in 1..12.\n");
    QTest::newRow("zone")
        << Words{"daily", "--timezone", "Europe/Berln"} << 2
        << QStringLiteral("barto-cli: 'Europe/Berln' is not a time zone known here; did you mean 'Europe/Berlin'?\n");
    QTest::newRow("base time") << Words{"daily", "--base-time", "tomorrow"} << 2
                               << QStringLiteral(
                                      "barto-cli: 'tomorrow' is not a point in time; write one like '2026-01-01 "
                                      "09:00', 2026-01-01T09:00:00Z or @1800000000.\n");
    QTest::newRow("base time that comes often")
        << Words{"daily", "--base-time", "*-01-01"} << 2
        << QStringLiteral("barto-cli: '*-01-01' is not a point in time; write one like '2026-01-01 "
                          "09:00', 2026-01-01T09:00:00Z or @1800000000.\n");
}

void TestCalendarCommand::refuses()
{
    QFETCH(Words, words);
    QFETCH(int, exitCode);
    QFETCH(QString, error);
    const Printed printed = run(words);
    QCOMPARE(printed.err, error);
    QCOMPARE(printed.out, QString());
    QCOMPARE(printed.exitCode, exitCode);
    QVERIFY_THROWS_EXCEPTION(CLI::ValidationError, run({"daily", "--iterations", "0"}));
}

void TestCalendarCommand::printsJson()
{
    const Printed printed
        = run({"Mon..Fri 09:00 UTC", "nonsense", "daily UTC", "--iterations", "2", "--base-time", "@1767225600"},
            render::Format::JsonLines);
    QCOMPARE(printed.exitCode, 1);
    const QStringList lines = printed.out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QJsonObject first = QJsonDocument::fromJson(lines[0].toUtf8()).object();
    const QJsonObject expected{{QStringLiteral("expression"), QStringLiteral("Mon..Fri 09:00 UTC")},
        {QStringLiteral("normalized"), QStringLiteral("Mon..Fri *-*-* 09:00:00 UTC")},
        {QStringLiteral("description"), QStringLiteral("at 09:00 on Monday to Friday, UTC")},
        {QStringLiteral("elapses"),
            QJsonArray{QStringLiteral("2026-01-01T09:00:00.000000Z"), QStringLiteral("2026-01-02T09:00:00.000000Z")}}};
    QCOMPARE(first, expected);
}

void TestCalendarCommand::asksForNames()
{
    QVERIFY(run({"*:R UTC"}).err.contains(QLatin1StringView("--client and --schedule")));
    const Printed vader = run({"*-*-* R:R UTC", "--client", "vader", "--schedule", "backup"});
    QCOMPARE(vader.err, QString());
    QVERIFY(vader.out.contains(QLatin1StringView("14:16:00 UTC")));
}

QTEST_GUILESS_MAIN(TestCalendarCommand)
#include "tst_calendarcommand.moc"
