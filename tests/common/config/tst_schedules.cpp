// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/serverconfig.h"
#include "configfixture.h"

using namespace barto;

namespace {

// The schedules of client "vader" begin in line 3.
QByteArray withSchedules(const QByteArray &schedules)
{
    return "[schedules.vader]\nschedules = [\n" + schedules + "]\n";
}

} // namespace

class TestSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void zones();
    void severalClients();
    void arraysOfTables();
    void neverDueIsAWarning();
};

void TestSchedules::refusals_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("error"); // its beginning
    const auto row = [](const char *name, const QByteArray &schedules, const char *error) {
        QTest::newRow(name) << withSchedules(schedules) << QString::fromUtf8(error);
    };
    row("unknown key", "{name='a',on_calendar='daily',cmd=['x'],cmds=['y']}",
        "test.toml:3:31: unknown key 'cmd' in a schedule of [schedules.vader]; did you mean 'cmds'?");
    row("no name", "  {on_calendar='daily',cmds=['y']}",
        "test.toml:3:3: 'name' in a schedule of [schedules.vader] is missing");
    row("no expression", "{name='a',cmds=['y']}",
        "test.toml:3:1: 'on_calendar' in a schedule of [schedules.vader] is missing");
    row("no commands", "{name='a',on_calendar='daily'}",
        "test.toml:3:1: 'cmds' in a schedule of [schedules.vader] is missing");
    row("empty commands", "{name='a',on_calendar='daily',cmds=[]}",
        "test.toml:3:36: 'cmds' in a schedule of [schedules.vader] must be a list of commands, at least one, such as [ "
        "\"uptime\" ], not a list");
    row("commands as a text", "{name='a',on_calendar='daily',cmds='x'}",
        "test.toml:3:36: 'cmds' in a schedule of [schedules.vader] must be a list of commands, at least one, such as [ "
        "\"uptime\" ], not \"x\"");
    row("a blank command", "{name='a',on_calendar='daily',cmds=['x',' ']}",
        "test.toml:3:36: 'cmds' in a schedule of [schedules.vader] must hold no empty command, but command 2 is");
    row("a number as command", "{name='a',on_calendar='daily',cmds=[1]}",
        "test.toml:3:36: 'cmds' in a schedule of [schedules.vader] must hold texts only, but command 1 is a number");
    row("NUL in a command", "{name='a',on_calendar='daily',cmds=[\"x\\u0000y\"]}",
        "test.toml:3:36: 'cmds' in a schedule of [schedules.vader] must hold no NUL, but command 1 does");
    row("a huge command", "{name='a',on_calendar='daily',cmds=['" + QByteArray(131072, 'x') + "']}",
        "test.toml:3:36: 'cmds' in a schedule of [schedules.vader] must hold commands of at most 131071 bytes");
    row("too many commands", "{name='a',on_calendar='daily',cmds=[" + QByteArray("'x',").repeated(1001) + "]}",
        "test.toml:3:36: 'cmds' in a schedule of [schedules.vader] must hold at most 1000 commands of 524288 bytes "
        "together, but has 1001 of 1001");
    row("bad expression", "{name='a',on_calendar='*-*-* 25:00',cmds=['x']}",
        "test.toml:3:23: 'on_calendar' of schedule 'a' cannot be read: ");
    row("empty expression", "{name='a',on_calendar='',cmds=['x']}",
        "test.toml:3:23: 'on_calendar' of schedule 'a' cannot be read: ");
    row("expression of another type", "{name='a',on_calendar=5,cmds=['x']}",
        "test.toml:3:23: 'on_calendar' in a schedule of [schedules.vader] must be a text of at most 4096 bytes, not 5");
    row("bad zone", "{name='a',on_calendar='daily',cmds=['x'],timezone='Mars'}",
        "test.toml:3:51: 'timezone' in a schedule of [schedules.vader] must be a time zone: ");
    row("bad name", "{name='a/b',on_calendar='daily',cmds=['x']}",
        "test.toml:3:7: 'name' in a schedule of [schedules.vader] must be a name: ");
    row("empty name", "{name='',on_calendar='daily',cmds=['x']}",
        "test.toml:3:7: 'name' in a schedule of [schedules.vader] must be a name: ");
    row("the same name twice",
        "{name='a',on_calendar='daily',cmds=['x']},\n {name='a',on_calendar='hourly',cmds=['x']}",
        "test.toml:4:8: client 'vader' has another schedule with the name 'a' (line 3)");
    row("unknown kind of updates", "{name='a',on_calendar='daily',cmds=['x'],updates='pkg'}",
        "test.toml:3:50: 'updates' of schedule 'a': there is no kind of updates called 'pkg'; the kinds are apk, apt, "
        "brew, cachyos, dnf, flatpak, garuda-update, pacman, zypper");
    row("persistent as text", "{name='a',on_calendar='daily',cmds=['x'],persistent='no'}",
        "test.toml:3:53: 'persistent' in a schedule of [schedules.vader] must be true or false, not \"no\"");
    row("no table", "'echo'", "test.toml:3:1: 'schedules' in [schedules.vader] must hold tables only, not a text");
    const auto whole = [](const char *name, const QByteArray &toml, const char *error) {
        QTest::newRow(name) << toml << QString::fromUtf8(error);
    };
    whole("schedules is no table", "schedules = []\n",
        "test.toml:1:13: 'schedules' must be a table of clients, [schedules.<client>], not a list");
    whole("client is no table", "[schedules]\nvader = []\n",
        "test.toml:2:9: 'vader' in [schedules] must be a table, not a list");
    whole("client without schedules", "[schedules.vader]\n",
        "test.toml:1:1: 'schedules' in [schedules.vader] is missing");
    whole("schedules is no list", "[schedules.vader]\nschedules = 1\n",
        "test.toml:2:13: 'schedules' in [schedules.vader] must be a list of tables, not a number");
    whole("other key of a client", "[schedules.vader]\nschedule = []\nschedules = []\n",
        "test.toml:2:1: unknown key 'schedule' in [schedules.vader]; known there: schedules");
    whole("bad client", "[schedules.'a/b']\nschedules = []\n",
        "test.toml:1:12: the client's name 'a/b' holds the character U+002f");
}

void TestSchedules::refusals()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, error);
    const ConfigFixture fixture(toml);
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY(!loaded);
    const QString shown = fixture.shown(loaded.error().detail);
    QCOMPARE(shown.left(error.size()), error);
    QCOMPARE(shown.count(QLatin1Char('\n')), 0);
}

void TestSchedules::zones()
{
    const ConfigFixture fixture("[defaults]\ntimezone = 'Europe/Paris'\n"
        + withSchedules(
            "{name='a',on_calendar='daily',cmds=['x']},{name='b',on_calendar='daily',cmds=['x'],timezone='UTC'},"
            "{name='c',on_calendar='daily Asia/Tokyo',cmds=['x']}"));
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    const Schedules schedules = loaded->value.schedules.value(QStringLiteral("vader"));
    QCOMPARE(schedules[0].timezone, QStringLiteral("Europe/Paris"));
    QCOMPARE(schedules[1].timezone, QStringLiteral("UTC"));
    QCOMPARE(schedules[2].timezone, QStringLiteral("Europe/Paris"));
    QCOMPARE(schedules[2].onCalendar, QStringLiteral("daily Asia/Tokyo"));
    const ConfigFixture without(withSchedules("{name='a',on_calendar='daily',cmds=['x']}"));
    QVERIFY(
        loadServerConfig(without.sources).value().value.schedules.value(QStringLiteral("vader"))[0].timezone.isEmpty());
}

void TestSchedules::severalClients()
{
    const ConfigFixture fixture("[schedules.vader]\nschedules=[{name='a',on_calendar='daily',cmds=['x']}]\n"
                                "[schedules.luke]\nschedules=[{name='a',on_calendar='daily',cmds=['x']}]\n");
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->value.schedules.keys(), QStringList({QStringLiteral("luke"), QStringLiteral("vader")}));
}

void TestSchedules::arraysOfTables()
{
    const ConfigFixture fixture("[[schedules.vader.schedules]]\nname='a'\non_calendar='Mon *,*,01 00:00:00'\n"
                                "cmds=['''\nif true; then\n  echo yes\nfi''']\n");
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->value.schedules.value(QStringLiteral("vader"))[0].cmds[0],
        QStringLiteral("if true; then\n  echo yes\nfi"));
}

void TestSchedules::neverDueIsAWarning()
{
    const ConfigFixture fixture(withSchedules("{name='a',on_calendar='*-02-30',cmds=['x']}"));
    const auto loaded = loadServerConfig(fixture.sources);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().detail));
    QCOMPARE(loaded->warnings.size(), 1);
    QCOMPARE(fixture.shown(loaded->warnings[0]),
        QStringLiteral(
            "test.toml:3:23: schedule 'a' of client 'vader' is never due: there is no such date before the year 2200"));
}

QTEST_GUILESS_MAIN(TestSchedules)
#include "tst_schedules.moc"
