// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/support/mariadbserver.h"
#include "tests/support/freeport.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace barto {

namespace {

constexpr int patience = 60'000;

Result<QString> findProgram(const QString &name)
{
    const QString path = QStandardPaths::findExecutable(name,
        {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/sbin"),
            QStringLiteral("/usr/local/bin")});
    if (path.isEmpty())
        return fail(Error::Code::NotFound, QStringLiteral("%1 is not installed (package mariadb-server)").arg(name));
    return path;
}

QStringList asRoot()
{
    return ::geteuid() == 0 ? QStringList{QStringLiteral("--user=root")} : QStringList();
}

} // namespace

MariaDbServer::~MariaDbServer()
{
    signal(SIGCONT); // whatever a test has done to it
    stop();
}

QString MariaDbServer::socketPath() const
{
    return m_folder.filePath(QStringLiteral("sock"));
}

/// With a folder for temporary tables of its own: mariadbd removes all it finds there at its start, others' included.
QProcessEnvironment MariaDbServer::ownEnvironment() const
{
    const QString temporary = m_folder.filePath(QStringLiteral("tmp"));
    QDir().mkpath(temporary);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), temporary);
    return environment;
}

Result<void> MariaDbServer::install()
{
    const Result<QString> program = findProgram(QStringLiteral("mariadb-install-db"));
    if (!program)
        return tl::unexpected(program.error());
    QProcess process;
    process.setProcessEnvironment(ownEnvironment());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(*program,
        QStringList{QStringLiteral("--no-defaults"), QStringLiteral("--skip-test-db"),
            QStringLiteral("--auth-root-authentication-method=normal"),
            QStringLiteral("--datadir=%1").arg(m_folder.filePath(QStringLiteral("data")))}
            + asRoot());
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return fail(
            Error::Code::Io, QStringLiteral("mariadb-install-db failed: %1").arg(QString::fromUtf8(process.readAll())));
    m_port = freePort();
    m_installed = true;
    return {};
}

Result<void> MariaDbServer::start(const QStringList &options)
{
    const Result<QString> program = findProgram(QStringLiteral("mariadbd"));
    if (!program)
        return tl::unexpected(program.error());
    const bool isFirst = !m_installed;
    if (isFirst) {
        if (const Result<void> installed = install(); !installed)
            return installed;
    }
    m_process.setProcessEnvironment(ownEnvironment());
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    // Even a test that crashes leaves no server behind.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(*program,
        QStringList{QStringLiteral("--no-defaults"),
            QStringLiteral("--datadir=%1").arg(m_folder.filePath(QStringLiteral("data"))),
            QStringLiteral("--socket=%1").arg(socketPath()), QStringLiteral("--port=%1").arg(m_port),
            QStringLiteral("--pid-file=%1").arg(m_folder.filePath(QStringLiteral("pid"))),
            QStringLiteral("--bind-address=127.0.0.1"), QStringLiteral("--innodb-buffer-pool-size=64M")}
            + asRoot() + options);
    if (!m_process.waitForStarted(patience))
        return fail(Error::Code::Io, QStringLiteral("mariadbd does not start: %1").arg(m_process.errorString()));
    if (const Result<void> answers = awaitAnswer(); !answers)
        return answers;
    if (!isFirst)
        return {};
    const Result<QString> done = sql(
        QStringLiteral("CREATE USER IF NOT EXISTS root@'127.0.0.1'; GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT "
                       "OPTION; ALTER USER root@'127.0.0.1' IDENTIFIED BY 'barto'; "
                       "ALTER USER root@localhost IDENTIFIED BY 'barto'"));
    if (!done)
        return tl::unexpected(done.error());
    m_hasPassword = true;
    return {};
}

// The client itself says whether the server answers; it is a process each time, so the loop has its own pace.
Result<void> MariaDbServer::awaitAnswer()
{
    Result<QString> answer = fail(Error::Code::Timeout, QString());
    for (int i = 0; i < 600 && m_process.state() == QProcess::Running; ++i) {
        answer = sql(QStringLiteral("SELECT 1"));
        if (answer)
            return {};
        m_process.waitForFinished(100);
    }
    QFile log(m_folder.filePath(QStringLiteral("log")));
    log.open(QIODevice::ReadOnly);
    return fail(Error::Code::Unreachable,
        QStringLiteral("mariadbd does not answer: %1\n%2")
            .arg(answer ? QString() : answer.error().detail, QString::fromUtf8(log.readAll().right(4000))));
}

void MariaDbServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        kill();
}

void MariaDbServer::signal(int number) const
{
    if (m_process.processId() > 0)
        ::kill(pid_t(m_process.processId()), number);
}

void MariaDbServer::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patience);
}

Result<QString> MariaDbServer::sql(const QString &statements, const QString &database)
{
    const Result<QString> program = findProgram(QStringLiteral("mariadb"));
    if (!program)
        return tl::unexpected(program.error());
    QProcess client;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (m_hasPassword)
        environment.insert(QStringLiteral("MYSQL_PWD"), password());
    client.setProcessEnvironment(environment);
    QStringList arguments{QStringLiteral("--no-defaults"), QStringLiteral("--socket=%1").arg(socketPath()),
        QStringLiteral("--user=root"), QStringLiteral("--batch"), QStringLiteral("--skip-column-names"),
        QStringLiteral("--default-character-set=utf8mb4"), QStringLiteral("--execute=%1").arg(statements)};
    if (!database.isEmpty())
        arguments << database;
    client.start(*program, arguments);
    if (!client.waitForFinished(patience) || client.exitCode() != 0)
        return fail(Error::Code::Database, QString::fromUtf8(client.readAllStandardError()).trimmed());
    return QString::fromUtf8(client.readAllStandardOutput());
}

Result<void> MariaDbServer::freshDatabase(const QString &name)
{
    const Result<QString> done = sql(
        QStringLiteral("DROP DATABASE IF EXISTS `%1`; CREATE DATABASE `%1` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin")
            .arg(name));
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace barto
