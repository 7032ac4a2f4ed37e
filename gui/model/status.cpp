// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/status.h"

#include <QCoreApplication>

namespace barto {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Status)
};

template<typename State>
QString sampleOf(std::initializer_list<State> states, QString (*word)(State))
{
    QString longest;
    for (const State state : states) {
        if (const QString text = word(state); text.size() > longest.size())
            longest = text;
    }
    return longest + QStringLiteral("000"); // the shape
}

} // namespace

Tone toneOf(Status status)
{
    switch (status) {
    case Status::Succeeded:
    case Status::Up:
        return Tone::Ok;
    case Status::Failed:
    case Status::Lost:
    case Status::Away:
        return Tone::Failed;
    case Status::Running:
    case Status::CatchingUp:
        return Tone::Running;
    case Status::Missed:
        return Tone::Missed;
    case Status::Late:
        return Tone::Warning;
    case Status::Cancelled:
    case Status::Skipped:
    case Status::Queued:
        break;
    }
    return Tone::Neutral;
}

bool isAlarming(Status status)
{
    return status == Status::Failed || status == Status::Lost || status == Status::Missed;
}

QString statusWord(Status status)
{
    switch (status) {
    case Status::Succeeded:
        return Texts::tr("Succeeded");
    case Status::Up:
        return Texts::tr("Up");
    case Status::Failed:
        return Texts::tr("Failed");
    case Status::Lost:
        return Texts::tr("Lost");
    case Status::Away:
        return Texts::tr("Away");
    case Status::Running:
        return Texts::tr("Running");
    case Status::CatchingUp:
        return Texts::tr("Catching up");
    case Status::Missed:
        return Texts::tr("Missed");
    case Status::Late:
        return Texts::tr("Late");
    case Status::Cancelled:
        return Texts::tr("Cancelled");
    case Status::Skipped:
        return Texts::tr("Skipped");
    case Status::Queued:
        return Texts::tr("Queued");
    }
    return {};
}

Status statusOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Running:
        return Status::Running;
    case Outcome::Succeeded:
        return Status::Succeeded;
    case Outcome::Failed:
    case Outcome::NotStarted:
        return Status::Failed;
    case Outcome::Cancelled:
        return Status::Cancelled;
    case Outcome::Lost:
        return Status::Lost;
    case Outcome::Skipped:
        break;
    }
    return Status::Skipped;
}

Status statusOf(ClientState state)
{
    switch (state) {
    case ClientState::Up:
        return Status::Up;
    case ClientState::CatchingUp:
        return Status::CatchingUp;
    case ClientState::Away:
        return Status::Away;
    case ClientState::NeverSeen:
        break;
    }
    return Status::Queued;
}

QString outcomeWord(Outcome outcome)
{
    return outcome == Outcome::NotStarted ? Texts::tr("Not started") : statusWord(statusOf(outcome));
}

QString clientStateWord(ClientState state)
{
    return state == ClientState::NeverSeen ? Texts::tr("Never seen") : statusWord(statusOf(state));
}

QString outcomeSample()
{
    return sampleOf({Outcome::Running, Outcome::Succeeded, Outcome::Failed, Outcome::Cancelled, Outcome::Lost,
                        Outcome::NotStarted, Outcome::Skipped},
        outcomeWord);
}

QString clientStateSample()
{
    return sampleOf(
        {ClientState::Up, ClientState::CatchingUp, ClientState::Away, ClientState::NeverSeen}, clientStateWord);
}

} // namespace barto
