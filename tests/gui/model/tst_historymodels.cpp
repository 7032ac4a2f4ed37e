// SPDX-License-Identifier: MIT OR Apache-2.0

// The models of schedules, failures, missed slots and updates, each under a tester while its values change.

#include "gui/model/failuresmodel.h"
#include "gui/model/missedmodel.h"
#include "gui/model/rowfilter.h"
#include "gui/model/runtexts.h"
#include "gui/model/schedulesmodel.h"
#include "gui/model/updatesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace barto;
using namespace std::chrono_literals;

namespace {

const Instant now = Instant(1795513327s); // 24 Nov 2026, 10:42:07 in Berlin

TimeFormat berlin()
{
    return TimeFormat(TimeFormat::Zones::Local, *Zone::find(QStringLiteral("Europe/Berlin")),
        QLocale(QLocale::English, QLocale::UnitedKingdom));
}

QVariant cell(const ColumnModel &model, int row, const char *column, int role = Qt::DisplayRole)
{
    return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role);
}

QString text(const ColumnModel &model, int row, const char *column)
{
    return cell(model, row, column).toString();
}

/// Puts values into the model, changes, moves, adds and removes some, and asks every cell for every role, under a
/// tester and with a filter above that is tested, too.
template<typename Model, typename Value>
void exercise(Model &model, const std::vector<Value> &values, const Value &changed)
{
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RowFilter rows;
    const QAbstractItemModelTester rowsTester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.setSourceModel(&model);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setValues(values);
    QCOMPARE(model.rowCount(), int(values.size()));
    std::vector<Value> turned(values.rbegin(), values.rend());
    turned.front() = changed;
    model.setValues(turned);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            for (int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::TextAlignmentRole), int(StatusRole),
                     int(ToneRole), int(MutedRole), int(SparkRole), int(StatusesRole), int(IdRole), int(SortRole)})
                std::ignore = model.index(row, column).data(role);
            QVERIFY2(model.index(row, column).data(SortRole).isValid() || !model.columns()[column].isSortable,
                qPrintable(model.columns()[column].id));
        }
        QCOMPARE(model.rowOf(model.index(row, 0).data(IdRole).toString()), row);
    }
    for (int column = 0; column < model.columnCount(); ++column)
        rows.sort(column, Qt::DescendingOrder);
    rows.sort(-1);
    QCOMPARE(rows.index(0, 0).data(IdRole), model.index(0, 0).data(IdRole));
    model.setValues({changed});
    model.setValues({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(resets.size(), 0);
}

RunSummary failedRun()
{
    RunSummary run;
    run.run = RunId::make();
    run.client = QStringLiteral("leia");
    run.schedule = QStringLiteral("backup");
    run.outcome = Outcome::Failed;
    run.exitCode = 3;
    run.at = now - 5min;
    run.started = run.at;
    run.finished = now;
    run.lastLine = "\x1b[1;31mFatal:\x1b[0m  disk\rFatal: disk full\x07";
    return run;
}

FailingSchedule failing(const QString &client, quint32 inARow)
{
    FailingSchedule one;
    one.client = client;
    one.schedule = QStringLiteral("backup");
    one.since = now - 5h;
    one.inARow = inARow;
    one.last = failedRun();
    one.recent = {{1, Outcome::Succeeded}, {2, Outcome::Failed}};
    return one;
}

UnrunSlots missing(const QString &client, quint64 count)
{
    UnrunSlots one;
    one.client = client;
    one.schedule = QStringLiteral("backup");
    one.firstDue = now - 40min;
    one.lastDue = now - 10min;
    one.count = count;
    one.reason = QStringLiteral("agent away since 08:09");
    return one;
}

ScheduleStatus schedule(const QString &client)
{
    ScheduleStatus status;
    status.client = client;
    status.schedule.name = QStringLiteral("backup");
    status.schedule.onCalendar = QStringLiteral("hourly");
    status.last = failedRun();
    status.next = now + 17min;
    status.elapses = {*status.next};
    status.zone = QStringLiteral("Europe/Berlin");
    status.recent = {{1, Outcome::Succeeded, {}, 3s}, {2, Outcome::Failed}};
    status.medianTook = 3s;
    return status;
}

UpdateReport report(const QString &client, int packages)
{
    UpdateReport one{client, QStringLiteral("apt"), QStringLiteral("apt-updates"), RunId::make(), now - 3h};
    for (int i = 0; i < packages; ++i) {
        PackageUpdate package{QStringLiteral("package-%1").arg(i), QStringLiteral("1"), QStringLiteral("2")};
        package.isSecurity = i == 1;
        one.packages.push_back(package);
    }
    return one;
}

} // namespace

class TestHistoryModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failures();
    void missedSlots();
    void schedules();
    void updates();
    void packages();
};

void TestHistoryModels::failures()
{
    FailuresModel model;
    model.setTimes(berlin());
    model.setNow(now);
    const FailingSchedule leia = failing(QStringLiteral("leia"), 2);
    exercise(model, {leia, failing(QStringLiteral("vader"), 1), failing(QStringLiteral("yoda"), 1)},
        failing(QStringLiteral("yoda"), 7));
    FailingSchedule many = leia;
    many.inARow = 1000;
    many.isMoreInARow = true;
    model.setValues({leia, failing(QStringLiteral("vader"), 1)});
    QCOMPARE(text(model, 0, "state"), QStringLiteral("Failed"));
    QCOMPARE(text(model, 0, "since"), QStringLiteral("05:42:07 (5 h)"));
    QCOMPARE(text(model, 0, "row"), QStringLiteral("2"));
    QCOMPARE(cell(model, 0, "recent", StatusesRole).value<QList<int>>(),
        (QList<int>{int(Status::Succeeded), int(Status::Failed)}));
    const QString why = text(model, 0, "why");
    QVERIFY2(why.startsWith(QStringLiteral("exit 3: Fatal: disk full")), qPrintable(why));
    QVERIFY(!why.contains(QChar(0x1b)) && !why.contains(QChar(7)));
    model.setValues({many});
    QVERIFY(text(model, 0, "row").endsWith(QLatin1Char('+')));
}

void TestHistoryModels::missedSlots()
{
    MissedModel model;
    model.setTimes(berlin());
    UnrunSlots skipped = missing(QStringLiteral("vader"), 1);
    skipped.state = UnrunSlots::State::Skipped;
    skipped.madeUpAt = now;
    exercise(model, {missing(QStringLiteral("leia"), 412), skipped}, missing(QStringLiteral("vader"), 3));
    model.setValues({missing(QStringLiteral("leia"), 1412), skipped});
    QCOMPARE(text(model, 0, "state"), QStringLiteral("Missed"));
    QCOMPARE(cell(model, 0, "state", ToneRole).toInt(), int(Tone::Missed));
    QCOMPARE(text(model, 1, "state"), QStringLiteral("Skipped"));
    QVERIFY(!cell(model, 1, "state", ToneRole).isValid());
    QCOMPARE(text(model, 0, "slots"), QStringLiteral("1,412"));
    QVERIFY(cell(model, 0, "due", Qt::ToolTipRole).toString().startsWith(QStringLiteral("1412 slot(s) from ")));
    QCOMPARE(text(model, 0, "by"), QString());
    QCOMPARE(text(model, 0, "reason"), QStringLiteral("agent away since 08:09")); // as the server says it
    UnrunSlots away = missing(QStringLiteral("leia"), 2);
    away.kind = UnrunReason::AgentAway;
    away.since = now - 4h;
    model.setValues({away});
    const TimeFormat times = berlin();
    QCOMPARE(text(model, 0, "reason"), QStringLiteral("agent away since %1").arg(times.clock(now - 4h)));
    QCOMPARE(text(model, 0, "due"), times.dateTime(away.lastDue)); // as they are sorted
}

void TestHistoryModels::schedules()
{
    SchedulesModel model;
    model.setTimes(berlin());
    model.setNow(now);
    ScheduleStatus never = schedule(QStringLiteral("vader"));
    never.last.reset();
    never.next.reset();
    never.neverFires = true;
    exercise(model, {schedule(QStringLiteral("leia")), never}, schedule(QStringLiteral("vader")));
    model.setValues({schedule(QStringLiteral("leia")), never});
    QCOMPARE(text(model, 0, "in"), QStringLiteral("17 min"));
    QCOMPARE(text(model, 0, "median"), QStringLiteral("3 s"));
    const auto spark = cell(model, 0, "durations", SparkRole).value<SparkValues>();
    QCOMPARE(spark.values, (QList<double>{3, 0}));
    QCOMPARE(spark.failures, (QList<bool>{false, true}));
    QVERIFY(comesBefore(schedule(QStringLiteral("leia")), never));
    QCOMPARE(lastResultKey(never), QStringLiteral("never"));
    QCOMPARE(lastResultKey(schedule(QStringLiteral("leia"))), QStringLiteral("failed"));
}

void TestHistoryModels::updates()
{
    UpdatesModel model;
    model.setTimes(berlin());
    model.setNow(now);
    UpdateReport old = report(QStringLiteral("leia"), 0);
    old.checked = now - 50h;
    UpdateReport broken = report(QStringLiteral("yoda"), 0);
    broken.problem = QStringLiteral("it cannot be read");
    exercise(model, {report(QStringLiteral("vader"), 3), old, broken}, report(QStringLiteral("yoda"), 1));
    model.setValues({report(QStringLiteral("vader"), 3), old, broken});
    QCOMPARE(text(model, 0, "packages"), QStringLiteral("3"));
    QCOMPARE(text(model, 0, "security"), QStringLiteral("1"));
    QCOMPARE(text(model, 0, "newest"), QStringLiteral("package-1 2, package-0 2, package-2 2"));
    QVERIFY(!cell(model, 0, "checked", StatusRole).isValid());
    QCOMPARE(cell(model, 1, "checked", StatusRole).toInt(), int(Status::Late));
    QCOMPARE(text(model, 1, "newest"), QStringLiteral("up to date"));
    QCOMPARE(text(model, 2, "newest"), QStringLiteral("it cannot be read"));
}

void TestHistoryModels::packages()
{
    PackagesModel model;
    PackageUpdate curl{QStringLiteral("curl"), QStringLiteral("7.88.0"), QStringLiteral("7.88.1")};
    curl.architecture = QStringLiteral("amd64");
    curl.downloadBytes = 315'000;
    PackageUpdate ssl{QStringLiteral("libssl3"), {}, QStringLiteral("3.0.15")};
    ssl.isSecurity = true;
    PackageUpdate changed = ssl;
    changed.newVersion = QStringLiteral("3.0.16");
    exercise(model, {curl, ssl}, changed);
    model.setValues({curl, ssl});
    QCOMPARE(text(model, 0, "package"), QStringLiteral("curl:amd64"));
    QCOMPARE(text(model, 0, "download"), QStringLiteral("315 kB"));
    QCOMPARE(cell(model, 1, "package", ToneRole).toInt(), int(Tone::Failed));
}

QTEST_GUILESS_MAIN(TestHistoryModels)
#include "tst_historymodels.moc"
