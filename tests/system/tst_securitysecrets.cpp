// SPDX-License-Identifier: MIT OR Apache-2.0

// Secrets come from each of their sources, and are seen nowhere; what is on disk is its owner's alone; TLS to MariaDB.

#include "tests/system/securitylab.h"

#include <QDirIterator>
#include <QTest>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace barto;

namespace {

const QString vader = QStringLiteral("vader");
const QString token = QStringLiteral("correct-horse-battery-staple-42");
const QString seed = QStringLiteral("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=");

QString api(const QString &key, const QString &value)
{
    return QStringLiteral("%1 = \"%2\"\n").arg(key, value);
}

} // namespace

class TestSecuritySecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sources_data();
    void sources();
    void exposedKeyFileIsRefused();
    void neverShown();
    void filesAreTheOwners();
    void memoryIsNotForOthers();
    void tlsToMariaDb();
    void tlsToMariaDbNotThere();

private:
    static void neverIn(const QString &where, const QString &text);
};

void TestSecuritySecrets::sources_data()
{
    QTest::addColumn<QString>("source");
    for (const char *source : {"toml", "file", "credential", "environment"})
        QTest::newRow(source) << QString::fromLatin1(source);
}

/// The server's api_key from each source; agent and command line have theirs from the file.
void TestSecuritySecrets::sources()
{
    QFETCH(QString, source);
    SecurityLab barto;
    QProcessEnvironment environment = barto.environment();
    barto.run(QStringLiteral("umask 077; mkdir creds; printf '%s\\n' '%1' > key; printf '%s' '%1' > creds/api_key")
                  .arg(token));
    if (source == QStringLiteral("toml"))
        barto.setServerHead(api(QStringLiteral("api_key"), token));
    if (source == QStringLiteral("file"))
        barto.setServerHead(api(QStringLiteral("api_key_file"), barto.path(QStringLiteral("key"))));
    barto.setAgentLink(api(QStringLiteral("api_key_file"), barto.path(QStringLiteral("key"))));
    barto.setCliLink(api(QStringLiteral("api_key_file"), barto.path(QStringLiteral("key"))));
    QProcessEnvironment ofServer = environment;
    if (source == QStringLiteral("credential"))
        ofServer.insert(QStringLiteral("CREDENTIALS_DIRECTORY"), barto.path(QStringLiteral("creds")));
    if (source == QStringLiteral("environment"))
        ofServer.insert(QStringLiteral("BARTOS_API_KEY"), token);
    barto.setEnvironment(ofServer);
    QVERIFY(barto.startServer());
    barto.setEnvironment(environment);
    QVERIFY(barto.startAgent(vader));
    barto.setCliLink({});
    QCOMPARE(barto.cli({QStringLiteral("info")}).exitCode, 4); // it is asked for indeed
}

void TestSecuritySecrets::exposedKeyFileIsRefused()
{
    SecurityLab barto;
    barto.run(QStringLiteral("printf '%s' '%1' > seed; chmod 644 seed").arg(seed));
    barto.setServerHead(api(QStringLiteral("signing_key_file"), barto.path(QStringLiteral("seed"))));
    QVERIFY(barto.launchServer());
    QCOMPARE(barto.server().waitForEnd(), 2);
    QVERIFY2(barto.server().log().contains(QStringLiteral("chmod 600")), qPrintable(barto.server().log()));
    neverIn(QStringLiteral("the refusal"), barto.server().log());
}

void TestSecuritySecrets::neverIn(const QString &where, const QString &text)
{
    for (const QString &secret : {token, seed})
        QVERIFY2(!text.contains(secret), qPrintable(where));
}

void TestSecuritySecrets::neverShown()
{
    SecurityLab barto;
    barto.setServerHead(api(QStringLiteral("api_key"), token) + api(QStringLiteral("signing_key"), seed));
    barto.setAgentLink(api(QStringLiteral("api_key"), token));
    barto.setCliLink(api(QStringLiteral("api_key"), token));
    // Jobs do not get to see it either.
    barto.addSchedule(vader,
        QStringLiteral(R"({ name = "env", on_calendar = "*:*:*", cmds = ["env; ps axeww | grep -c %1-none"] })")
            .arg(QStringLiteral("x")));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.number(QStringLiteral("SELECT count(*) FROM line")) > 3, 20'000);
    for (const QVariantList &row : barto.rows(QStringLiteral("SELECT data FROM line")))
        neverIn(QStringLiteral("a job's environment"), row[0].toString());
    for (const Daemon *daemon : {&barto.server(), &barto.agent(vader)}) {
        QFile line(QStringLiteral("/proc/%1/cmdline").arg(daemon->pid()));
        QVERIFY(line.open(QIODevice::ReadOnly));
        neverIn(QStringLiteral("ps"), QString::fromUtf8(line.readAll()));
    }
    QCOMPARE(barto.run(
                 QStringLiteral("'%1/bartos' --check -c bartos.toml; '%1/bartoc' --check -c vader.toml").arg(binDir())),
        0);
    neverIn(QStringLiteral("--check"), barto.output());
    // Errors about the very lines that hold them, and the most talkative logs.
    barto.run(QStringLiteral("sed 's/^api_key = \"/api_key = x\"/' bartos.toml > broken.toml; '%1/bartos' --check -c "
                             "broken.toml; sed 's/^signing_key = \"/signing_key = \"!/' bartos.toml > broken2.toml; "
                             "'%1/bartos' --check -c broken2.toml")
                  .arg(binDir()));
    QVERIFY2(barto.output().contains(QStringLiteral("broken.toml:")), qPrintable(barto.output()));
    neverIn(QStringLiteral("an error"), barto.output());
    for (const QString &command : {QStringLiteral("info"), QStringLiteral("clients"), QStringLiteral("list")})
        neverIn(
            command, barto.cli({QStringLiteral("-vv"), command}).out + barto.cli({QStringLiteral("-vv"), command}).err);
    barto.agent(vader).stop();
    barto.server().stop();
    barto.run(QStringLiteral("cat *.log *.out"));
    QVERIFY(barto.output().size() > 1000);
    neverIn(QStringLiteral("a log"), barto.output());
    for (const QVariantList &row : barto.rows(QStringLiteral("SELECT detail FROM audit")))
        neverIn(QStringLiteral("the audit"), row[0].toString());
}

void TestSecuritySecrets::filesAreTheOwners()
{
    SecurityLab barto;
    barto.addSchedule(vader, QStringLiteral(R"({ name = "tick", on_calendar = "*:*:*", cmds = ["echo tick"] })"));
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    QTRY_VERIFY_WITH_TIMEOUT(barto.number(QStringLiteral("SELECT count(*) FROM line")) > 1, 20'000);
    QStringList found;
    QDirIterator all(barto.path(QString()), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const bool ofAgent = path.contains(QStringLiteral("/vader.db"));
        const bool ofServer = path.contains(QStringLiteral("/bartos.db"));
        struct stat facts = {};
        if ((!ofAgent && !ofServer) || ::lstat(QFile::encodeName(path).constData(), &facts) != 0)
            continue; // a run's folder may just have gone
        found.append(all.fileInfo().suffix());
        const unsigned mode = facts.st_mode & 07777;
        QVERIFY2(mode == (S_ISDIR(facts.st_mode) ? 0700u : 0600u),
            qPrintable(QStringLiteral("%1 has mode %2").arg(path).arg(mode, 0, 8)));
    }
    QVERIFY2(found.size() >= 6, qPrintable(found.join(QLatin1Char(' '))));
}

/// Not dumpable: no core, and /proc/<pid> belongs to root, so that no other process of the same user reads the memory.
void TestSecuritySecrets::memoryIsNotForOthers()
{
    SecurityLab barto;
    QVERIFY(barto.startServer());
    QVERIFY(barto.startAgent(vader));
    for (const Daemon *daemon : {&barto.server(), &barto.agent(vader)}) {
        QFile maps(QStringLiteral("/proc/%1/maps").arg(daemon->pid()));
        if (::geteuid() != 0)
            QVERIFY(!maps.open(QIODevice::ReadOnly));
        daemon->signal(SIGABRT);
    }
    QTRY_VERIFY(!barto.server().isRunning() && !barto.agent(vader).isRunning());
    const QStringList left = QDir(barto.path(QString())).entryList({QStringLiteral("core*")}, QDir::Files);
    QVERIFY2(left.isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
}

void TestSecuritySecrets::tlsToMariaDb()
{
    QTemporaryDir folder;
    MariaDbServer mariadb;
    {
        SecurityLab maker; // its certificates live as long as `folder`
        QVERIFY(maker.makeCerts(QStringLiteral("ca"), QStringLiteral("KEY=rsa"))
            && maker.makeCerts(QStringLiteral("server db IP:127.0.0.1 DNS:localhost"), QStringLiteral("KEY=rsa"))
            && maker.makeCerts(QStringLiteral("ca"), QStringLiteral("CA=other KEY=rsa")));
        QCOMPARE(maker.run(QStringLiteral("cp *.pem *.key '%1'").arg(folder.path())), 0);
    }
    const auto file = [&folder](const char *name) { return folder.filePath(QLatin1StringView(name)); };
    const Result<void> started = mariadb.start({QStringLiteral("--ssl-ca=") + file("ca.pem"),
        QStringLiteral("--ssl-cert=") + file("db.pem"), QStringLiteral("--ssl-key=") + file("db.key")});
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    for (const QString &options : {QStringLiteral("ssl=true"), QString(QStringLiteral("ssl_ca=") + file("ca.pem"))}) {
        SecurityLab barto(&mariadb);
        barto.setDatabaseOptions(options);
        QVERIFY(barto.startServer());
        const Lab::Answer answer = barto.cli(
            {QStringLiteral("query"), QStringLiteral("-q"), QStringLiteral("SHOW STATUS LIKE 'Ssl_cipher'")});
        QVERIFY2(answer.out.contains(QStringLiteral("TLS_")) || answer.out.contains(QStringLiteral("ECDHE")),
            qPrintable(answer.out + answer.err));
    }
    SecurityLab barto(&mariadb);
    barto.setDatabaseOptions(QStringLiteral("ssl_ca=") + file("other.pem"));
    QVERIFY(barto.launchServer());
    QVERIFY(SecurityLab::says(barto.server(), QStringLiteral("SSL")));
    QVERIFY(barto.server().isRunning()); // it waits for a database that it can trust
    QVERIFY(!barto.cli({QStringLiteral("info")}).out.contains(QStringLiteral("● up")));
}

void TestSecuritySecrets::tlsToMariaDbNotThere()
{
    MariaDbServer mariadb;
    const Result<void> started = mariadb.start({QStringLiteral("--skip-ssl")});
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    SecurityLab barto(&mariadb);
    barto.setDatabaseOptions(QStringLiteral("ssl=true"));
    QVERIFY(barto.launchServer());
    QVERIFY(SecurityLab::says(barto.server(), QStringLiteral("TLS was asked for, but the server has none")));
    QCOMPARE(
        barto.number(QStringLiteral("SELECT count(*) FROM information_schema.tables WHERE table_name = 'run'")), 0);
}

QTEST_GUILESS_MAIN(TestSecuritySecrets)
#include "tst_securitysecrets.moc"
