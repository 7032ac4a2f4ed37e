// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/updatekind.h"
#include "server/store/updaterecord.h"

#include <QLoggingCategory>
#include <QObject>

#include <deque>

namespace barto {

namespace store {
class Reader;
class ReaderPool;
} // namespace store
class Fleet;
class Ingest;

Q_DECLARE_LOGGING_CATEGORY(lcUpdates)

/// Looks at what runs have printed whose schedules report package updates, and has the reports stored. Main thread; the
/// output is read and understood in a reader's thread, one run at a time.
///
/// A report that is missing is what says that a run has not been looked at: so runs that ended while nobody looked (the
/// server stopped, the database was away) are found again, as far as they are the newest of their schedule.
class UpdateCollector : public QObject
{
    Q_OBJECT
public:
    UpdateCollector(const Fleet &fleet, store::ReaderPool &readers, Ingest &ingest, QObject *parent = nullptr);

    /// "run finished" of this run is stored.
    void noteFinished(const RunId &run, const QString &client, const QString &schedule);
    /// Looks for runs that were not looked at: after the database was opened, and when schedules have changed.
    void catchUp();

    /// The run's output, read as `kind`. Error::NotFound if the run is not here any more.
    static Result<store::UpdateRecord> read(store::Reader &reader, const RunId &run, UpdateKind kind);

private:
    struct Waiting
    {
        RunId run;
        QString client;
        QString schedule;
        UpdateKind kind = UpdateKind::Apt;
    };
    void add(const RunId &run, const QString &client, const QString &schedule);
    void readNext();
    void take(const Waiting &of, const Result<store::UpdateRecord> &record);

    const Fleet &m_fleet;
    store::ReaderPool &m_readers;
    Ingest &m_ingest;
    std::deque<Waiting> m_waiting;
    bool m_isReading = false;
};

} // namespace barto
