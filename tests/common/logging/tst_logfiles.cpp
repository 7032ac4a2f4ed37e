// SPDX-License-Identifier: MIT OR Apache-2.0
#include "logfixture.h"

#include <QLoggingCategory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace barto;

namespace {

Q_LOGGING_CATEGORY(lcTest, "barto.test", QtInfoMsg)

} // namespace

class TestLogFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesItsFolder();
    void refusals_data();
    void refusals();
    void withoutFile();
    void reopensAfterLogrotate();
    void aFailedReopenKeepsTheOldFile();
    void appends();
    void rotates();
    void aFullDiskIsSurvived();
    void childrenDoNotInherit();
};

void TestLogFiles::makesItsFolder()
{
    LogFixture fixture;
    fixture.config.filePath = fixture.folder.filePath(QStringLiteral("a/b/test.log"));
    auto logging = fixture.start();
    qCInfo(lcTest, "hello");
    QCOMPARE(fixture.lines().size(), 1);
    struct stat status
    {
    };
    QCOMPARE(::stat(qPrintable(fixture.folder.filePath(QStringLiteral("a/b"))), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0700);
}

void TestLogFiles::refusals_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("error");
    QTest::newRow("a folder") << QStringLiteral("/tmp")
                              << QStringLiteral("cannot open the log file /tmp: Is a directory");
    QTest::newRow("below a file") << QStringLiteral(
        "/etc/passwd/x.log") << QStringLiteral("cannot make the folder /etc/passwd for the log file: Not a directory");
    QTest::newRow("below a file's folder")
        << QStringLiteral("/etc/passwd/a/x.log")
        << QStringLiteral("cannot make the folder /etc/passwd/a for the log file: Not a directory");
    QTest::newRow("in /proc") << QStringLiteral("/proc/none/x.log")
                              << QStringLiteral(
                                     "cannot make the folder /proc/none for the log file: No such file or directory");
}

void TestLogFiles::refusals()
{
    QFETCH(QString, path);
    QFETCH(QString, error);
    TracingConfig config;
    config.filePath = path;
    const auto logging = Logging::start(QStringLiteral("test"), config, Logging::Console::Stdout, {});
    QVERIFY(!logging);
    QCOMPARE(logging.error().code, Error::Code::Io);
    QCOMPARE(logging.error().detail, error);
}

void TestLogFiles::withoutFile()
{
    LogFixture fixture;
    fixture.config.filePath.clear();
    auto logging = fixture.start();
    QVERIFY(!lcTest().isCriticalEnabled()); // nobody listens at all
    QVERIFY(logging->reopen());
    logging->writeBanner(QString());
}

void TestLogFiles::reopensAfterLogrotate()
{
    LogFixture fixture;
    auto logging = fixture.start();
    qCInfo(lcTest, "one");
    const QString moved = fixture.folder.filePath(QStringLiteral("moved.log"));
    QVERIFY(QFile::rename(fixture.config.filePath, moved));
    qCInfo(lcTest, "two");
    QVERIFY(logging->reopen());
    qCInfo(lcTest, "three");
    QCOMPARE(LogFixture::linesOf(moved).size(), 2);
    QCOMPARE(fixture.lines().size(), 1);
    QVERIFY(fixture.lines()[0].endsWith(QStringLiteral("three")));
}

void TestLogFiles::aFailedReopenKeepsTheOldFile()
{
    LogFixture fixture;
    auto logging = fixture.start();
    const QString moved = fixture.folder.filePath(QStringLiteral("moved.log"));
    QVERIFY(QFile::rename(fixture.config.filePath, moved));
    QVERIFY(QDir().mkdir(fixture.config.filePath));
    const Result<void> reopened = logging->reopen();
    QVERIFY(!reopened);
    QVERIFY(reopened.error().detail.endsWith(QStringLiteral("Is a directory")));
    qCInfo(lcTest, "still heard");
    QCOMPARE(LogFixture::linesOf(moved).size(), 1);
}

void TestLogFiles::appends()
{
    LogFixture fixture;
    auto logging = fixture.start();
    qCInfo(lcTest, "one");
    logging.reset();
    logging = fixture.start();
    qCInfo(lcTest, "two");
    QCOMPARE(fixture.lines().size(), 2);
}

void TestLogFiles::rotates()
{
    LogFixture fixture;
    auto logging = fixture.start();
    const QByteArray text(256 * 1024, 'x');
    for (int i = 0; i < 90; ++i) // 22.5 MiB
        qCInfo(lcTest, "%s", text.constData());
    QVERIFY(QFile(fixture.config.filePath).size() < 10 * 1024 * 1024 + 1);
    const QStringList files = QDir(fixture.folder.filePath(QStringLiteral("logs"))).entryList(QDir::Files);
    QCOMPARE(
        files, QStringList({QStringLiteral("test.1.log"), QStringLiteral("test.2.log"), QStringLiteral("test.log")}));
}

void TestLogFiles::aFullDiskIsSurvived()
{
    LogFixture fixture;
    // A console to hear of it: stdout goes to a file for the length of this test.
    const QString heard = fixture.folder.filePath(QStringLiteral("stdout"));
    std::fflush(stdout);
    const int saved = ::dup(1);
    const int file = ::open(qPrintable(heard), O_CREAT | O_WRONLY | O_APPEND, 0600);
    ::dup2(file, 1);
    fixture.config.filePath = QStringLiteral("/dev/full");
    fixture.config.console = true;
    auto logging = fixture.start();
    for (int i = 0; i < 100; ++i)
        qCInfo(lcTest, "message %d", i);
    logging.reset();
    std::fflush(stdout);
    ::dup2(saved, 1);
    ::close(saved);
    ::close(file);
    const QStringList lines = LogFixture::linesOf(heard);
    QCOMPARE(lines.filter(QStringLiteral(" message ")).size(), 100);
    const QStringList told = lines.filter(QStringLiteral("cannot write the log file /dev/full, messages are lost"));
    QCOMPARE(told.size(), 1);
    QVERIFY2(told[0].contains(QStringLiteral("No space left on device")), qPrintable(told[0]));
}

void TestLogFiles::childrenDoNotInherit()
{
    LogFixture fixture;
    auto logging = fixture.start();
    qCInfo(lcTest, "hello");
    int found = 0;
    for (int fd = 3; fd < 256; ++fd) {
        const QString target = QFile::symLinkTarget(QStringLiteral("/proc/self/fd/%1").arg(fd));
        if (target != fixture.config.filePath)
            continue;
        ++found;
        QVERIFY((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
    }
    QCOMPARE(found, 1);
}

QTEST_GUILESS_MAIN(TestLogFiles)
#include "tst_logfiles.moc"
