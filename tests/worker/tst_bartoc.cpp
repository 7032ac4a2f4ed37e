// SPDX-License-Identifier: MIT OR Apache-2.0
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace {

constexpr int patience = 20'000;

} // namespace

/// bartoc as a process, with no server to talk to.
class TestBartoc : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void checkTouchesNothing();
    void badConfigurations_data();
    void badConfigurations();
    void startsAndStops_data();
    void startsAndStops();
    void secondOneIsRefused();
    void hangupOpensTheLogAnew();
    void tellsSystemd();

private:
    void write(const QString &name, const QByteArray &text) const;
    void start(QProcess &process, const QStringList &arguments = {}) const;
    QString logText() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBartoc::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write(QStringLiteral("bartoc.toml"),
        "name = \"vader\"\n[bartos]\nhost = \"127.0.0.1\"\nport = 9\napi_key = \"sesame-open\"\n");
}

void TestBartoc::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

void TestBartoc::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(qEnvironmentVariable("BARTO_TEST_BIN_DIR") + QStringLiteral("/bartoc"),
        QStringList{QStringLiteral("-c"), m_folder->filePath(QStringLiteral("bartoc.toml")), QStringLiteral("-r"),
            m_folder->filePath(QStringLiteral("bartoc.db")), QStringLiteral("-t"),
            m_folder->filePath(QStringLiteral("bartoc.log"))}
            + arguments);
    QVERIFY(process.waitForStarted(patience));
}

QString TestBartoc::logText() const
{
    QFile file(m_folder->filePath(QStringLiteral("bartoc.log")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestBartoc::checkTouchesNothing()
{
    QProcess process;
    start(process, {QStringLiteral("--check")});
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 0);
    const QByteArray said = process.readAll();
    for (const char *part : {"vader", "ws://127.0.0.1:9", "bartoc.db", "Burst", "runs go on"})
        QVERIFY2(said.contains(part), said.constData());
    QVERIFY(!said.contains("sesame"));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("bartoc.db"))));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("bartoc.db.lock"))));
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("bartoc.log"))));
}

void TestBartoc::badConfigurations_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("unknown key") << QByteArray("name = \"a\"\nhoost = 1\n[bartos]\nhost = \"h\"\n")
                                 << QByteArray("hoost");
    QTest::newRow("no name") << QByteArray("[bartos]\nhost = \"h\"\n") << QByteArray("name");
    QTest::newRow("no TOML") << QByteArray("name = = 1") << QByteArray("bartoc.toml");
    QTest::newRow("certificate that is not there")
        << QByteArray("name = \"a\"\n[bartos]\nhost = \"h\"\nprefix = \"wss\"\nca_cert = \"/no/such/ca.pem\"\n")
        << QByteArray("/no/such/ca.pem");
}

void TestBartoc::badConfigurations()
{
    QFETCH(const QByteArray, toml);
    QFETCH(const QByteArray, says);
    write(QStringLiteral("bartoc.toml"), toml);
    for (const QStringList &arguments : {QStringList{}, QStringList{QStringLiteral("--check")}}) {
        QProcess process;
        start(process, arguments);
        QVERIFY(process.waitForFinished(patience));
        QCOMPARE(process.exitCode(), 2);
        const QByteArray said = process.readAll();
        QVERIFY2(said.contains(says), said.constData());
    }
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("bartoc.db"))));
}

void TestBartoc::startsAndStops_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void TestBartoc::startsAndStops()
{
    QFETCH(const int, number);
    QProcess process;
    start(process);
    QTRY_VERIFY_WITH_TIMEOUT(logText().contains(QStringLiteral("No link to ws://127.0.0.1:9")), patience);
    QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("bartoc.db"))));
    ::kill(pid_t(process.processId()), number);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!logText().contains(QStringLiteral("sesame")));
}

void TestBartoc::secondOneIsRefused()
{
    QProcess first;
    start(first);
    QTRY_VERIFY_WITH_TIMEOUT(logText().contains(QStringLiteral("No link")), patience);
    QProcess second;
    start(second);
    QVERIFY(second.waitForFinished(patience));
    QCOMPARE(second.exitCode(), 1);
    const QByteArray said = second.readAll();
    const QByteArray holder = "process " + QByteArray::number(first.processId());
    QVERIFY2(said.contains(holder), said.constData());
    ::kill(pid_t(first.processId()), SIGTERM);
    QVERIFY(first.waitForFinished(patience));
}

void TestBartoc::hangupOpensTheLogAnew()
{
    QProcess process;
    start(process);
    QTRY_VERIFY_WITH_TIMEOUT(logText().contains(QStringLiteral("No link")), patience);
    QVERIFY(
        QFile::rename(m_folder->filePath(QStringLiteral("bartoc.log")), m_folder->filePath(QStringLiteral("old.log"))));
    ::kill(pid_t(process.processId()), SIGHUP);
    QTRY_VERIFY_WITH_TIMEOUT(logText().contains(QStringLiteral("anew")), patience);
    ::kill(pid_t(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(patience));
    QCOMPARE(process.exitCode(), 0);
}

void TestBartoc::tellsSystemd()
{
    const QByteArray path = QFile::encodeName(m_folder->filePath(QStringLiteral("notify")));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    QVERIFY(size_t(path.size()) < sizeof(address.sun_path));
    std::copy(path.begin(), path.end(), address.sun_path);
    const int fd = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    QVERIFY(fd >= 0);
    QCOMPARE(::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    QByteArray heard;
    const auto hears = [&](const char *word) {
        char text[512];
        for (ssize_t got = 0; (got = ::recv(fd, text, sizeof(text), 0)) > 0;)
            heard += QByteArray(text, got) + '\n';
        return heard.contains(word);
    };
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NOTIFY_SOCKET"), QFile::decodeName(path));
    environment.insert(QStringLiteral("WATCHDOG_USEC"), QStringLiteral("200000"));
    process.setProcessEnvironment(environment);
    start(process);
    QTRY_VERIFY_WITH_TIMEOUT(hears("READY=1"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(hears("WATCHDOG=1"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(hears("STATUS=Not connected to ws://127.0.0.1:9"), patience);
    ::kill(pid_t(process.processId()), SIGTERM);
    QTRY_VERIFY_WITH_TIMEOUT(hears("STOPPING=1"), patience);
    QVERIFY(process.waitForFinished(patience));
    ::close(fd);
}

QTEST_GUILESS_MAIN(TestBartoc)
#include "tst_bartoc.moc"
