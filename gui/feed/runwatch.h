// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/feed/latestcall.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace barto {

/// A run that has ended, as somebody should be told of it.
struct EndedRun
{
    RunId run;
    QString client;
    QString schedule;
    Outcome outcome = Outcome::Succeeded;
    std::optional<qint32> exitCode;
    std::optional<qint32> signal;
    bool isRecovery = false; ///< it succeeded, and the one before had failed

    friend bool operator==(const EndedRun &, const EndedRun &) = default;
};

/// Listens to runs that start and end, without their lines, for as long as there is a connection.
class RunWatch : public QObject
{
    Q_OBJECT

public:
    explicit RunWatch(Feed &feed, QObject *parent = nullptr);

Q_SIGNALS:
    /// A run has started or ended: figures have changed.
    void happened();
    /// Failed, or works again.
    void ended(const barto::EndedRun &run);

private:
    /// What was seen of a run that goes on.
    struct Course
    {
        bool hasFailed = false;
        std::optional<qint32> exitCode; ///< of the first command that failed
        std::optional<qint32> signal;
    };

    void listen();
    void learnFailing();
    void take(const TailPage &page);
    void takeCommandEnd(Course &course, QByteArrayView payload);
    void takeEnd(const TailPage &page, bool wasCancelled);

    Feed &m_feed;
    LatestCall m_tail;
    LatestCall m_failingCall;
    QTimer m_again;
    QHash<RunId, Course> m_courses;
    QSet<QString> m_failing; ///< client and schedule, whose newest run failed
};

} // namespace barto

Q_DECLARE_METATYPE(barto::EndedRun)
