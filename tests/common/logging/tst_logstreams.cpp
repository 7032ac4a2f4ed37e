// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/logging/journalstream.h"
#include "logfixture.h"

#include <QLoggingCategory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace barto;

namespace {

Q_LOGGING_CATEGORY(lcTest, "barto.test", QtInfoMsg)

/// One of our own streams led into a file, until the end of the scope.
class Redirected
{
public:
    Redirected(int descriptor, const QString &path) : m_descriptor(descriptor)
    {
        std::fflush(nullptr);
        m_saved = ::dup(descriptor);
        const int file = ::open(qPrintable(path), O_CREAT | O_WRONLY | O_APPEND, 0600);
        ::dup2(file, descriptor);
        ::close(file);
    }
    ~Redirected()
    {
        std::fflush(nullptr);
        ::dup2(m_saved, m_descriptor);
        ::close(m_saved);
    }
    Redirected(const Redirected &) = delete;
    Redirected &operator=(const Redirected &) = delete;

private:
    int m_descriptor;
    int m_saved = -1;
};

QString streamName(int descriptor)
{
    struct stat status
    {
    };
    ::fstat(descriptor, &status);
    return QStringLiteral("%1:%2").arg(status.st_dev).arg(status.st_ino);
}

QProcessEnvironment journalEnvironment(const QString &stream)
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("JOURNAL_STREAM"), stream);
    return environment;
}

} // namespace

class TestLogStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void console_data();
    void console();
    void consoleAndFileDiffer();
    void journalStream_data();
    void journalStream();
    void journalReplacesItsStream();
};

void TestLogStreams::console_data()
{
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("isStdout");
    QTest::addColumn<int>("onStdout");
    QTest::addColumn<int>("onStderr");
    QTest::newRow("stdout") << true << true << 1 << 0;
    QTest::newRow("stderr") << true << false << 0 << 1;
    QTest::newRow("without -e") << false << true << 0 << 0;
}

void TestLogStreams::console()
{
    QFETCH(bool, enabled);
    QFETCH(bool, isStdout);
    LogFixture fixture;
    fixture.config.filePath.clear();
    fixture.config.console = enabled;
    const QString out = fixture.folder.filePath(QStringLiteral("out"));
    const QString err = fixture.folder.filePath(QStringLiteral("err"));
    {
        const Redirected stdoutFile(1, out);
        const Redirected stderrFile(2, err);
        const auto logging = Logging::start(
            QStringLiteral("test"), fixture.config, isStdout ? Logging::Console::Stdout : Logging::Console::Stderr, {});
        qCInfo(lcTest, "hello");
    }
    QTEST(int(LogFixture::linesOf(out).size()), "onStdout");
    QTEST(int(LogFixture::linesOf(err).size()), "onStderr");
    const QStringList lines = LogFixture::linesOf(out) + LogFixture::linesOf(err);
    for (const QString &line : lines)
        QVERIFY2(line.endsWith(QStringLiteral(" INFO test: hello")) && !line.contains(QChar(0x1b)), qPrintable(line));
}

void TestLogStreams::consoleAndFileDiffer()
{
    LogFixture fixture;
    fixture.config.console = true;
    fixture.config.consoleQuiet = 1;
    fixture.config.fileVerbose = 1;
    fixture.config.consoleLayer.withLevel = false;
    const QString out = fixture.folder.filePath(QStringLiteral("out"));
    {
        const Redirected stdoutFile(1, out);
        const auto logging = fixture.start();
        qCDebug(lcTest, "one");
        qCInfo(lcTest, "two");
        qCWarning(lcTest, "three");
    }
    QCOMPARE(LogFixture::linesOf(out).size(), 1);
    QVERIFY(LogFixture::linesOf(out)[0].endsWith(QStringLiteral("Z test: three")));
    QCOMPARE(fixture.lines().size(), 3);
    QVERIFY(fixture.lines()[0].endsWith(QStringLiteral("Z DEBUG test: one")));
}

void TestLogStreams::journalStream_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isOurs");
    const QString ours = streamName(2);
    QTest::newRow("ours") << ours << true;
    QTest::newRow("another's") << QString(ours + QStringLiteral("1")) << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("no number") << QStringLiteral("a:b") << false;
    QTest::newRow("three parts") << QString(ours + QStringLiteral(":1")) << false;
}

void TestLogStreams::journalStream()
{
    QFETCH(QString, value);
    QFETCH(bool, isOurs);
    QCOMPARE(JournalStream(journalEnvironment(value)).isConnectedTo(2), isOurs);
    QVERIFY(!JournalStream(journalEnvironment(value)).isConnectedTo(-1));
}

// There may be no journal here: what counts is that nothing comes twice and that nothing breaks.
void TestLogStreams::journalReplacesItsStream()
{
    LogFixture fixture;
    fixture.config.console = true;
    const QString out = fixture.folder.filePath(QStringLiteral("out"));
    {
        const Redirected stdoutFile(1, out);
        const auto logging = fixture.start(journalEnvironment(streamName(1)));
        qCInfo(lcTest, "hello");
        logging->writeBanner(QString());
    }
    QCOMPARE(LogFixture::linesOf(out), QStringList());
    QCOMPARE(fixture.lines().size(), 3);
    QVERIFY(fixture.lines()[2].contains(QStringLiteral("systemd's journal")));
}

QTEST_GUILESS_MAIN(TestLogStreams)
#include "tst_logstreams.moc"
