// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/instanttext.h"
#include "tests/support/fakeclock.h"
#include "worker/journal/journal.h"

#include <QTemporaryDir>

namespace barto {

inline Instant at(const char *iso)
{
    return *fromIsoText(QString::fromLatin1(iso));
}

inline RunHeader slotRun(const QString &schedule, Instant due)
{
    RunHeader header;
    header.run = RunId::make();
    header.schedule = schedule;
    header.onCalendar = QStringLiteral("minutely");
    header.revision = QByteArray(16, 'r');
    header.due = due;
    header.dueLast = due;
    header.commands = {CommandSpec{CommandId::make(), QStringLiteral("true")}};
    return header;
}

inline RunHeader adHocRun(const QString &schedule)
{
    RunHeader header = slotRun(schedule, {});
    header.trigger = RunTrigger::AdHoc;
    header.due.reset();
    header.dueLast.reset();
    return header;
}

inline Fact skipFact(const QString &schedule, Instant first, Instant last, quint64 count, const QString &reason)
{
    return Fact{FactId::make(),
        SlotsSkipped{schedule, QStringLiteral("minutely"), {}, QByteArray(16, 'r'), first, last, count, reason}};
}

/// A folder with a journal that can be closed and opened again.
struct JournalRig
{
    QTemporaryDir folder;
    FakeClock clock{at("2026-11-24T09:00:00Z")};
    std::unique_ptr<Journal> journal;
    Error error; ///< of the last open()

    QString path() const { return folder.filePath(QStringLiteral("bartoc.db")); }
    bool open(const QString &machine = QStringLiteral("machine-a"))
    {
        journal.reset();
        Result<std::unique_ptr<Journal>> opened = Journal::open(path(), machine, clock);
        if (opened)
            journal = std::move(*opened);
        else
            error = opened.error();
        return journal != nullptr;
    }
    std::vector<Fact> facts() { return *journal->outbox().pendingFacts(100'000); }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
};

} // namespace barto
