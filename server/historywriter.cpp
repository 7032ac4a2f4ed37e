// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/historywriter.h"

#include "common/base/handover.h"
#include "common/calendar/calendarspec.h"
#include "server/ingest/ingest.h"

#include <QRandomGenerator>

#include <algorithm>

namespace barto {

namespace {

constexpr std::chrono::hours day(24);
constexpr Microseconds jitter = std::chrono::minutes(30);

} // namespace

Q_LOGGING_CATEGORY(lcHistory, "barto.server.history", QtInfoMsg)

HistoryWriter::HistoryWriter(Ingest &ingest, const RetentionConfig &retention, const Clock &clock, QObject *parent)
    : QObject(parent), m_ingest(ingest), m_clock(clock)
{
    m_night.setSingleShot(true);
    m_night.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_night, &QTimer::timeout, this, &HistoryWriter::lookAtClock);
    setRetention(retention);
}

HistoryKeeper::Retention HistoryWriter::retention() const
{
    return {m_retention.keep, m_retention.keepFailed, m_retention.isSet};
}

void HistoryWriter::cleanup(const store::CleanupOrder &order, const Cleaned &answered)
{
    // The answer is made in the writer thread and has to come back to this one.
    post(&m_ingest, [this, order, answered] {
        m_ingest.cleanupStep(order, [this, answered](const Result<CleanupResult> &result) {
            post(this, [answered, result] { answered(result); });
        });
    });
}

void HistoryWriter::audit(const store::AuditEntry &entry)
{
    qCInfo(lcHistory).noquote() << entry.who + QLatin1Char(':') << entry.action << entry.detail;
    post(&m_ingest, [this, entry] { m_ingest.audit(entry); });
}

void HistoryWriter::setRetention(const RetentionConfig &retention)
{
    m_retention = retention;
    if (!m_retention.isSet)
        m_night.stop();
    else if (!m_night.isActive())
        planNight();
}

void HistoryWriter::planNight()
{
    static const Result<CalendarSpec> night = CalendarSpec::parse(QStringLiteral("*-*-* 03:30:00"), {}, Zone::local());
    const Instant now = m_clock.now();
    const std::optional<Instant> next = night ? night->next(now) : std::nullopt;
    // Servers that share a database, or a host, do not all begin at once.
    m_nextNight
        = next.value_or(now + day) + Microseconds(qint64(QRandomGenerator::global()->bounded(quint64(jitter.count()))));
    waitForNight();
}

void HistoryWriter::waitForNight()
{
    // At most an hour at a time: a timer does not notice that the clock was set, or that the machine slept.
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_nextNight - m_clock.now());
    m_night.start(std::clamp<std::chrono::milliseconds>(wait, std::chrono::seconds(1), std::chrono::hours(1)));
}

void HistoryWriter::lookAtClock()
{
    const Instant now = m_clock.now();
    if (m_nextNight - now > day + jitter)
        return planNight(); // the clock was set back
    if (now < m_nextNight)
        return waitForNight();
    if (!m_isCleaning)
        cleanNightly();
    planNight();
}

void HistoryWriter::cleanNightly()
{
    const Instant now = m_clock.now();
    qCInfo(lcHistory) << "the nightly cleanup begins";
    m_isCleaning = true;
    cleanOn({now - m_retention.keep, now - m_retention.keepFailed, now}, 0, 0);
}

void HistoryWriter::cleanOn(const store::CleanupOrder &order, quint64 runs, quint64 lines)
{
    cleanup(order, [this, order, runs, lines](const Result<CleanupResult> &result) {
        if (!result) {
            endCleaning(order, runs, lines, result.error().detail);
            if (result.error().code == Error::Code::DatabaseAway && m_retention.isSet)
                m_nextNight = std::min(m_nextNight, m_clock.now() + std::chrono::hours(1));
            return;
        }
        const quint64 allRuns = runs + result->runs;
        const quint64 allLines = lines + result->lines;
        if (result->more)
            cleanOn(order, allRuns, allLines);
        else
            endCleaning(order, allRuns, allLines, {});
    });
}

void HistoryWriter::endCleaning(const store::CleanupOrder &order, quint64 runs, quint64 lines, const QString &fault)
{
    m_isCleaning = false;
    const QString outcome = fault.isEmpty() ? QStringLiteral("done") : QStringLiteral("ended early: ") + fault;
    const QString detail
        = QStringLiteral("nightly: %1 runs and %2 lines removed, %3").arg(runs).arg(lines).arg(outcome);
    if (!fault.isEmpty())
        qCWarning(lcHistory).noquote() << "the nightly cleanup ends early:" << fault;
    audit({m_clock.now(), QStringLiteral("bartos"), QStringLiteral("cleanup"), detail});
    if (fault.isEmpty())
        Q_EMIT cleanedUp(order.at - std::min(order.endedBefore, order.failedEndedBefore));
}

} // namespace barto
