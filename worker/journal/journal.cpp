// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/journal.h"

#include "worker/journal/journalfile.h"
#include "worker/journal/journallock.h"
#include "worker/journal/journallog.h"
#include "worker/journal/journalopening.h"
#include "worker/journal/storedvalue.h"

#include <QDir>
#include <QFileInfo>

namespace barto {

Q_LOGGING_CATEGORY(lcJournal, "barto.worker.journal", QtInfoMsg)

namespace {

constexpr std::chrono::hours pruneEvery{1};

Result<void> writeSchedules(JournalFile &file, const Schedules &schedules)
{
    Result<void> done = file.execute("DELETE FROM schedule");
    int position = 0;
    for (const Schedule &schedule : schedules) {
        if (!done)
            return done;
        done = JournalQuery(file, "INSERT INTO schedule(name, position, body) VALUES(?, ?, ?)")
                   .bind(schedule.name)
                   .bind(position++)
                   .bind(toStored(schedule))
                   .run();
    }
    return done;
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, const QString &machineId, const Clock &clock)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Io, QStringLiteral("the journal's folder %1 cannot be made").arg(folder));
    Result<JournalLock> lock = JournalLock::take(path + QStringLiteral(".lock"));
    if (!lock)
        return tl::unexpected(lock.error());
    Result<OpenedJournal> opened = openJournal(path, machineId, clock.now());
    if (!opened)
        return tl::unexpected(opened.error());
    std::unique_ptr<Journal> journal(new Journal(std::move(*lock), std::move(*opened), clock));
    if (const Result<void> done = journal->m_outbox->load(); !done)
        return tl::unexpected(done.error());
    return journal;
}

Journal::Journal(JournalLock lock, OpenedJournal opened, const Clock &clock)
    : m_lock(std::move(lock)),
      m_file(std::move(opened.file)), m_opening{opened.identityChanged, opened.setAside, opened.notices},
      m_client(opened.identity.client), m_clock(clock), m_claims(std::make_unique<Claims>(*m_file, clock)),
      m_outbox(std::make_unique<Outbox>(*m_file, clock))
{
}

Journal::~Journal() = default;

Result<QSet<RunId>> Journal::commit(const JournalStep &step)
{
    QSet<RunId> refused;
    const Result<void> done = m_file->transaction([&] { return write(step, refused); });
    if (!done) {
        m_outbox->rolledBack();
        return tl::unexpected(done.error());
    }
    m_outbox->committed();
    return refused;
}

Result<void> Journal::write(const JournalStep &step, QSet<RunId> &refused)
{
    Result<void> done = pruneSometimes();
    if (done && step.schedules) {
        QSet<QString> names;
        for (const Schedule &schedule : *step.schedules)
            names.insert(schedule.name);
        done = writeSchedules(*m_file, *step.schedules);
        if (done)
            done = m_outbox->keepOnly(names);
    }
    for (const Fact &fact : step.facts) {
        if (done)
            done = writeFact(fact, step.keepApart);
    }
    for (const RunHeader &header : step.claims) {
        if (!done)
            break;
        const Result<bool> isNew = m_claims->insert(header);
        if (!isNew)
            return tl::unexpected(isNew.error());
        if (!*isNew)
            refused.insert(header.run);
        m_outbox->closeRecordOf(header.schedule);
    }
    for (const Watermark &mark : step.watermarks) {
        if (done)
            done = m_outbox->move(mark);
    }
    return done;
}

Result<void> Journal::writeFact(const Fact &fact, bool keepApart)
{
    Result<void> done = m_outbox->append(fact, keepApart);
    if (!done)
        return done;
    if (const auto *lost = std::get_if<RunLost>(&fact.what))
        return m_claims->settleOne(lost->run);
    if (const auto *notStarted = std::get_if<RunNotStarted>(&fact.what))
        return m_claims->settleOne(notStarted->header.run);
    return done;
}

Result<void> Journal::pruneSometimes()
{
    const Instant now = m_clock.now();
    if (m_pruned && now >= *m_pruned && now - *m_pruned < pruneEvery)
        return {};
    m_pruned = now;
    const Result<void> done = m_claims->prune(now - claimsKept);
    return done ? m_outbox->prune(now - claimsKept) : done;
}

Result<Schedules> Journal::schedules() const
{
    JournalQuery query(*m_file, "SELECT name, body FROM schedule ORDER BY position");
    Schedules schedules;
    for (;;) {
        const Result<bool> row = query.step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return schedules;
        Result<Schedule> schedule
            = fromStored<Schedule>(query.bytes(1), QStringLiteral("schedule '%1'").arg(query.text(0)));
        if (!schedule) {
            qCCritical(lcJournal, "The journal holds a schedule that cannot be read; it waits for the server: %s",
                qUtf8Printable(schedule.error().detail));
            continue;
        }
        schedules.push_back(std::move(*schedule));
    }
}

Result<void> Journal::noteHandover(Instant at)
{
    return m_file->setMeta("handover", QByteArray::number(qint64(toMicroseconds(at))));
}

Result<std::optional<Instant>> Journal::takeHandover()
{
    const Result<QByteArray> at = m_file->meta("handover");
    if (!at)
        return tl::unexpected(at.error());
    if (at->isNull())
        return std::optional<Instant>();
    if (const Result<void> done = m_file->execute("DELETE FROM meta WHERE key = 'handover'"); !done)
        return tl::unexpected(done.error());
    return fromMicroseconds(at->toLongLong());
}

} // namespace barto
