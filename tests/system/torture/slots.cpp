// SPDX-License-Identifier: MIT OR Apache-2.0
#include "tests/system/torture/slots.h"

#include "common/base/instanttext.h"
#include "common/calendar/calendarspec.h"

#include <QHash>

namespace barto::torture {

namespace {

constexpr Microseconds tick{1};
constexpr qsizetype mostComplaints = 10; ///< about one schedule

} // namespace

QStringList judgeSlots(const QString &client, const Schedule &schedule, const SlotSpan &span,
    const std::vector<JudgedRun> &runs, Figures &figures)
{
    const QString name = QStringLiteral("%1, '%2'").arg(client, schedule.name);
    const Result<Zone> zone = Zone::find(schedule.timezone);
    const Result<CalendarSpec> spec = CalendarSpec::parse(schedule.onCalendar, {client, schedule.name}, *zone);
    if (!spec)
        return {spec.error().detail};
    if (span.from == Instant() || span.upTo <= span.from)
        return {QStringLiteral("%1: has no watermark").arg(name)};
    QStringList wrong;
    QHash<qint64, QString> servedBy;
    for (const JudgedRun &run : runs) {
        qint64 served = 0;
        spec->forEach(fromMicroseconds(run.due) - tick, fromMicroseconds(run.dueLast), [&](Instant due) {
            ++served;
            QString &by = servedBy[toMicroseconds(due)];
            if (!by.isEmpty())
                wrong += QStringLiteral("%1: the slot of %2 is served twice: %3 and %4")
                             .arg(name, toIsoText(due), by, run.text());
            by = run.text();
        });
        if (served != run.slotCount)
            wrong += QStringLiteral("%1: %2 stands for %3 slots where the calendar has %4")
                         .arg(name, run.text())
                         .arg(run.slotCount)
                         .arg(served);
    }
    spec->forEach(span.from, span.upTo, [&](Instant due) {
        figures.add(QStringLiteral("slots"));
        if (!servedBy.contains(toMicroseconds(due)))
            wrong += QStringLiteral("%1: the slot of %2 has neither run nor reason").arg(name, toIsoText(due));
    });
    if (const qsizetype all = wrong.size(); all > mostComplaints) {
        wrong = wrong.first(mostComplaints);
        wrong += QStringLiteral("%1: and %2 more").arg(name).arg(all - mostComplaints);
    }
    return wrong;
}

} // namespace barto::torture
