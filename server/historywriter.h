// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "common/config/serverconfig.h"
#include "server/operators/historykeeper.h"

#include <QLoggingCategory>
#include <QObject>
#include <QTimer>

namespace barto {

Q_DECLARE_LOGGING_CATEGORY(lcHistory)

class Ingest;

/// What operators, and the night, change in the store, handed to Ingest. Main thread.
class HistoryWriter : public QObject, public HistoryKeeper
{
    Q_OBJECT
public:
    HistoryWriter(Ingest &ingest, const RetentionConfig &retention, const Clock &clock, QObject *parent = nullptr);

    Retention retention() const override;
    void cleanup(const store::CleanupOrder &order, const Cleaned &answered) override;
    void audit(const store::AuditEntry &entry) override;

    /// From now on. With `isSet`, what is older is removed every night, between 03:30 and 04:00 of the server's zone.
    void setRetention(const RetentionConfig &retention);
    /// What the timer does: cleans up if the night has come, and waits on.
    void lookAtClock();

Q_SIGNALS:
    /// A nightly cleanup has removed what was older than this.
    void cleanedUp(std::chrono::microseconds age);

private:
    void planNight();
    void waitForNight();
    void cleanNightly();
    void endCleaning(const store::CleanupOrder &order, quint64 runs, quint64 lines, const QString &fault);
    void cleanOn(const store::CleanupOrder &order, quint64 runs, quint64 lines);

    Ingest &m_ingest;
    RetentionConfig m_retention;
    const Clock &m_clock;
    QTimer m_night;
    Instant m_nextNight{};
    bool m_isCleaning = false;
};

} // namespace barto
