// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/historywriter.h"

#include "common/base/handover.h"
#include "common/calendar/calendarspec.h"
#include "server/ingest/ingest.h"

#include <algorithm>

namespace barto {

Q_LOGGING_CATEGORY(lcHistory, "barto.server.history", QtInfoMsg)

HistoryWriter::HistoryWriter(Ingest &ingest, const RetentionConfig &retention, const Clock &clock, QObject *parent)
    : QObject(parent), m_ingest(ingest), m_clock(clock)
{
    m_night.setSingleShot(true);
    m_night.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_night, &QTimer::timeout, this, &HistoryWriter::cleanNightly);
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
    if (m_retention.isSet)
        waitForNight();
    else
        m_night.stop();
}

void HistoryWriter::waitForNight()
{
    const Result<CalendarSpec> night = CalendarSpec::parse(QStringLiteral("*-*-* 03:30:00"), {}, Zone::local());
    const std::optional<Instant> next = night ? night->next(m_clock.now()) : std::nullopt;
    if (!next)
        return;
    // At most an hour at a time: a timer does not notice that the clock was set, or that the machine slept.
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - m_clock.now());
    m_nextNight = *next;
    m_night.start(std::min<std::chrono::milliseconds>(wait, std::chrono::hours(1)));
}

void HistoryWriter::cleanNightly()
{
    const Instant now = m_clock.now();
    if (now >= m_nextNight) {
        qCInfo(lcHistory) << "the nightly cleanup begins";
        cleanOn({now - m_retention.keep, now - m_retention.keepFailed, false}, 0, 0);
    }
    waitForNight();
}

void HistoryWriter::cleanOn(const store::CleanupOrder &order, quint64 runs, quint64 lines)
{
    cleanup(order, [this, order, runs, lines](const Result<CleanupResult> &result) {
        if (!result) {
            qCWarning(lcHistory).noquote() << "the nightly cleanup ends early:" << result.error().detail;
            return;
        }
        const quint64 allRuns = runs + result->runs;
        const quint64 allLines = lines + result->lines;
        if (result->more)
            cleanOn(order, allRuns, allLines);
        else
            qCInfo(lcHistory) << "the nightly cleanup removed" << allRuns << "runs with" << allLines << "lines";
    });
}

} // namespace barto
