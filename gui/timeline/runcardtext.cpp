// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/timeline/runcardtext.h"

#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"
#include "gui/model/status.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RunCard)
};

const QLatin1StringView separator(" \xb7 ");

QString whenLine(const RunSummary &run, const TimeFormat &times)
{
    QStringList parts;
    if (run.due)
        parts.append(Texts::tr("due %1").arg(times.clock(*run.due)));
    if (run.due && run.started)
        parts.append(
            Texts::tr("%1 late").arg(durationText(*run.started - run.dueLast.value_or(*run.due), times.locale())));
    else if (run.started)
        parts.append(Texts::tr("started %1").arg(times.clock(*run.started)));
    if (run.started && run.finished)
        parts.append(Texts::tr("took %1").arg(durationText(*run.finished - *run.started, times.locale())));
    return parts.join(separator);
}

QString endLine(const RunSummary &run)
{
    QString end = outcomeWord(run.outcome);
    if (run.signal)
        end = Texts::tr("%1: signal %2").arg(end).arg(*run.signal);
    else if (run.exitCode && *run.exitCode != 0)
        end = Texts::tr("%1: exit %2").arg(end).arg(*run.exitCode);
    const QString why = run.reason.isEmpty() ? lastLineText(run) : run.reason;
    return why.isEmpty() ? end : QString(end + separator + why);
}

} // namespace

QString runCardTitle(const RunSummary &run)
{
    return Texts::tr("%1 on %2").arg(run.schedule, run.client);
}

QStringList runCardLines(const RunSummary &run, const TimeFormat &times)
{
    return {whenLine(run, times), endLine(run)};
}

QStringList slotCardLines(const UnrunSlots &missing, const TimeFormat &times)
{
    QString when = Texts::tr("due %1").arg(times.clock(missing.firstDue));
    if (missing.count > 1)
        when = Texts::tr("%n slot(s) from %1 to %2", nullptr, int(missing.count))
                   .arg(times.clock(missing.firstDue), times.clock(missing.lastDue));
    const QString word = statusWord(missing.state == UnrunSlots::State::Missed ? Status::Missed : Status::Skipped);
    const QString why = unrunText(missing, times);
    QStringList lines{when, why.isEmpty() ? word : Texts::tr("%1: %2").arg(word, why)};
    if (missing.madeUpAt)
        lines.append(Texts::tr("made up for at %1").arg(times.clock(*missing.madeUpAt)));
    return lines;
}

} // namespace barto
