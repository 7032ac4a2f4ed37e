// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/lab.h"
#include "tests/support/freeport.h"

#include <QDateTime>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTcpSocket>
#include <QTest>
#include <QTimeZone>
#include <QUuid>

namespace barto {

namespace {

constexpr int patience = 20'000;

void writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

Lab::Lab(MariaDbServer *mariadb) : m_mariadb(mariadb), m_port(freePort())
{
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : m_environment.keys()) {
        const bool ours = name.startsWith(QLatin1String("BARTO")) && name != QLatin1String("BARTO_TEST_BIN_DIR");
        if (ours || name.startsWith(QLatin1String("XDG_")) || name.endsWith(QLatin1String("_DIRECTORY")))
            m_environment.remove(name);
    }
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
    m_environment.insert(QStringLiteral("SHELL"), QStringLiteral("/bin/sh"));
    if (m_mariadb) {
        m_database = QStringLiteral("lab_") + QUuid::createUuid().toString(QUuid::Id128);
        if (const Result<void> made = m_mariadb->freshDatabase(m_database); !made)
            qFatal("%s", qPrintable(made.error().detail));
    }
    m_server = std::make_unique<Daemon>(QStringLiteral("bartos"), path(QStringLiteral("bartos.out")));
}

Lab::~Lab()
{
    // Jobs outlive a killed agent: the next one adopts them, and its stop ends them (on_stop).
    for (auto &[name, agent] : m_agents) {
        if (!agent->isRunning())
            launchAgent(name);
        agent->stop();
    }
    m_server->kill();
    if (QTest::currentTestFailed())
        qInfo().noquote() << logs();
}

Daemon &Lab::agent(const QString &name)
{
    std::unique_ptr<Daemon> &agent = m_agents[name];
    if (!agent)
        agent = std::make_unique<Daemon>(QStringLiteral("bartoc"), path(name + QStringLiteral(".out")));
    return *agent;
}

QString Lab::databaseToml() const
{
    if (!m_mariadb)
        return QStringLiteral("[sqlite]\npath = \"%1\"\n").arg(path(QStringLiteral("bartos.db")));
    return QStringLiteral(
               "[mariadb]\nhost = \"127.0.0.1\"\nport = %1\nusername = \"%2\"\npassword = \"%3\"\ndatabase = \"%4\"\n")
               .arg(QString::number(m_mariadb->port()), m_mariadb->user(), m_mariadb->password(), m_database)
        + (m_databaseOptions.isEmpty() ? QString() : QStringLiteral("options = \"%1\"\n").arg(m_databaseOptions));
}

void Lab::writeServerConfig() const
{
    QString toml = m_serverHead + QStringLiteral("\n[server]\nworkers = 2\nip = \"127.0.0.1\"\nport = %1\n").arg(m_port)
        + databaseToml();
    if (m_tls)
        toml
            += QStringLiteral(
                   "[server.tls]\nip = \"127.0.0.1\"\nport = %1\ncert_file_path = \"%2\"\nkey_file_path = \"%3\"\n")
                   .arg(QString::number(m_port), path(QStringLiteral("server.pem")), path(QStringLiteral("server.key")))
            + m_tlsTail + QLatin1Char('\n');
    for (auto client = m_schedules.begin(); client != m_schedules.end(); ++client)
        toml += QStringLiteral("[schedules.%1]\nschedules = [\n%2\n]\n")
                    .arg(client.key(), client->join(QStringLiteral(",\n")));
    writeFile(path(QStringLiteral("bartos.toml")), toml + m_serverTail);
}

QString Lab::linkToml(const QString &tail) const
{
    QString toml = QStringLiteral("[bartos]\nhost = \"%1\"\nport = %2\n%3\n")
                       .arg(m_host, QString::number(m_linkPort == 0 ? m_port : m_linkPort), tail);
    if (m_tls)
        toml += QStringLiteral("prefix = \"wss\"\nca_cert = \"%1\"\n").arg(path(m_caFile));
    return toml;
}

bool Lab::makeCertificates()
{
    QProcess shell;
    shell.setWorkingDirectory(m_folder.path());
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral(R"(set -e
for ca in ca other-ca; do
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -keyout $ca.key -out $ca.pem -subj "/CN=$ca"
done
openssl req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=localhost
printf 'subjectAltName=DNS:localhost,IP:127.0.0.1' > server.ext
openssl x509 -req -days 2 -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -extfile server.ext -out server.pem
chmod 600 ./*.key)")});
    const bool done = shell.waitForFinished(patience) && shell.exitCode() == 0;
    if (!done)
        qInfo().noquote() << shell.readAllStandardError();
    return done;
}

QString Lab::verbosity() const
{
    return m_verbose ? QStringLiteral("-v") : QStringLiteral("-q");
}

QStringList Lab::serverArguments() const
{
    return {QStringLiteral("-e"), verbosity(), QStringLiteral("-c"), path(QStringLiteral("bartos.toml")),
        QStringLiteral("-t"), path(QStringLiteral("bartos.log"))};
}

QStringList Lab::agentArguments(const QString &name) const
{
    const QString config = path(name + QStringLiteral(".toml"));
    writeFile(config,
        QStringLiteral("name = \"%1\"\nretry_count = \"0\"\non_stop = \"terminate\"\n%2\n").arg(name, m_agentHead)
            + linkToml(m_agentLink));
    return {QStringLiteral("-e"), verbosity(), QStringLiteral("-c"), config, QStringLiteral("-t"),
        path(name + QStringLiteral(".log")), QStringLiteral("-r"), path(name + QStringLiteral(".db"))};
}

bool Lab::launchServer()
{
    writeServerConfig();
    return m_server->start(serverArguments(), m_environment);
}

bool Lab::startServer()
{
    const auto readies = [this] { return m_server->log().count(QStringLiteral("ready for")); };
    const auto answers = [this, readies, before = readies()] {
        if (m_tls)
            return readies() > before;
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        if (!socket.waitForConnected(500))
            return false;
        socket.write("GET /readyz HTTP/1.1\r\nHost: lab\r\n\r\n");
        return socket.waitForReadyRead(2000) && socket.readAll().startsWith("HTTP/1.1 200");
    };
    return launchServer() && QTest::qWaitFor([&] { return answers() || !m_server->isRunning(); }, patience)
        && m_server->isRunning();
}

bool Lab::launchAgent(const QString &name)
{
    return agent(name).start(agentArguments(name), m_environment);
}

bool Lab::startAgent(const QString &name)
{
    return launchAgent(name) && isUp(name);
}

bool Lab::isUp(const QString &name)
{
    const auto up = [this, &name] {
        const Answer answer = cli({QStringLiteral("clients")});
        for (const QString &line : answer.out.split(QLatin1Char('\n'))) {
            if (line.startsWith(name + QLatin1Char(' '))
                && (line.contains(QStringLiteral("● up")) || line.contains(QStringLiteral("catching up"))))
                return true;
        }
        return false;
    };
    return QTest::qWaitFor([&] { return up() || !agent(name).isRunning(); }, patience) && agent(name).isRunning();
}

Lab::Answer Lab::cli(const QStringList &arguments) const
{
    const QString config = path(QStringLiteral("barto-cli.toml"));
    writeFile(config, QStringLiteral("name = \"lab\"\n") + linkToml(m_cliLink));
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(binDir() + QStringLiteral("/barto-cli"), QStringList{QStringLiteral("-c"), config} + arguments);
    if (!process.waitForFinished(2 * patience))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

Lab::Rows Lab::rows(const QString &sql) const
{
    const QString connection = QStringLiteral("lab");
    Rows found;
    {
        QSqlDatabase database
            = QSqlDatabase::addDatabase(m_mariadb ? QStringLiteral("QMYSQL") : QStringLiteral("QSQLITE"), connection);
        if (m_mariadb) {
            database.setHostName(QStringLiteral("127.0.0.1"));
            database.setPort(m_mariadb->port());
            database.setUserName(m_mariadb->user());
            database.setPassword(m_mariadb->password());
            database.setDatabaseName(m_database);
        } else {
            database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
            database.setDatabaseName(path(QStringLiteral("bartos.db")));
        }
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (database.open() && query.exec(sql)) {
            while (query.next()) {
                QVariantList row;
                for (int i = 0; i < query.record().count(); ++i)
                    row.append(query.value(i));
                found.append(row);
            }
        } else {
            qInfo().noquote() << "the database says:" << database.lastError().text() << query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return found;
}

qint64 Lab::number(const QString &sql) const
{
    const Rows found = rows(sql);
    return found.isEmpty() ? -1 : found[0].value(0).toLongLong();
}

qint64 Lab::runs(const QString &schedule, int outcome) const
{
    return number(QStringLiteral("SELECT count(*) FROM run JOIN schedule ON schedule.id = run.schedule_id "
                                 "WHERE schedule.name = '%1' AND run.outcome = %2")
                      .arg(schedule)
                      .arg(outcome));
}

QString Lab::logs() const
{
    QString all = QStringLiteral("---- bartos\n") + m_server->log();
    for (const auto &[name, agent] : m_agents)
        all += QStringLiteral("---- bartoc %1\n").arg(name) + agent->log();
    return all;
}

QString onceIn(int seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
        + QStringLiteral(" UTC");
}

} // namespace barto
