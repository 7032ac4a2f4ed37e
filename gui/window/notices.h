// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "gui/feed/runwatch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace barto {

/// What a notification says, and what a click on it opens.
struct Notice
{
    QString title;
    QString text;
    std::optional<RunId> run; ///< of which it speaks, if of one
    bool isFailure = true;
};

/// Gathers failures for a few seconds into one notice, at most one a minute, so that a bad night is not a hail of them.
/// Recoveries are told likewise, where there is no failure to tell.
class Notices : public QObject
{
    Q_OBJECT

public:
    struct Pace
    {
        std::chrono::milliseconds gather{5'000};
        std::chrono::milliseconds apart{60'000};
    };

    explicit Notices(Pace pace, QObject *parent = nullptr);
    explicit Notices(QObject *parent = nullptr) : Notices(Pace(), parent) { }

    void add(const EndedRun &run);

    /// "db-backup on db-backup-01 failed (exit 2)", "7 runs failed on 3 clients", "db-backup works again".
    static Notice noticeOf(const QList<EndedRun> &runs);

Q_SIGNALS:
    void due(const barto::Notice &notice);

private:
    void tell();

    const Pace m_pace;
    QTimer m_timer;
    QElapsedTimer m_last;
    QList<EndedRun> m_runs;
};

} // namespace barto
