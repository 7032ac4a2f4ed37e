// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/worker/journal/journalrig.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace barto;

namespace {

bool execute(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    const bool done = sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK
        && sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestJournalFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesASecondAgent();
    void makesFoldersAndPrivateFiles();
    void keepsItsIdentity();
    void unknownMachineChangesNothing();
    void cloneBecomesANewClient();
    void damagedFileIsSetAside_data();
    void damagedFileIsSetAside();
    void otherVersionsAreRefused_data();
    void otherVersionsAreRefused();
    void unwritableFolder();
};

void TestJournalFile::refusesASecondAgent()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const auto second = Journal::open(rig.path(), QStringLiteral("machine-a"), rig.clock);
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Conflict);
    QVERIFY2(second.error().detail.contains(QStringLiteral("process %1").arg(::getpid())),
        qPrintable(second.error().detail));
    QVERIFY(second.error().detail.contains(u"--journal"));
    rig.journal.reset();
    QVERIFY(Journal::open(rig.path(), QStringLiteral("machine-a"), rig.clock));
}

void TestJournalFile::makesFoldersAndPrivateFiles()
{
    JournalRig rig;
    const QString path = rig.folder.filePath(QStringLiteral("deep/down/bartoc.db"));
    const auto journal = Journal::open(path, {}, rig.clock);
    QVERIFY(journal);
    for (const char *suffix : {"", "-wal", ".lock"}) {
        struct stat of = {};
        QCOMPARE(::stat(QFile::encodeName(path + QString::fromLatin1(suffix)).constData(), &of), 0);
        QCOMPARE(of.st_mode & 0777, 0600u);
    }
}

void TestJournalFile::keepsItsIdentity()
{
    JournalRig rig;
    QVERIFY(rig.open());
    const ClientId client = rig.journal->client();
    QVERIFY(!client.isNull());
    QVERIFY(rig.journal->opening().notices.isEmpty());
    QVERIFY(rig.open());
    QCOMPARE(rig.journal->client(), client);
    QVERIFY(!rig.journal->opening().identityChanged);

    // The second copy is made again when it is gone.
    rig.journal.reset();
    QVERIFY(QFile::remove(rig.path() + QStringLiteral(".id")));
    QVERIFY(rig.open());
    QCOMPARE(rig.journal->client(), client);
    QVERIFY(QFile::exists(rig.path() + QStringLiteral(".id")));
}

void TestJournalFile::unknownMachineChangesNothing()
{
    JournalRig rig;
    QVERIFY(rig.open({}));
    const ClientId client = rig.journal->client();
    QVERIFY(rig.open(QStringLiteral("machine-a")));
    QCOMPARE(rig.journal->client(), client);
    QVERIFY(rig.open({}));
    QCOMPARE(rig.journal->client(), client);
    QVERIFY(rig.open(QStringLiteral("machine-b")));
    QVERIFY(rig.journal->opening().identityChanged);
}

void TestJournalFile::cloneBecomesANewClient()
{
    JournalRig rig;
    QVERIFY(rig.open(QStringLiteral("machine-a")));
    const ClientId client = rig.journal->client();
    JournalStep step;
    step.facts = {skipFact(QStringLiteral("a"), rig.clock.now(), rig.clock.now(), 1, QStringLiteral("spool full"))};
    QVERIFY(rig.journal->commit(step));
    QVERIFY(rig.open(QStringLiteral("machine-b")));
    QVERIFY(rig.journal->client() != client);
    QVERIFY(rig.journal->opening().identityChanged);
    QCOMPARE(rig.journal->opening().notices.size(), 1);
    QVERIFY(rig.facts().empty());
    QVERIFY(QFile::exists(rig.journal->opening().setAside));
    const ClientId clone = rig.journal->client();
    QVERIFY(rig.open(QStringLiteral("machine-b")));
    QCOMPARE(rig.journal->client(), clone);
    QVERIFY(!rig.journal->opening().identityChanged);
}

void TestJournalFile::damagedFileIsSetAside_data()
{
    QTest::addColumn<int>("damage");
    QTest::newRow("no database at all") << 0;
    QTest::newRow("torn in the middle") << 1;
    QTest::newRow("overwritten pages") << 2;
}

void TestJournalFile::damagedFileIsSetAside()
{
    QFETCH(const int, damage);
    JournalRig rig;
    QVERIFY(rig.open());
    const ClientId client = rig.journal->client();
    JournalStep step;
    for (int i = 0; i < 200; ++i)
        step.claims.push_back(slotRun(QString::number(i), rig.clock.now()));
    QVERIFY(rig.journal->commit(step));
    rig.journal.reset();
    QByteArray bytes = read(rig.path());
    QVERIFY(bytes.size() > 20'000);
    if (damage == 0)
        bytes = QByteArray(bytes.size(), 'x');
    else if (damage == 1)
        bytes.truncate(9'000);
    else
        bytes.replace(4096, 12'000, QByteArray(12'000, '\xff'));
    QVERIFY(write(rig.path(), bytes));

    QVERIFY2(rig.open(), qPrintable(rig.error.detail));
    const QString aside = rig.journal->opening().setAside;
    QCOMPARE(aside, rig.path() + QStringLiteral(".damaged-20261124T090000"));
    QCOMPARE(read(aside), bytes);
    QCOMPARE(rig.journal->opening().notices.size(), 1);
    QCOMPARE(rig.journal->client(), client); // by the second copy
    QVERIFY(!rig.journal->opening().identityChanged);
    QVERIFY(rig.journal->commit(step)->isEmpty());
}

void TestJournalFile::otherVersionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("word");
    QTest::newRow("newer") << QByteArray("PRAGMA user_version = 2") << QStringLiteral("version 2");
    QTest::newRow("older") << QByteArray("PRAGMA user_version = 0") << QStringLiteral("version 0");
    QTest::newRow("another program's") << QByteArray("PRAGMA application_id = 7") << QStringLiteral("not a journal");
}

void TestJournalFile::otherVersionsAreRefused()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const QString, word);
    JournalRig rig;
    QVERIFY(rig.open());
    rig.journal.reset();
    QVERIFY(execute(rig.path(), sql.constData()));
    const QStringList before = rig.files();
    QVERIFY(!rig.open());
    QCOMPARE(rig.error.code, Error::Code::Unsupported);
    QVERIFY2(rig.error.detail.contains(word), qPrintable(rig.error.detail));
    QCOMPARE(rig.files(), before);
}

void TestJournalFile::unwritableFolder()
{
    JournalRig rig;
    const auto journal = Journal::open(QStringLiteral("/proc/barto/bartoc.db"), {}, rig.clock);
    QVERIFY(!journal);
    QCOMPARE(journal.error().code, Error::Code::Io);
    QVERIFY(journal.error().detail.contains(u"/proc/barto"));
}

QTEST_GUILESS_MAIN(TestJournalFile)
#include "tst_journalfile.moc"
