// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/trigger/adhocruns.h"

#include "worker/journal/journal.h"

namespace barto {

namespace {

/// False if it was accepted before.
Result<bool> isNew(const AdHocOrder &order, const QHash<QString, ArmedSchedule> &schedules, Journal &journal)
{
    const Result<std::optional<Claims::State>> claimed = journal.claims().find(order.run);
    if (!claimed)
        return tl::unexpected(claimed.error());
    if (*claimed == Claims::State::Cancelled)
        return fail(Error::Code::Cancelled, QStringLiteral("it was cancelled before it started"));
    if (*claimed)
        return false;
    if (!schedules.contains(order.schedule))
        return fail(
            Error::Code::NotFound, QStringLiteral("there is no schedule '%1' on this client").arg(order.schedule));
    return true;
}

} // namespace

std::vector<Result<void>> startAdHocRuns(const std::vector<AdHocOrder> &orders,
    const QHash<QString, ArmedSchedule> &schedules, Journal &journal, ClaimedRuns &runs)
{
    const ClaimedRuns::Room room = runs.room();
    std::vector<Result<void>> results(orders.size());
    JournalStep step;
    QHash<RunId, std::size_t> claiming; // which result depends on the transaction
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const AdHocOrder &order = orders[i];
        if (claiming.contains(order.run))
            continue; // the same order twice at once
        Result<bool> wanted = isNew(order, schedules, journal);
        if (wanted && *wanted && step.claims.size() >= room.runs)
            wanted = fail(Error::Code::Refused, room.reason);
        if (!wanted) {
            results[i] = tl::unexpected(wanted.error());
        } else if (*wanted) {
            step.claims.push_back(schedules[order.schedule].header(order.run, RunTrigger::AdHoc));
            claiming.insert(order.run, i);
        }
    }
    if (step.claims.empty())
        return results;
    const Result<QSet<RunId>> refused = journal.commit(step);
    for (const RunHeader &header : step.claims) {
        if (!refused)
            results[claiming[header.run]] = tl::unexpected(refused.error());
        else if (!refused->contains(header.run))
            runs.start(header);
    }
    return results;
}

} // namespace barto
