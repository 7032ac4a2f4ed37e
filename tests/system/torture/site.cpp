// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/site.h"

#include "common/base/handover.h"
#include "tests/support/freeport.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <csignal>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace barto::torture {

namespace {

void writeFile(const QString &path, const QByteArray &text)
{
    // A reader of a hot reload sees the old file or the new one.
    const QString fresh = path + QStringLiteral(".new");
    QFile file(fresh);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(fresh));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.close();
    if (::rename(QFile::encodeName(fresh).constData(), QFile::encodeName(path).constData()) != 0)
        qFatal("cannot rename %s", qPrintable(fresh));
}

QByteArray readProc(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString quoted(const QString &text)
{
    return QString(QLatin1Char('"') + text + QLatin1Char('"'));
}

} // namespace

Site::Site(const QString &databaseKind, int agentCount, bool hasDisks)
    : m_folder(QDir::tempPath() + QStringLiteral("/torture-XXXXXX")),
      m_mark(QUuid::createUuid().toString(QUuid::WithoutBraces)), m_port(freePort())
{
    qputenv("TORTURE_SITE", m_mark.toLatin1());
    m_environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : m_environment.keys()) {
        const bool isOurs = name.startsWith(QLatin1String("BARTO")) && name != QLatin1String("BARTO_TEST_BIN_DIR");
        if (isOurs || name.startsWith(QLatin1String("XDG_")) || name.endsWith(QLatin1String("_DIRECTORY")))
            m_environment.remove(name);
    }
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
    m_environment.insert(QStringLiteral("SHELL"), QStringLiteral("/bin/sh"));
    QDir().mkpath(path(QStringLiteral("ledgers")));
    makeDisk(storeDisk, QStringLiteral("store"), hasDisks);
    if (databaseKind == QLatin1String("mariadb")) {
        auto made = makeMariaDb(storeDisk.folder());
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        database = std::move(*made);
    } else {
        database = makeSqlite(storeDisk.folder());
    }
    server.daemon = std::make_unique<Daemon>(QStringLiteral("bartos"), path(QStringLiteral("bartos.out")));
    const QString job = binDir() + QStringLiteral("/torture_job ") + path(QStringLiteral("ledgers"));
    for (const AgentPlan &plan : planAgents(agentCount, job))
        makeAgent(plan, hasDisks);
    leaveBehind(m_proxies);
    m_proxies.start();
}

Site::~Site()
{
    for (const auto &agent : agents)
        agent->process.daemon->kill();
    server.daemon->kill();
    m_proxies.quit();
    join(m_proxies);
    database.reset();
    for (const qint64 pid : processes())
        ::kill(pid_t(pid), SIGKILL);
    storeDisk.unmount();
    for (const auto &agent : agents)
        agent->disk.unmount();
}

void Site::keepFolder()
{
    m_folder.setAutoRemove(false);
    QStringList disks{storeDisk.folder()};
    for (const auto &agent : agents)
        disks += agent->disk.folder();
    for (const QString &disk : disks) {
        if (const Result<void> copied
            = execute(QStringLiteral("cp"), {QStringLiteral("-a"), disk, disk + QStringLiteral(".kept")});
            !copied)
            qWarning("%s", qPrintable(copied.error().detail));
    }
}

void Site::makeDisk(SmallDisk &disk, const QString &name, bool isReal)
{
    disk = SmallDisk(path(name));
    QDir().mkpath(disk.folder());
    if (!isReal)
        return;
    if (const Result<void> mounted = disk.mount(); !mounted)
        qFatal("%s", qPrintable(mounted.error().detail));
}

void Site::makeAgent(const AgentPlan &plan, bool hasDisk)
{
    auto agent = std::make_unique<Agent>();
    agent->plan = plan;
    makeDisk(agent->disk, plan.name, hasDisk);
    auto *proxy = new Proxy(m_port);
    agent->proxy = proxy;
    agent->proxyPort = proxy->listen();
    proxy->moveToThread(&m_proxies);
    QObject::connect(
        &m_proxies, &QThread::finished, proxy, [proxy] { delete proxy; }, Qt::DirectConnection);
    const QString file = path(plan.name);
    writeFile(file + QStringLiteral(".clock"), QByteArray(8, '\0'));
    ::mkfifo(QFile::encodeName(QString(file + QStringLiteral(".clock.poke"))).constData(), 0600);
    writeFile(file + QStringLiteral(".toml"),
        QStringLiteral("name = \"%1\"\nretry_count = 0\non_stop = \"keep\"\nkeep_delivered = \"24h\"\n"
                       "spool_max_bytes = \"%2\"\nspool_min_free = \"256KiB\"\n[bartos]\nhost = \"127.0.0.1\"\nport = "
                       "%3\n")
            .arg(plan.name, plan.isTight ? QStringLiteral("4MiB") : QStringLiteral("3GiB"))
            .arg(agent->proxyPort)
            .toUtf8());
    agent->process.daemon
        = std::make_unique<Daemon>(QStringLiteral("bartoc"), path(plan.name + QStringLiteral(".out")));
    agents.push_back(std::move(agent));
}

void Site::writeServerConfig() const
{
    QString toml = QStringLiteral("[server]\nworkers = 2\nip = \"127.0.0.1\"\nport = %1\nheartbeat_timeout = \"5s\"\n")
                       .arg(m_port)
        + database->toml();
    for (const auto &agent : agents) {
        toml += QStringLiteral("[schedules.%1]\nschedules = [\n").arg(agent->plan.name);
        for (const Schedule &schedule : agent->plan.schedules) {
            QStringList cmds;
            for (const QString &cmd : schedule.cmds)
                cmds += quoted(cmd);
            toml += QStringLiteral("{ name = \"%1\", on_calendar = \"%2\", timezone = \"UTC\", persistent = %3, cmds = "
                                   "[%4] },\n")
                        .arg(schedule.name, schedulesEnd ? never : schedule.onCalendar,
                            schedule.persistent ? QStringLiteral("true") : QStringLiteral("false"),
                            cmds.join(QStringLiteral(", ")));
        }
        toml += QStringLiteral("]\n");
    }
    writeFile(path(QStringLiteral("bartos.toml")), toml.toUtf8());
}

void Site::startServer()
{
    server.wanted = true;
    server.daemon->start({QStringLiteral("-e"), QStringLiteral("-c"), path(QStringLiteral("bartos.toml")),
                             QStringLiteral("-t"), path(QStringLiteral("bartos.log"))},
        m_environment);
}

void Site::startAgent(Agent &agent)
{
    agent.process.wanted = true;
    QProcessEnvironment environment = m_environment;
    const QString file = path(agent.plan.name);
    const QString clock = qEnvironmentVariable("TORTURE_CLOCK_LIBRARY");
    if (!clock.isEmpty()) {
        environment.insert(QStringLiteral("LD_PRELOAD"), clock);
        environment.insert(QStringLiteral("TORTURE_CLOCK"), QString(file + QStringLiteral(".clock")));
    }
    agent.process.daemon->start(
        {QStringLiteral("-e"), QStringLiteral("-c"), QString(file + QStringLiteral(".toml")), QStringLiteral("-t"),
            QString(file + QStringLiteral(".log")), QStringLiteral("-r"), agent.journal()},
        environment);
}

void Site::remark(const QString &event)
{
    QFile file(path(QStringLiteral("events")));
    if (file.open(QIODevice::Append))
        file.write(QString(
            QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + QLatin1Char(' ') + event + QLatin1Char('\n'))
                       .toUtf8());
}

void Site::tell(const QString &what, const QString &detail)
{
    figures.add(what);
    remark(what + QLatin1Char(' ') + detail);
}

void Site::complain(const QString &what)
{
    m_complaints += what;
    remark(QStringLiteral("WRONG: ") + what);
}

void Site::note(Kept &kept, const QString &name)
{
    const int signal = kept.daemon->endSignal();
    const int code = kept.daemon->exitCode();
    tell(QStringLiteral("restart after an exit"), name);
    if (signal == 0 && code != 0 && kept.mayFail)
        return;
    const QString how = signal != 0 ? QStringLiteral("was killed by signal %1").arg(signal)
                                    : QStringLiteral("exited with %1").arg(code);
    complain(QStringLiteral("%1 %2, and nobody had asked it to").arg(name, how));
}

void Site::look()
{
    if (server.wanted && !server.daemon->isRunning()) {
        note(server, QStringLiteral("bartos"));
        startServer();
    }
    if (isDatabaseWanted && !database->isRunning()) {
        tell(QStringLiteral("database ended by itself"));
        if (const Result<void> started = database->start(); !started)
            complain(started.error().detail);
    }
    for (const auto &agent : agents) {
        if (agent->process.wanted && !agent->process.daemon->isRunning()) {
            note(agent->process, agent->plan.name);
            startAgent(*agent);
        }
    }
}

void Site::setClock(Agent &agent, std::chrono::nanoseconds offset)
{
    agent.clockOffset = offset;
    agent.greatestOffset = std::max(agent.greatestOffset, offset);
    const qint64 number = offset.count();
    QFile file(path(agent.plan.name + QStringLiteral(".clock")));
    // In place: it is mapped.
    if (!file.open(QIODevice::ReadWrite) || file.write(reinterpret_cast<const char *>(&number), 8) != 8)
        qFatal("cannot set the clock of %s", qPrintable(agent.plan.name));
    file.close();
    const int fifo = ::open(
        QFile::encodeName(path(agent.plan.name + QStringLiteral(".clock.poke"))).constData(), O_RDWR | O_NONBLOCK);
    [[maybe_unused]] const auto poked = ::write(fifo, "", 1);
    ::close(fifo);
}

std::vector<qint64> Site::processes() const
{
    std::vector<qint64> found;
    const QByteArray mark("TORTURE_SITE=" + m_mark.toLatin1());
    for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        if (isNumber && pid != ::getpid() && readProc(pid, "environ").contains(mark))
            found.push_back(pid);
    }
    return found;
}

std::vector<std::pair<qint64, QString>> Site::shims() const
{
    std::vector<std::pair<qint64, QString>> found;
    for (const qint64 pid : processes()) {
        const QList<QByteArray> words = readProc(pid, "cmdline").split('\0');
        // A child of a shim that is just becoming a command still has its name, but leads no session.
        if (words.size() >= 2 && words[0] == "barto-shim" && ::getsid(pid_t(pid)) == pid)
            found.emplace_back(pid, QString::fromLatin1(words[1]));
    }
    return found;
}

} // namespace barto::torture
