// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/support/seed/seedhistory.h"

#include "common/calendar/calendarspec.h"
#include "common/job/frame.h"
#include "common/job/run.h"
#include "server/store/writer.h"
#include "tests/support/seed/bulkinsert.h"
#include "tests/support/seed/seedfleet.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>

namespace barto::seed {

namespace {

using namespace std::chrono_literals;
using store::Connection;
using store::Writer;

constexpr int rowsPerCommit = 20'000;

/// A slot of a job on a machine.
struct Slot
{
    Instant due;
    quint32 machine = 0;
    quint32 job = 0;
    bool goesOn = false; ///< still
};

struct JobPlace
{
    qint64 client = 0; ///< keys in the store
    qint64 schedule = 0;
    CalendarSpec spec;
    Instant until; ///< its agent went away then
    double meanLines = 0;
};

/// What a run became, before it is written.
struct Made
{
    Outcome outcome = Outcome::Succeeded;
    std::optional<Instant> started;
    std::optional<Instant> finished;
    std::optional<qint64> exitCode;
    std::optional<qint64> signal;
    QString reason;
    qint64 lines = 0;
    bool complains = false;
    std::size_t lastCommand = 0; ///< that was begun
};

class Seeder
{
public:
    Seeder(Connection &connection, Writer &writer, const Options &options)
        : m_options(options), m_writer(writer), m_connection(connection), m_random(quint32(options.seed)),
          m_machines(fleet(options.clients, heartbeatOf(options))),
          m_runs(connection, "run",
              {"uuid", "client_id", "schedule_id", "on_calendar", "timezone", "started_by", "due", "due_last", "slots",
                  "at", "recorded", "started", "finished", "outcome", "reason", "exit_code", "exit_signal",
                  "line_count", "stderr_count", "last_line", "stored_seq", "id"}),
          m_commands(connection, "command",
              {"id", "uuid", "run_id", "position", "text", "started", "finished", "exit_code", "exit_signal", "cpu_us",
                  "max_rss_kib", "line_count"}),
          m_lines(connection, "line", {"command_id", "seq", "at", "kind", "data"})
    {
    }

    Result<Summary> seed()
    {
        if (const Result<void> made = makeMachines(); !made)
            return tl::unexpected(made.error());
        const std::vector<Slot> slots_ = plan();
        scaleLines(slots_);
        m_summary.begin = slots_.empty() ? m_options.now : slots_.front().due;
        Result<void> done = m_connection.begin();
        for (std::size_t i = 0; done && i < slots_.size(); ++i) {
            done = write(slots_[i], i);
            if (done && i % rowsPerCommit == rowsPerCommit - 1)
                done = commit(true);
        }
        if (done && m_options.bigRun > 0)
            done = writeBigRun();
        if (done)
            done = commit(false);
        if (done)
            done = forgetWatermarks();
        if (!done)
            return tl::unexpected(done.error());
        m_summary.toml = schedulesToml(m_machines);
        return m_summary;
    }

private:
    /// So often that the runs fill some 90 days.
    static int heartbeatOf(const Options &options)
    {
        for (const int minutes : {20, 10, 5, 2}) {
            if (double(options.runs) / (options.clients * (1440.0 / minutes + 45)) <= 90)
                return minutes;
        }
        return 1;
    }

    Instant awayFrom(const Machine &machine) const
    {
        if (machine.name == u"leia")
            return m_options.now - 94min;
        return machine.name == u"jango" ? m_options.now - 7h : m_options.now;
    }

    Result<void> makeMachines()
    {
        for (Machine &machine : m_machines) {
            const Instant until = awayFrom(machine);
            const auto client
                = m_writer.rememberClient(machine.client, machine.name, machine.facts, machine.address, until);
            if (!client)
                return tl::unexpected(client.error());
            std::vector<store::ScheduleInForce> inForce;
            for (const Job &job : machine.jobs)
                inForce.push_back({job.schedule.name, job.schedule.onCalendar, job.schedule.timezone,
                    scheduleRevision(job.schedule)});
            if (const auto remembered = m_writer.rememberSchedules(*client, inForce, until); !remembered)
                return remembered;
            std::vector<JobPlace> places;
            for (const Job &job : machine.jobs) {
                qint64 key = 0;
                const Result<void> read = m_connection.each(
                    QStringLiteral("SELECT id FROM schedule WHERE client_id = ? AND name = ?"),
                    {*client, job.schedule.name}, [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); });
                const Result<CalendarSpec> spec
                    = CalendarSpec::parse(job.schedule.onCalendar, {machine.name, job.schedule.name}, Zone::utc());
                if (!read || !spec)
                    return tl::unexpected(read ? spec.error() : read.error());
                places.push_back({*client, key, *spec, until, 0});
            }
            m_places.push_back(std::move(places));
        }
        return {};
    }

    /// The last slots of all, in their order.
    std::vector<Slot> plan() const
    {
        const auto earlier = [](const Slot &a, const Slot &b) { return a.due < b.due; };
        std::priority_queue<Slot, std::vector<Slot>, decltype(earlier)> next(earlier);
        for (quint32 m = 0; m < m_places.size(); ++m) {
            for (quint32 j = 0; j < m_places[m].size(); ++j) {
                if (const auto due = m_places[m][j].spec.previous(m_places[m][j].until))
                    next.push({*due, m, j, false});
            }
        }
        std::vector<Slot> found = goingOn();
        while (qint64(found.size()) < m_options.runs && !next.empty()) {
            Slot slot = next.top();
            next.pop();
            found.push_back(slot);
            if (const auto before = m_places[slot.machine][slot.job].spec.previous(slot.due)) {
                slot.due = *before;
                next.push(slot);
            }
        }
        std::sort(found.begin(), found.end(), earlier);
        return found;
    }

    /// Those that have not ended yet.
    std::vector<Slot> goingOn() const
    {
        struct GoingOn
        {
            const char *machine;
            const char *job;
            Microseconds since;
        };
        static constexpr std::array all{GoingOn{"vader", "backup", 12min}, GoingOn{"db-01", "db-dump", 41min},
            GoingOn{"nas-01", "scrub", 131min}, GoingOn{"build-01", "nightly-build", 3min}};
        std::vector<Slot> found;
        for (quint32 m = 0; m < m_machines.size(); ++m) {
            for (quint32 j = 0; j < m_machines[m].jobs.size(); ++j) {
                for (const GoingOn &one : all) {
                    if (m_machines[m].name == QLatin1StringView(one.machine)
                        && m_machines[m].jobs[j].schedule.name == QLatin1StringView(one.job))
                        found.push_back({m_options.now - one.since, m, j, true});
                }
            }
        }
        return found;
    }

    void scaleLines(const std::vector<Slot> &slots_)
    {
        double weight = 0;
        for (const Slot &slot : slots_)
            weight += jobOf(slot).lineWeight;
        const double scale = weight > 0 ? double(m_options.lines) / weight : 0;
        for (std::size_t m = 0; m < m_places.size(); ++m) {
            for (std::size_t j = 0; j < m_places[m].size(); ++j)
                m_places[m][j].meanLines = m_machines[m].jobs[j].lineWeight * scale;
        }
    }

    const Job &jobOf(const Slot &slot) const { return m_machines[slot.machine].jobs[slot.job]; }
    double chance() { return m_random.generateDouble(); }
    /// Mostly between a third and three times it.
    double around(double median)
    {
        return median * std::exp(0.5 * (chance() + chance() + chance() + chance() - 2) * 2);
    }
    static Microseconds seconds(double value) { return Microseconds(qint64(value * 1e6)); }

    /// Jobs that have been failing for some time.
    bool isFailingNow(const Slot &slot) const
    {
        struct Trouble
        {
            const char *machine;
            const char *job;
            Microseconds since;
        };
        static constexpr std::array troubles{Trouble{"vader", "backup", 9h}, Trouble{"yoda", "mail-queue", 55min},
            Trouble{"luke", "report", 30h}, Trouble{"mail-01", "cert-renew", 240h},
            Trouble{"web-03", "apt-updates", 50h}};
        return std::any_of(troubles.begin(), troubles.end(), [&](const Trouble &trouble) {
            return m_machines[slot.machine].name == QLatin1StringView(trouble.machine)
                && jobOf(slot).schedule.name == QLatin1StringView(trouble.job)
                && slot.due > m_options.now - trouble.since;
        });
    }

    Made make(const Slot &slot)
    {
        const Job &job = jobOf(slot);
        const JobPlace &place = m_places[slot.machine][slot.job];
        Made made;
        const double luck = chance();
        if (luck < 0.0004 && !slot.goesOn) {
            made.outcome = Outcome::Skipped;
            made.reason = luck < 0.0002 ? QStringLiteral("policy Skip, clock set forward")
                                        : QStringLiteral("agent not running");
            made.finished = slot.due;
            return made;
        }
        made.started = slot.due + seconds(chance() < 0.01 ? around(4) : around(0.0005));
        const Instant end = *made.started + seconds(around(job.medianSeconds));
        made.lastCommand = std::size_t(job.schedule.cmds.size() - 1);
        made.lines = std::max<qint64>(qint64(around(place.meanLines) + 0.5), job.lineWeight < 2 ? 1 : 2);
        if (slot.goesOn || end > m_options.now) {
            made.outcome = Outcome::Running;
            made.lastCommand /= 2;
            return made;
        }
        made.finished = end;
        made.exitCode = 0;
        if (isFailingNow(slot) || chance() < job.failChance) {
            made.outcome = Outcome::Failed;
            made.complains = true;
            made.lastCommand /= 2;
            made.exitCode = job.signal == 0 ? std::optional<qint64>(job.exitCode) : std::nullopt;
            if (job.signal != 0)
                made.signal = job.signal;
        } else if (luck > 0.9998) {
            made.outcome = Outcome::Lost;
            made.reason = QStringLiteral("the machine was restarted while it ran");
            made.exitCode.reset();
        } else if (luck > 0.9996) {
            made.outcome = Outcome::Cancelled;
            made.exitCode.reset();
            made.signal = 15;
        }
        return made;
    }

    Result<void> write(const Slot &slot, std::size_t index)
    {
        const qint64 key = qint64(index) + 1;
        return writeRun(slot, make(slot), key, RunId::make());
    }

    Result<void> writeRun(const Slot &slot, const Made &made, qint64 key, const RunId &id)
    {
        const Job &job = jobOf(slot);
        const JobPlace &place = m_places[slot.machine][slot.job];
        m_runs.beginRow();
        m_runs.blob(id.bytes());
        m_runs.number(place.client);
        m_runs.number(place.schedule);
        m_runs.text(job.schedule.onCalendar);
        m_runs.text(job.schedule.timezone);
        m_runs.number(int(RunTrigger::Slot));
        m_runs.instant(slot.due);
        m_runs.instant(slot.due);
        m_runs.number(1);
        m_runs.instant(made.started.value_or(slot.due));
        m_runs.instant(slot.due);
        m_runs.instant(made.started);
        m_runs.instant(made.finished);
        m_runs.number(int(made.outcome));
        m_runs.text(made.reason);
        m_runs.number(made.exitCode);
        m_runs.number(made.signal);
        m_runs.number(made.lines);
        m_runs.number(made.complains ? std::min<qint64>(1 + job.troubles.size(), made.lines) : 0);
        if (made.lines == 0)
            m_runs.null();
        else
            m_runs.blob(made.complains ? job.complaint : lineOf(job, made.lines - 1));
        m_runs.number(made.lines * 2 + 4);
        m_runs.number(key);
        ++m_summary.runs;
        const Result<void> written = m_runs.endRow();
        return written && made.started ? writeCommands(job, made, key) : written;
    }

    Result<void> writeCommands(const Job &job, const Made &made, qint64 run)
    {
        const Instant now = made.finished.value_or(m_options.now);
        Result<void> written;
        for (std::size_t i = 0; written && i < std::size_t(job.schedule.cmds.size()); ++i) {
            const qint64 key = ++m_lastCommand;
            const bool wasBegun = i <= made.lastCommand;
            const bool isLast = i == made.lastCommand;
            // The middle one does the work.
            const qint64 lines = !wasBegun ? 0 : isLast ? made.lines - qint64(made.lastCommand) : 1;
            m_commands.beginRow();
            m_commands.number(key);
            m_commands.blob(CommandId::make().bytes());
            m_commands.number(run);
            m_commands.number(qint64(i) + 1);
            m_commands.text(job.schedule.cmds[qsizetype(i)]);
            m_commands.instant(wasBegun ? made.started : std::nullopt);
            m_commands.instant(!wasBegun || made.outcome == Outcome::Running ? std::nullopt : made.finished);
            m_commands.number(isLast ? made.exitCode : wasBegun ? std::optional<qint64>(0) : std::nullopt);
            m_commands.number(isLast ? made.signal : std::nullopt);
            m_commands.number(wasBegun ? (now - *made.started).count() / 3 : 0);
            m_commands.number(wasBegun ? 3'000 + qint64(chance() * 200'000) : 0);
            m_commands.number(std::max<qint64>(lines, 0));
            written = m_commands.endRow();
            if (written)
                written = writeLines(job, key, lines, *made.started, now, made.complains && isLast);
        }
        return written;
    }

    static QByteArray lineOf(const Job &job, qint64 number)
    {
        QByteArray line = job.output[qsizetype(number % job.output.size())];
        return line.replace("%1", QByteArray::number(number + 1));
    }

    Result<void> writeLines(const Job &job, qint64 command, qint64 count, Instant begin, Instant end, bool complains)
    {
        Result<void> written;
        for (qint64 seq = 1; written && seq <= count; ++seq) {
            const qint64 fromEnd = count - seq;
            const bool isComplaint = complains && fromEnd <= job.troubles.size();
            m_lines.beginRow();
            m_lines.number(command);
            m_lines.number(seq);
            m_lines.instant(begin + (end - begin) * seq / count);
            m_lines.number(isComplaint ? int(FrameKind::Stderr) : int(FrameKind::Stdout));
            m_lines.blob(!isComplaint ? lineOf(job, seq - 1)
                    : fromEnd == 0    ? job.complaint
                                      : job.troubles.at(job.troubles.size() - fromEnd));
            written = m_lines.endRow();
        }
        m_summary.lines += std::max<qint64>(count, 0);
        return written;
    }

    Result<void> writeBigRun()
    {
        Slot slot;
        for (quint32 m = 0; m < m_machines.size(); ++m) {
            for (quint32 j = 0; j < m_machines[m].jobs.size(); ++j) {
                if (m_machines[m].jobs[j].lineWeight > jobOf(slot).lineWeight)
                    slot = {{}, m, j, false};
            }
        }
        slot.due = m_options.now - 3h;
        Made made;
        made.started = slot.due + 400us;
        made.finished = *made.started + 50min;
        made.exitCode = 0;
        made.lines = m_options.bigRun;
        made.lastCommand = std::size_t(jobOf(slot).schedule.cmds.size() - 1);
        const RunId id = RunId::make();
        m_summary.bigRun = id.text();
        return writeRun(slot, made, m_options.runs + 1, id);
    }

    Result<void> commit(bool goesOn)
    {
        for (BulkInsert *table : {&m_runs, &m_commands, &m_lines}) {
            if (const Result<void> flushed = table->flush(); !flushed)
                return flushed;
        }
        const Result<void> done = m_connection.commit();
        return done && goesOn ? m_connection.begin() : done;
    }

    /// Nobody speaks for these agents: their slots to come are not to look missed.
    Result<void> forgetWatermarks()
    {
        Result<void> done = m_connection.begin();
        for (std::size_t m = 0; done && m < m_machines.size(); ++m) {
            if (awayFrom(m_machines[m]) < m_options.now)
                continue;
            const Result<qint64> changed
                = m_connection.change(QStringLiteral("UPDATE schedule SET watermark = NULL WHERE client_id = ?"),
                    {m_places[m].front().client});
            if (!changed)
                return tl::unexpected(changed.error());
        }
        return done ? m_connection.commit() : done;
    }

    const Options m_options;
    Writer &m_writer;
    Connection &m_connection;
    QRandomGenerator m_random;
    std::vector<Machine> m_machines;
    std::vector<std::vector<JobPlace>> m_places;
    BulkInsert m_runs;
    BulkInsert m_commands;
    BulkInsert m_lines;
    qint64 m_lastCommand = 0;
    Summary m_summary;
};

} // namespace

Result<Summary> seedHistory(const store::StoreSettings &settings, const Options &options)
{
    if (options.clients < 1 || options.runs < 0 || options.lines < 0)
        return fail(Error::Code::Config, QStringLiteral("history takes a client at least"));
    const auto writer = Writer::open(settings); // makes the tables
    if (!writer)
        return tl::unexpected(writer.error());
    const auto connection = Connection::open(settings, Connection::Access::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    qint64 there = 0;
    const Result<void> counted
        = (*connection)->each(QStringLiteral("SELECT COUNT(*) FROM client"), {}, [&there](const QSqlQuery &row) {
              there = row.value(0).toLongLong();
          });
    if (!counted)
        return tl::unexpected(counted.error());
    if (there > 0)
        return fail(Error::Code::Conflict, QStringLiteral("the database is not empty"));
    if (!(*connection)->isSqlite()) {
        if (const Result<void> ended = (*connection)->commit(); !ended)
            return tl::unexpected(ended.error());
    }
    return Seeder(**connection, **writer, options).seed();
}

} // namespace barto::seed
