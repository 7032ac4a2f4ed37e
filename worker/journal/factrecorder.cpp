// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/journal/factrecorder.h"

#include "worker/journal/journal.h"
#include "worker/journal/journallog.h"

namespace barto {

namespace {

constexpr std::chrono::seconds retryAfter{5};

FactId factId(RunId run, const char *what)
{
    return FactId(QUuid::createUuidV5(run.uuid(), QByteArray(what)));
}

Fact notStarted(const RunHeader &header, Instant at, const QString &reason)
{
    return Fact{factId(header.run, "not started"), RunNotStarted{header, at, reason}};
}

} // namespace

FactRecorder::FactRecorder(Journal &journal, QObject *parent) : QObject(parent), m_journal(journal)
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryAfter);
    connect(&m_retry, &QTimer::timeout, this, &FactRecorder::write);
}

void FactRecorder::recordLost(RunId run, Instant at, const QString &reason)
{
    record(Fact{factId(run, "lost"), RunLost{run, at, reason}});
}

void FactRecorder::recordNotStarted(const RunHeader &header, Instant at, const QString &reason)
{
    record(notStarted(header, at, reason));
}

void FactRecorder::record(Fact fact)
{
    m_unwritten.push_back(std::move(fact));
    if (!m_retry.isActive())
        write();
}

void FactRecorder::write()
{
    JournalStep step;
    step.facts = m_unwritten;
    const Result<QSet<RunId>> done = m_journal.commit(step);
    if (done) {
        m_unwritten.clear();
        Q_EMIT allWritten();
        return;
    }
    qCWarning(lcJournal, "%zu facts about runs wait for the journal: %s", m_unwritten.size(),
        qUtf8Printable(done.error().detail));
    m_retry.start();
}

Result<int> recordVanishedClaims(Journal &journal, const QSet<RunId> &known, Instant now)
{
    const Result<std::vector<RunHeader>> open = journal.claims().open();
    if (!open)
        return tl::unexpected(open.error());
    JournalStep step;
    std::vector<RunId> settled;
    for (const RunHeader &header : *open) {
        if (known.contains(header.run)) {
            settled.push_back(header.run);
            continue;
        }
        step.facts.push_back(notStarted(header, now,
            QStringLiteral("the agent ended after it had claimed the run, and no trace of the run was found")));
    }
    if (!step.facts.empty()) {
        if (const Result<QSet<RunId>> done = journal.commit(step); !done)
            return tl::unexpected(done.error());
    }
    if (const Result<void> done = journal.claims().settle(settled); !done)
        return tl::unexpected(done.error());
    return int(step.facts.size());
}

Result<int> recordForgottenRuns(Journal &journal, const std::function<bool(RunId)> &isForgotten, Instant now)
{
    const Result<std::vector<Claims::Started>> started = journal.claims().started();
    const Result<Schedules> schedules = journal.schedules();
    if (!started || !schedules)
        return tl::unexpected(started ? schedules.error() : started.error());
    QHash<QString, Schedule> byName;
    for (const Schedule &schedule : *schedules)
        byName.insert(schedule.name, schedule);
    const QString reason = QStringLiteral(
        "it ran, but the server's database has gone back to before that, and the agent keeps its output no more");
    JournalStep step;
    step.keepApart = true;
    int count = 0;
    for (const Claims::Started &one : *started) {
        if (!isForgotten(one.run))
            continue;
        ++count;
        const Schedule schedule = byName.value(one.schedule);
        if (one.due)
            step.facts.push_back(Fact{FactId(one.run.uuid()),
                SlotsSkipped{one.schedule, schedule.onCalendar, schedule.timezone, scheduleRevision(schedule), *one.due,
                    *one.due, 1, reason}});
        step.facts.push_back(Fact{factId(one.run, "lost"), RunLost{one.run, now, reason}});
    }
    if (step.facts.empty())
        return 0;
    if (const Result<QSet<RunId>> done = journal.commit(step); !done)
        return tl::unexpected(done.error());
    return count;
}

} // namespace barto
