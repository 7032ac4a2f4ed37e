// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/states.h"

#include <QCoreApplication>

#include <array>
#include <cstring>

namespace barto::render {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(States)
};

constexpr std::array<QLatin1StringView, 7> outcomes{QLatin1StringView("running"), QLatin1StringView("succeeded"),
    QLatin1StringView("failed"), QLatin1StringView("cancelled"), QLatin1StringView("lost"),
    QLatin1StringView("not-started"), QLatin1StringView("skipped")};

Cell failedCell(std::optional<qint32> exitCode, std::optional<qint32> signal)
{
    if (signal)
        return {Texts::tr("✖ signal %1").arg(signalName(*signal)), Tone::Bad};
    if (exitCode && *exitCode != 0)
        return {Texts::tr("✖ exit %1").arg(*exitCode), Tone::Bad};
    return {Texts::tr("✖ failed"), Tone::Bad};
}

} // namespace

Cell resultCell(const RunSummary &run)
{
    switch (run.outcome) {
    case Outcome::Running:
        return {Texts::tr("● running"), Tone::Busy};
    case Outcome::Succeeded:
        return {Texts::tr("✔ ok"), Tone::Good};
    case Outcome::Failed:
        return failedCell(run.exitCode, run.signal);
    case Outcome::Cancelled:
        return {Texts::tr("✖ cancelled"), Tone::Muted};
    case Outcome::Lost:
        return {Texts::tr("✖ lost"), Tone::Bad};
    case Outcome::NotStarted:
        return {Texts::tr("✖ not started"), Tone::Bad};
    case Outcome::Skipped:
        return {Texts::tr("» skipped"), Tone::Missed};
    }
    return {};
}

Cell commandCell(const CommandSummary &command, bool isOver)
{
    if (!command.started)
        return {isOver ? Texts::tr("» not started") : Texts::tr("◌ waiting"), Tone::Muted};
    if (!command.finished)
        return isOver ? Cell(Texts::tr("✖ lost"), Tone::Bad) : Cell(Texts::tr("● running"), Tone::Busy);
    if (command.signal || command.exitCode.value_or(1) != 0)
        return failedCell(command.exitCode, command.signal);
    return {Texts::tr("✔ ok"), Tone::Good};
}

Cell clientCell(ClientState state)
{
    switch (state) {
    case ClientState::Up:
        return {Texts::tr("● up"), Tone::Good};
    case ClientState::CatchingUp:
        return {Texts::tr("↑ catching up"), Tone::Busy};
    case ClientState::Away:
        return {Texts::tr("◌ away"), Tone::Bad};
    case ClientState::NeverSeen:
        return {Texts::tr("◌ never seen"), Tone::Muted};
    }
    return {};
}

QString outcomeName(Outcome outcome)
{
    return outcomes[std::size_t(outcome)];
}

std::optional<Outcome> outcomeFromName(const QString &name)
{
    const auto found = std::find(outcomes.begin(), outcomes.end(), name);
    if (found == outcomes.end())
        return {};
    return Outcome(found - outcomes.begin());
}

QStringList outcomeNames()
{
    return {outcomes.begin(), outcomes.end()};
}

QString clientStateName(ClientState state)
{
    switch (state) {
    case ClientState::Up:
        return QStringLiteral("up");
    case ClientState::CatchingUp:
        return QStringLiteral("catching-up");
    case ClientState::Away:
        return QStringLiteral("away");
    case ClientState::NeverSeen:
        return QStringLiteral("never-seen");
    }
    return {};
}

QString triggerName(RunTrigger trigger)
{
    switch (trigger) {
    case RunTrigger::Slot:
        return QStringLiteral("slot");
    case RunTrigger::CatchUp:
        return QStringLiteral("catch-up");
    case RunTrigger::AdHoc:
        return QStringLiteral("ad-hoc");
    }
    return {};
}

QString unrunReasonName(UnrunReason reason)
{
    switch (reason) {
    case UnrunReason::Other:
        break;
    case UnrunReason::AgentAway:
        return QStringLiteral("agent-away");
    case UnrunReason::NotConfirmed:
        return QStringLiteral("not-confirmed");
    case UnrunReason::Unaccounted:
        return QStringLiteral("unaccounted");
    case UnrunReason::PolicySkip:
        return QStringLiteral("policy-skip");
    case UnrunReason::ClockSet:
        return QStringLiteral("clock-set");
    case UnrunReason::AgentStopped:
        return QStringLiteral("agent-stopped");
    case UnrunReason::SpoolFull:
        return QStringLiteral("spool-full");
    case UnrunReason::TooMany:
        return QStringLiteral("too-many");
    }
    return QStringLiteral("other");
}

QString signalName(int signal)
{
    const char *name = ::sigabbrev_np(signal);
    return name ? QString::fromLatin1(name) : QString::number(signal);
}

} // namespace barto::render
