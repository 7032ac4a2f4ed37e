// SPDX-License-Identifier: MIT OR Apache-2.0

// The models of values: that a new state of things becomes changes instead of a reset, and what cells say.

#include "common/job/namepatterns.h"
#include "gui/model/briefruns.h"
#include "gui/model/clientsmodel.h"
#include "gui/model/findings.h"
#include "gui/model/firingsmodel.h"
#include "gui/model/queryresult.h"
#include "gui/model/rowfilter.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
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

ClientStatus clientOf(const QString &name, ClientState state = ClientState::Up)
{
    ClientStatus client;
    client.name = name;
    client.state = state;
    client.since = now - 44min;
    client.lastSeen = client.since;
    client.facts.version = QStringLiteral("1.0.0");
    return client;
}

std::vector<ClientStatus> clientsOf(const QString &names)
{
    std::vector<ClientStatus> clients;
    for (const QChar name : names)
        clients.push_back(clientOf(name));
    return clients;
}

QString namesIn(const ClientsModel &model)
{
    QString names;
    for (const ClientStatus &client : model.values())
        names += client.name;
    return names;
}

QVariant cell(const ClientsModel &model, int row, const char *column, int role = Qt::DisplayRole)
{
    return model.index(row, model.columnOf(QString::fromLatin1(column))).data(role);
}

} // namespace

class TestGuiModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newValuesBecomeChanges_data();
    void newValuesBecomeChanges();
    void selectionSurvives();
    void clientsSayHowTheyAre();
    void clientsAreOrderedByNeed();
    void filterKeepsTheModelsOrder();
    void briefModels();
    void findingsAreRanked();
    void queryResultGrows();
    void patterns_data();
    void patterns();
};

void TestGuiModels::newValuesBecomeChanges_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const QStringList cases{QStringLiteral(" abc"), QStringLiteral("abc "), QStringLiteral("abc abc"),
        QStringLiteral("abc cba"), QStringLiteral("abc acb"), QStringLiteral("abc axbyc"), QStringLiteral("abc c"),
        QStringLiteral("abcdef fxbad"), QStringLiteral("abc xyz")};
    for (const QString &line : cases)
        QTest::newRow(qPrintable(line)) << line.section(QLatin1Char(' '), 0, 0) << line.section(QLatin1Char(' '), 1);
}

void TestGuiModels::newValuesBecomeChanges()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    ClientsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTimes(berlin());
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setValues(clientsOf(before));
    QCOMPARE(namesIn(model), before);
    model.setValues(clientsOf(after));
    QCOMPARE(namesIn(model), after);
    QCOMPARE(resets.size(), 0);
    model.setValues(clientsOf(after + after.left(1))); // a name twice
    QCOMPARE(namesIn(model), after);
}

void TestGuiModels::selectionSurvives()
{
    ClientsModel model;
    model.setValues(clientsOf(QStringLiteral("abc")));
    const QPersistentModelIndex chosen(model.index(1, 0));
    model.setValues(clientsOf(QStringLiteral("cxb")));
    QCOMPARE(chosen.row(), 2);
    QCOMPARE(chosen.data(IdRole).toString(), QStringLiteral("b"));
}

void TestGuiModels::clientsSayHowTheyAre()
{
    ClientsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTimes(berlin());
    model.setNow(now);
    model.setServerVersion(QStringLiteral("1.1.0"));
    ClientStatus busy = clientOf(QStringLiteral("leia"), ClientState::Away);
    busy.backlogBytes = 12'000'000;
    busy.backlogLines = 1204;
    busy.failedToday = 2;
    model.setValues({busy, clientOf(QStringLiteral("new"), ClientState::NeverSeen)});
    QCOMPARE(cell(model, 0, "state").toString(), QStringLiteral("Away"));
    QCOMPARE(cell(model, 0, "state", StatusRole).toInt(), int(Status::Away));
    QCOMPARE(cell(model, 0, "state", Qt::ToolTipRole).toString(), QStringLiteral("Away since 09:58:07 (44 min)"));
    QCOMPARE(cell(model, 0, "seen").toString(), QStringLiteral("09:58:07 (44 min)"));
    QCOMPARE(cell(model, 0, "backlog").toString(), QStringLiteral("1,204 · 12 MB"));
    QCOMPARE(cell(model, 0, "version", StatusRole).toInt(), int(Status::Late));
    QVERIFY(cell(model, 0, "version", Qt::ToolTipRole).toString().contains(QStringLiteral("1.1.0")));
    QCOMPARE(cell(model, 0, "failed", ToneRole).toInt(), int(Tone::Failed));
    QVERIFY(!cell(model, 1, "failed", ToneRole).isValid());
    QCOMPARE(cell(model, 1, "state").toString(), QStringLiteral("Never seen"));
}

void TestGuiModels::clientsAreOrderedByNeed()
{
    std::vector<ClientStatus> clients{clientOf(QStringLiteral("n"), ClientState::NeverSeen),
        clientOf(QStringLiteral("u")), clientOf(QStringLiteral("b"), ClientState::Away),
        clientOf(QStringLiteral("c"), ClientState::CatchingUp), clientOf(QStringLiteral("a"), ClientState::Away)};
    std::sort(clients.begin(), clients.end(), comesBefore);
    ClientsModel model;
    model.setValues(clients);
    QCOMPARE(namesIn(model), QStringLiteral("abcun"));
}

void TestGuiModels::filterKeepsTheModelsOrder()
{
    ClientsModel model;
    RowFilter rows;
    const QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    rows.setSourceModel(&model);
    model.setValues(clientsOf(QStringLiteral("cab")));
    rows.setAccept([&model](int row) { return model.at(row).name != QStringLiteral("a"); });
    QCOMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.index(0, 0).data(IdRole).toString(), QStringLiteral("c"));
    rows.sort(model.columnOf(QStringLiteral("name")));
    QCOMPARE(rows.index(0, 0).data(IdRole).toString(), QStringLiteral("b"));
    rows.sort(-1);
    QCOMPARE(rows.index(0, 0).data(IdRole).toString(), QStringLiteral("c"));
}

void TestGuiModels::briefModels()
{
    BriefRuns runs;
    const QAbstractItemModelTester runsTester(&runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    runs.setTimes(berlin(), {});
    RunSummary run;
    run.run = RunId::make();
    run.schedule = QStringLiteral("backup");
    run.outcome = Outcome::Failed;
    run.started = now - 10min;
    run.finished = now;
    run.at = now - 10min;
    run.signal = 9;
    runs.setValues({run});
    QCOMPARE(runs.index(0, 3).data().toString(), QStringLiteral("10 min"));
    QCOMPARE(runs.index(0, 4).data().toString(), QStringLiteral("KILL"));
    QCOMPARE(runs.index(0, 0).data(ToneRole).toInt(), int(Tone::Failed));
    FiringsModel firings;
    const QAbstractItemModelTester firingsTester(&firings, QAbstractItemModelTester::FailureReportingMode::QtTest);
    firings.setTimes(berlin(), {});
    firings.setNow(now);
    firings.setValues({{now + 9s, {QStringLiteral("vader")}, 1, QStringLiteral("backup"), {}},
        {now - 1s, {QStringLiteral("vader")}, 1, QStringLiteral("late"), {}}});
    QCOMPARE(firings.index(0, 0).data().toString(), QStringLiteral("0:09"));
    QCOMPARE(firings.index(1, 0).data().toString(), QStringLiteral("now"));
}

void TestGuiModels::findingsAreRanked()
{
    QList<Finding> all;
    for (const char *name : {"mail-queue", "db-backup", "backup", "old backups", "report"})
        all << Finding{Finding::Kind::Schedule, QString::fromLatin1(name), {}, {}};
    const QList<Finding> found = findAmong(all, QStringLiteral("backup"));
    QCOMPARE(found.size(), 3);
    QCOMPARE(found.at(0).name, QStringLiteral("backup"));
    QCOMPARE(findAmong(all, QStringLiteral("BACK old")).at(0).name, QStringLiteral("old backups"));
    QVERIFY(findAmong(all, QStringLiteral("nothing")).isEmpty());
    QCOMPARE(findAmong(all, {}, 2).size(), 2);
    FindingsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setValues({all.begin(), all.end()});
    model.setValues({found.begin(), found.end()});
    QCOMPARE(model.rowCount(), 3);
}

void TestGuiModels::queryResultGrows()
{
    TablePage page;
    page.columns = {QStringLiteral("id"), QStringLiteral("data")};
    page.rows = {{QStringLiteral("12"), QStringLiteral("text")}, {QStringLiteral("7"), {}},
        {QStringLiteral("8"), QString(QChar(0)) + QStringLiteral("x")}};
    page.nulls = {QByteArray("\0\0", 2), QByteArray("\0\1", 2), QByteArray("\0\0", 2)};
    QueryResult result(page);
    const QAbstractItemModelTester tester(&result, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(result.rowCount(), 3);
    QVERIFY(result.columns().at(0).alignment.testFlag(Qt::AlignRight));
    QVERIFY(result.columns().at(1).alignment.testFlag(Qt::AlignLeft));
    QCOMPARE(result.index(1, 1).data().toString(), QStringLiteral("NULL"));
    QVERIFY(result.index(1, 1).data(ItalicRole).toBool());
    QCOMPARE(result.index(1, 1).data(CopyRole).toString(), QString());
    QVERIFY(result.index(2, 1).data().toString().startsWith(QStringLiteral("2 byte")));
    TablePage more;
    more.rows = {{QStringLiteral("9")}}; // shorter than promised
    result.append(more);
    QCOMPARE(result.rowCount(), 4);
    QCOMPARE(result.index(3, 1).data().toString(), QString());
    result.append({});
    QCOMPARE(result.rowCount(), 4);
}

void TestGuiModels::patterns_data()
{
    QTest::addColumn<QString>("patterns");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char *patterns, const char *name, bool matches) {
        QTest::addRow("%s on %s", patterns, name)
            << QString::fromLatin1(patterns) << QString::fromLatin1(name) << matches;
    };
    row("", "a", true);
    row("a", "a", true);
    row("a", "A", false);
    row("web-*", "web-1", true);
    row("web-*", "web", false);
    row("*", "", true);
    row("a,b", "b", true);
    row("a, b", "b", true);
    row("?b", "ab", true);
    row("?b", "b", false);
    row("*b*c*", "aabbcc", true);
    row("*b*d*", "aabbcc", false);
    row("a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaa", false);
}

void TestGuiModels::patterns()
{
    QFETCH(QString, patterns);
    QFETCH(QString, name);
    QTEST(NamePatterns(patterns).matches(name), "matches");
}

QTEST_GUILESS_MAIN(TestGuiModels)
#include "tst_guimodels.moc"
