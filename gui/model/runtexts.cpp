// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/runtexts.h"

#include "gui/lines/ansitext.h"

#include <QCoreApplication>

#include <cstring>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RunTexts)
};

} // namespace

QString signalText(int signal)
{
    const char *name = ::sigabbrev_np(signal);
    return name ? QString::fromLatin1(name) : Texts::tr("signal %1").arg(signal);
}

QString lastLineText(const RunSummary &run)
{
    return plainText(run.lastLine).simplified();
}

QString endText(const RunSummary &run)
{
    switch (run.outcome) {
    case Outcome::Running:
        return {};
    case Outcome::Lost:
    case Outcome::NotStarted:
    case Outcome::Skipped:
        return run.reason;
    case Outcome::Succeeded:
    case Outcome::Failed:
    case Outcome::Cancelled:
        break;
    }
    if (run.signal)
        return signalText(*run.signal);
    return run.exitCode ? Texts::tr("exit %1").arg(*run.exitCode) : QString();
}

std::optional<Microseconds> tookOf(const RunSummary &run)
{
    return run.started && run.finished ? std::optional(*run.finished - *run.started) : std::nullopt;
}

std::optional<Microseconds> latenessOf(const RunSummary &run)
{
    const std::optional<Instant> slot = run.dueLast ? run.dueLast : run.due;
    return run.started && slot ? std::optional(*run.started - *slot) : std::nullopt;
}

QString unrunText(const UnrunSlots &missing, const TimeFormat &times)
{
    switch (missing.kind) {
    case UnrunReason::AgentAway:
        return missing.since ? Texts::tr("agent away since %1").arg(times.brief(*missing.since, missing.lastDue))
                             : Texts::tr("no agent of this name has connected yet");
    case UnrunReason::NotConfirmed:
        return Texts::tr("its agent has not confirmed the schedule");
    case UnrunReason::Unaccounted:
        return Texts::tr("its agent is connected, and does not say what became of them");
    default:
        return missing.reason;
    }
}

} // namespace barto
