// SPDX-License-Identifier: MIT OR Apache-2.0

// Reports of package updates, and slots without a run, on both databases.

#include "server/store/updatetable.h"
#include "tests/server/store/storefixture.h"

#include <QTest>

using namespace barto;
using namespace barto::store;

class TestUpdates : public StoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void storesAReportOnce_data() { StoreRig::databases(); }
    void storesAReportOnce();
    void keepsTheNewestFew_data() { StoreRig::databases(); }
    void keepsTheNewestFew();
    void takesManyPackages_data() { StoreRig::databases(); }
    void takesManyPackages();
    void findsRunsThatWereNotRead_data() { StoreRig::databases(); }
    void findsRunsThatWereNotRead();
    void tellsProgress_data() { StoreRig::databases(); }
    void tellsProgress();
    void findsSlotsWithoutARun_data() { StoreRig::databases(); }
    void findsSlotsWithoutARun();

private:
    RunScript finished(const char *schedule, int exitCode = 0)
    {
        RunScript script(schedule);
        script.exit(exitCode);
        script.finish();
        store(script.take());
        return script;
    }
    UpdateRecord record(const RunScript &script, std::vector<PackageUpdate> packages = {}) const
    {
        return {script.run(), 4, quint8(packages.empty() ? 2 : 1), false, {}, std::move(packages), {}, {}};
    }
};

void TestUpdates::storesAReportOnce()
{
    const RunScript script = finished("apt-updates");
    PackageUpdate bash{QStringLiteral("bash"), QStringLiteral("5.2-2"), QStringLiteral("5.2-3"),
        QStringLiteral("bookworm-security"), QStringLiteral("amd64"), 1'500'000, -2048, true};
    PackageUpdate jq{QStringLiteral("jq"), {}, QStringLiteral("1.6"), {}, {}, {}, {}, false};
    UpdateRecord told = record(script, {bash, jq});
    told.isApplied = true;
    told.downloadBytes = 1'600'000;
    told.sizeChange = -1;
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_writer->storeUpdates(told));
    const auto reports = m_reader->updates({}).value();
    QCOMPARE(reports.size(), 1u);
    const UpdateReport &report = reports[0].report;
    QCOMPARE(report.client, QStringLiteral("vader"));
    QCOMPARE(report.schedule, QStringLiteral("apt-updates"));
    QCOMPARE(report.run, script.run());
    QCOMPARE(report.checked, RunScript::at());
    QVERIFY(report.isApplied);
    QCOMPARE(report.downloadBytes, quint64(1'600'000));
    QCOMPARE(report.sizeChange, -1);
    QCOMPARE(m_reader->packages(reports[0].key).value(), (std::vector<PackageUpdate>{bash, jq}));
    QCOMPARE(m_reader->updates(4).value().size(), 1u);
    QVERIFY(m_reader->updates(5).value().empty());
    QVERIFY(m_writer->storeUpdates(record(RunScript()))); // a run that is not here any more
    QCOMPARE(m_reader->updates({}).value().size(), 1u);
}

void TestUpdates::keepsTheNewestFew()
{
    PackageUpdate one;
    one.name = QStringLiteral("one");
    std::vector<RunScript> scripts;
    for (int i = 0; i < UpdateTable::keptReports + 3; ++i) {
        scripts.push_back(finished("apt-updates"));
        QVERIFY(m_writer->storeUpdates(record(scripts.back(), {one})));
    }
    UpdateRecord other = record(finished("brew"), {one});
    other.kind = 9;
    other.problem = QStringLiteral("not understood: line 3");
    QVERIFY(m_writer->storeUpdates(other));
    const auto reports = m_reader->updates({}).value();
    QCOMPARE(reports.size(), 2u);
    QCOMPARE(reports[0].report.run, scripts.back().run());
    QCOMPARE(reports[1].report.problem, other.problem);
    QCOMPARE(count(QStringLiteral("update_report")), UpdateTable::keptReports + 1);
    QCOMPARE(count(QStringLiteral("update_package")), UpdateTable::keptReports + 1);
}

void TestUpdates::takesManyPackages()
{
    std::vector<PackageUpdate> packages(5'001);
    for (std::size_t i = 0; i < packages.size(); ++i)
        packages[i].name = QStringLiteral("package-%1").arg(i);
    QVERIFY(m_writer->storeUpdates(record(finished("apt"), packages)));
    QCOMPARE(m_reader->packages(m_reader->updates({}).value().at(0).key).value(), packages);
}

void TestUpdates::findsRunsThatWereNotRead()
{
    finished("apt-updates");
    const RunScript newest = finished("apt-updates", 100);
    finished("backup");
    RunScript running("apt-updates");
    store(running.take());
    const auto unread = [this] {
        return m_reader->unreadUpdates([](const QString &client, const QString &schedule) {
            return client == QStringLiteral("vader") && schedule == QStringLiteral("apt-updates");
        });
    };
    const auto found = unread().value();
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].run, newest.run());
    QCOMPARE(found[0].schedule, QStringLiteral("apt-updates"));
    QVERIFY(m_writer->storeUpdates(record(newest)));
    QVERIFY(unread().value().empty());
}

void TestUpdates::tellsProgress()
{
    const ClientKey anew = m_writer
                               ->rememberClient(ClientId::make(), QStringLiteral("vader"), {}, {},
                                   RunScript::at() + std::chrono::hours(1))
                               .value();
    QVERIFY(m_writer->rememberSchedules(
        m_client, {{QStringLiteral("old"), QStringLiteral("daily"), {}, "r0"}}, RunScript::at()));
    QVERIFY(m_writer->rememberSchedules(
        anew, {{QStringLiteral("a"), QStringLiteral("daily"), QStringLiteral("UTC"), "r1"}}, RunScript::at()));
    const auto progress = m_reader->progress().value();
    QCOMPARE(progress.size(), 1u); // of the machine that is there now
    QCOMPARE(progress[0].schedule, QStringLiteral("a"));
    QCOMPARE(progress[0].timezone, QStringLiteral("UTC"));
    QCOMPARE(progress[0].revision, QByteArray("r1"));
    QCOMPARE(progress[0].watermark, RunScript::at());
}

void TestUpdates::findsSlotsWithoutARun()
{
    finished("backup");
    FactBatch facts;
    for (int i = 0; i < 3; ++i) {
        facts.facts.push_back({FactId::make(),
            SlotsSkipped{QStringLiteral("nightly"), QStringLiteral("daily"), {}, {}, RunScript::at(),
                RunScript::at() + std::chrono::seconds(i), 7, QStringLiteral("agent not running")}});
    }
    QVERIFY(m_writer->storeFacts(m_client, facts, RunScript::at()));
    RunScript caughtUp("persistent");
    FrameBatch batch = caughtUp.take();
    batch.header->trigger = RunTrigger::CatchUp;
    batch.header->slotCount = 3;
    store(batch);
    SlotsQuery query{RunScript::at() - std::chrono::hours(1), RunScript::at() + std::chrono::hours(1), {}, 2};
    const Result<SlotRecords> found = m_reader->slotRecords(query);
    QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
    const SlotRecords &records = *found;
    QCOMPARE(records.skipped.size(), 2u);
    QCOMPARE(records.skipped[0].slotCount, 7u);
    QVERIFY(records.more);
    QCOMPARE(records.madeUp.size(), 1u);
    QCOMPARE(records.madeUp[0].run, caughtUp.run());
    query.until = RunScript::at();
    QVERIFY(m_reader->slotRecords(query).value().skipped.empty());
    query.until = RunScript::at() + std::chrono::hours(1);
    query.wanted = [](const QString &, const QString &schedule) { return schedule == QStringLiteral("persistent"); };
    QVERIFY(m_reader->slotRecords(query).value().skipped.empty());
    QCOMPARE(m_reader->slotRecords(query).value().madeUp.size(), 1u);
}

QTEST_GUILESS_MAIN(TestUpdates)
#include "tst_updates.moc"
