// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/completionpoint.h"
#include "common/api/operatorclient.h"
#include "common/config/cliconfig.h"
#include "common/link/link.h"

#include <QTimer>

namespace barto {

/// Asks a server for the names that a word being typed may become: once, and for a moment only. Whatever goes wrong,
/// there are none.
class NameFetcher : public QObject
{
    Q_OBJECT

public:
    NameFetcher(const CliConfig &config, const Clock &clock, QObject *parent = nullptr);

    /// `point` wants clients, schedules or runs.
    void start(const CompletionPoint &point);
    const Candidates &candidates() const { return m_candidates; }

Q_SIGNALS:
    void done();

private:
    void fetchClients();
    void fetchSchedules(const QString &client);
    void fetchRuns();
    void add(const QString &word, const QString &description);

    Link m_link;
    OperatorClient m_client;
    QTimer m_deadline;
    Candidates m_candidates;
};

} // namespace barto
