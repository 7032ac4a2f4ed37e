// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"
#include "common/job/client.h"
#include "common/job/schedule.h"
#include "common/message/operatormessage.h"

#include <functional>
#include <optional>
#include <vector>

namespace barto {

/// A schedule as configured now, with what the fleet knows of it.
struct ConfiguredSchedule
{
    QString client;
    Schedule schedule;
    std::optional<Instant> next; ///< none: never, or its agent's zone is not known
    QString description; ///< the expression in words
};

/// What operators may ask of the fleet. Implemented where the agents' sessions are; called in the desk's thread, and
/// calls back there.
class FleetView
{
public:
    virtual ~FleetView() = default;

    /// All clients that are connected, were ever seen or have schedules; sorted by name.
    virtual std::vector<ClientStatus> clients() const = 0;
    /// Of one client, or of all if `client` is empty; sorted by client and name.
    virtual std::vector<ConfiguredSchedule> schedules(const QString &client) const = 0;
    /// Everything of ServerInfo but `operators`.
    virtual ServerInfo info() const = 0;

    /// Forwards the order over a live link. `answer` is called once, also when the link drops or the agent keeps silent
    /// (State::Unknown). A client or schedule that is not known, or is away, is State::Refused with the reason.
    virtual void startRun(const StartRequest &order, std::function<void(StartResult)> answer) = 0;
    /// Likewise. `client` is the run's.
    virtual void cancelRun(RunId run, const QString &client, std::function<void(CancelResult)> answer) = 0;
};

} // namespace barto
