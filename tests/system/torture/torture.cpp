// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/torture.h"

#include <QDir>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTextStream>

#include <algorithm>

namespace barto::torture {

namespace {

using namespace std::chrono_literals;

/// A site that is being mended and shows no progress for so long is stuck. Reconnecting may take a minute.
constexpr auto patience = 180s;
constexpr auto settling = 5s; // longer than an agent waits before it tries its journal again

void say(const QString &what)
{
    QTextStream(stdout) << QTime::currentTime().toString(Qt::ISODateWithMs) << ' ' << what << Qt::endl;
}

void pass(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Asks an agent's journal; empty if it cannot be asked now.
QList<QVariantList> askJournal(const QString &path, const QString &sql)
{
    const QString connection = QStringLiteral("journal");
    QList<QVariantList> found;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        database.setDatabaseName(path);
        QSqlQuery query(database);
        if (database.open() && query.exec(sql)) {
            while (query.next())
                found.append({query.value(0), query.value(1), query.value(2)});
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return found;
}

qsizetype foldersIn(const QString &path)
{
    return QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

} // namespace

Torture::Torture(const Options &options)
    : m_options(options), m_site(options.database, options.agents, options.hasDisks),
      m_chaos(m_site, options.seed, options.hasDisks, !qEnvironmentVariableIsEmpty("TORTURE_CLOCK_LIBRARY")),
      m_operators(m_site, options.seed)
{
}

QStringList Torture::run()
{
    if (!begin())
        return {QStringLiteral("the site did not come up")};
    torment();
    heal();
    if (!drain())
        m_site.complain(QStringLiteral("not everything was delivered: %1").arg(restOf()));
    stop();
    Evidence evidence{m_chaos.killedShims(), m_chaos.forgotten(), m_operators.cancelTried(), {}, m_from, m_upTo};
    for (auto order = m_operators.orders().begin(); order != m_operators.orders().end(); ++order) {
        if (order->accepted)
            evidence.accepted.insert(order.key());
    }
    m_site.figures.add(QStringLiteral("orders accepted"), evidence.accepted.size());
    m_site.figures.add(QStringLiteral("runs cancelled"), m_operators.cancelled().size());
    say(QStringLiteral("judging"));
    const QStringList wrong = judge(m_site, evidence);
    return m_site.complaints() + wrong;
}

bool Torture::await(const std::function<bool()> &condition, const std::function<QString()> &progress)
{
    QString last;
    QDeadlineTimer limit(patience);
    while (!condition()) {
        const QString now = progress();
        if (now != last)
            limit.setRemainingTime(patience);
        last = now;
        if (limit.hasExpired())
            return false;
        m_site.look();
        pass(200ms);
    }
    return true;
}

auto Torture::watermarks(bool ofTheEnd) const -> Marks
{
    Marks marks;
    for (const auto &agent : m_site.agents) {
        for (const QVariantList &row :
            askJournal(agent->journal(), QStringLiteral("SELECT schedule, revision, up_to FROM watermark"))) {
            for (Schedule schedule : agent->plan.schedules) {
                if (ofTheEnd)
                    schedule.onCalendar = never;
                if (schedule.name == row[0].toString() && scheduleRevision(schedule) == row[1].toByteArray())
                    marks[agent->plan.name].insert(schedule.name, fromMicroseconds(row[2].toLongLong()));
            }
        }
    }
    return marks;
}

bool Torture::haveAllMarks(const Marks &marks) const
{
    return std::all_of(m_site.agents.begin(), m_site.agents.end(), [&](const auto &agent) {
        return marks.value(agent->plan.name).size() == qsizetype(agent->plan.schedules.size());
    });
}

bool Torture::begin()
{
    m_site.writeServerConfig();
    m_site.startServer();
    for (const auto &agent : m_site.agents)
        m_site.startAgent(*agent);
    const bool isUp = await(
        [this] {
            m_from = watermarks(false);
            return haveAllMarks(m_from);
        },
        [] { return QString(); });
    say(QStringLiteral("the site is up: %1").arg(m_site.folder()));
    return isUp;
}

void Torture::torment()
{
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, [this] { m_site.look(); });
    looking.start(100);
    m_operators.begin();
    m_chaos.begin(m_options.length);
    const QDeadlineTimer end(m_options.length);
    while (!end.hasExpired()) {
        pass(std::min<std::chrono::milliseconds>(10s, std::max(10ms, std::chrono::milliseconds(end.remainingTime()))));
        say(QStringLiteral("%1 s left, %2 executions, %3 complaints")
                .arg(end.remainingTime() / 1000)
                .arg(QDir(m_site.path(QStringLiteral("ledgers"))).count() - 2)
                .arg(m_site.complaints().size()));
    }
    m_operators.end();
    m_chaos.end();
}

/// All faults pass; then the schedules end, so that the watermarks of that moment bound what must be there.
void Torture::heal()
{
    say(QStringLiteral("healing"));
    await([this] { return m_chaos.isHealed(); }, [] { return QString(); });
    for (const auto &agent : m_site.agents)
        m_site.setClock(*agent, agent->greatestOffset);
    m_site.schedulesEnd = true;
    m_site.writeServerConfig();
    const bool ended = await(
        [this] {
            m_upTo = watermarks(true);
            return haveAllMarks(m_upTo);
        },
        [] { return QString(); });
    if (!ended)
        m_site.complain(QStringLiteral("the new schedules did not reach all agents"));
}

/// What is still to come, in words; empty if nothing is.
QString Torture::restOf() const
{
    QStringList rest;
    for (const auto &agent : m_site.agents) {
        const qsizetype runs = foldersIn(agent->journal() + QStringLiteral(".runs"));
        const auto facts = askJournal(agent->journal(), QStringLiteral("SELECT count(*), 0, 0 FROM fact"));
        const qint64 pending = facts.isEmpty() ? -1 : facts[0][0].toLongLong();
        if (runs > 0 || pending != 0)
            rest += QStringLiteral("%1 has %2 runs and %3 facts").arg(agent->plan.name).arg(runs).arg(pending);
    }
    return rest.join(QStringLiteral("; "));
}

bool Torture::drain()
{
    say(QStringLiteral("draining"));
    const auto progress = [this] {
        const auto counted = m_site.database->rows(
            QStringLiteral("SELECT count(*), sum(line_count), sum(outcome), sum(stored_seq) FROM run"));
        QString all = restOf();
        for (const QVariant &value : counted[0])
            all += QLatin1Char(' ') + value.toString();
        return all;
    };
    const auto isDrained = [this] { return restOf().isEmpty(); };
    if (!await(isDrained, progress))
        return false;
    // An agent whose disk was full when it was asked for everything again tries it anew after a moment, and until then
    // nobody can see that it has something to tell.
    pass(settling);
    return await(isDrained, progress);
}

void Torture::stop()
{
    say(QStringLiteral("stopping"));
    for (const auto &agent : m_site.agents) {
        agent->process.wanted = false;
        if (const int code = agent->process.daemon->stop(); code != 0)
            m_site.complain(QStringLiteral("%1 ended with %2").arg(agent->plan.name).arg(code));
    }
    m_site.server.wanted = false;
    if (const int code = m_site.server.daemon->stop(); code != 0)
        m_site.complain(QStringLiteral("bartos ended with %1").arg(code));
    const auto isAlone = [this] {
        const std::vector<qint64> left = m_site.processes();
        return std::all_of(left.begin(), left.end(), [this](qint64 pid) { return pid == m_site.database->pid(); });
    };
    if (!await(isAlone, [this] { return QString::number(m_site.processes().size()); }))
        m_site.complain(QStringLiteral("%1 processes are left over").arg(m_site.processes().size()));
}

} // namespace barto::torture
