// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/client.h"
#include "common/job/schedule.h"
#include "common/message/operatormessage.h"
#include "server/store/reader.h"

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

    /// All clients that are connected, have schedules or are among `known`; sorted by name.
    virtual std::vector<ClientStatus> clients(const std::vector<store::StoredClient> &known) const = 0;
    /// Of one client, or of all if `client` is empty; sorted by client and name.
    virtual std::vector<ConfiguredSchedule> schedules(const QString &client) const = 0;
    /// Fills in what a configured schedule's expression says: its normal form, zone, next five slots and so on.
    virtual void describe(ScheduleStatus &status) const = 0;
    /// Everything of ServerInfo but `operators`, and of the database only whether it is up, since when and why not.
    virtual ServerInfo info() const = 0;

    /// Agents are to delete what they have delivered and is older than this: how many were told, and how many are away.
    struct Told
    {
        quint32 agents = 0;
        quint32 away = 0;
    };
    virtual Told tellToTrim(Microseconds olderThan) = 0;

    // What takes long in a large fleet is computed elsewhere: these give a job for any thread, made of the fleet as it
    // is now. `known` is what the store has of clients, `wanted` (if any) which schedules are meant.
    using Wanted = std::function<bool(const QString &client, const QString &schedule)>;
    using NextJob = std::function<std::vector<Firing>()>;
    virtual NextJob next(
        const std::vector<store::StoredClient> &known, const NextRequest &request, const Wanted &wanted) const = 0;
    /// Slots from `since` on and before `until` for which there is neither run nor reason, one row for each schedule.
    using MissedJob = std::function<std::vector<UnrunSlots>(const std::vector<store::StoredProgress> &progress)>;
    virtual MissedJob missed(
        const std::vector<store::StoredClient> &known, Instant since, Instant until, const Wanted &wanted) const = 0;

    using Started = std::function<void(const StartResult &)>;
    using Cancelled = std::function<void(const CancelResult &)>;
    /// Forwards the order over a live link. `answered` is called once, perhaps before this returns, also when the link
    /// drops or the agent keeps silent (State::Unknown). What is not known or away is State::Refused with the reason.
    virtual void startRun(const StartRequest &order, const Started &answered) = 0;
    /// Likewise. `client` is the run's; empty: whoever was asked to start it lately.
    virtual void cancelRun(const RunId &run, const QString &client, const Cancelled &answered) = 0;
};

} // namespace barto
