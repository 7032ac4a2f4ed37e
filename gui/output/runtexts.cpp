// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/runtexts.h"

#include "gui/model/durationtext.h"
#include "gui/model/runtexts.h"

#include <QCoreApplication>

#include <algorithm>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(barto::RunTexts)
};

QString withReason(const QString &sentence, const QString &reason)
{
    //: a sentence and its reason
    return reason.isEmpty() ? sentence : Texts::tr("%1: %2").arg(sentence, reason);
}

/// "started 0.4 ms late"
QString startText(const RunSummary &run, const TimeFormat &times, const QString &clientZone, Instant now)
{
    if (!run.started)
        return Texts::tr("not started");
    if (!run.dueLast)
        return Texts::tr("started %1").arg(times.brief(*run.started, now, clientZone));
    return Texts::tr("started %1 late").arg(durationText(*run.started - *run.dueLast, times.locale()));
}

} // namespace

QString runTitle(const RunSummary &run)
{
    const auto sentence = [&run](const QString &pattern) { return pattern.arg(run.schedule, run.client); };
    switch (run.outcome) {
    case Outcome::Running:
        return sentence(Texts::tr("%1 on %2 is running"));
    case Outcome::Succeeded:
        return sentence(Texts::tr("%1 on %2 succeeded"));
    case Outcome::Failed:
        return withReason(sentence(Texts::tr("%1 on %2 failed")), endText(run));
    case Outcome::Cancelled:
        return sentence(Texts::tr("%1 on %2 was cancelled"));
    case Outcome::Lost:
        return withReason(sentence(Texts::tr("%1 on %2 was lost")), run.reason);
    case Outcome::NotStarted:
        return withReason(sentence(Texts::tr("%1 on %2 was not started")), run.reason);
    case Outcome::Skipped:
        break;
    }
    return withReason(sentence(Texts::tr("%1 on %2 was skipped")), run.reason);
}

QString runFacts(const RunDetail &detail, const TimeFormat &times, const QString &clientZone, Instant now)
{
    const RunSummary &run = detail.run;
    QStringList facts;
    if (run.due)
        facts << Texts::tr("due %1").arg(times.brief(*run.due, now, clientZone));
    else
        facts << Texts::tr("asked for by an operator");
    facts << startText(run, times, clientZone, now);
    if (run.started && run.finished)
        facts << Texts::tr("took %1").arg(durationText(*run.finished - *run.started, times.locale()));
    else if (run.started && run.outcome == Outcome::Running)
        facts << Texts::tr("running for %1").arg(durationText(now - *run.started, times.locale()));
    quint64 cpu = 0;
    quint64 peak = 0;
    for (const CommandSummary &command : detail.commands) {
        cpu += command.cpuMicroseconds;
        peak = std::max(peak, command.maxRssKib);
    }
    if (cpu > 0)
        facts << Texts::tr("CPU %1").arg(durationText(Microseconds(qint64(cpu)), times.locale()));
    if (peak > 0)
        facts << Texts::tr("peak %1").arg(bytesText(peak * 1024, times.locale()));
    return facts.join(QStringLiteral(" · "));
}

QString commandEnding(const CommandSummary &command, bool isRunOver)
{
    if (command.signal)
        return signalText(*command.signal);
    if (command.exitCode)
        return Texts::tr("exit %1").arg(*command.exitCode);
    if (!command.started)
        return isRunOver ? Texts::tr("not started") : QString();
    return isRunOver ? Texts::tr("end unknown") : Texts::tr("running");
}

Status commandStatus(const CommandSummary &command, bool isRunOver)
{
    if (command.signal || command.exitCode)
        return !command.signal && *command.exitCode == 0 ? Status::Succeeded : Status::Failed;
    if (!command.started)
        return isRunOver ? Status::Skipped : Status::Queued;
    return isRunOver ? Status::Lost : Status::Running;
}

} // namespace barto
