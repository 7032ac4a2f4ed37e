// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/store/readerpool.h"

#include <QPointer>

#include <algorithm>

namespace barto {

namespace {

/// Removes history step by step, so that nobody else waits long for the writer, and tells the sums after each step. An
/// operator who goes away ends it: what has been removed stays removed.
class CleanupAnswer : public Answer
{
public:
    CleanupAnswer(const CleanupRequest &request, const AnswerContext &context) : m_request(request), m_context(context)
    {
        const HistoryKeeper::Retention retention = context.services.history.retention();
        m_keep = request.olderThan.value_or(retention.keep);
        m_keepFailed = request.keepFailed.value_or(request.olderThan.value_or(retention.keepFailed));
        m_order.at = context.services.clock.now();
        m_order.endedBefore = m_order.at - std::max(m_keep, Microseconds(0));
        m_order.failedEndedBefore = m_order.at - std::max(m_keepFailed, Microseconds(0));
        m_sum.before = m_order.endedBefore;
        m_sum.dryRun = request.dryRun;
    }

    ~CleanupAnswer() override
    {
        if (m_isUnderWay)
            tell(QStringLiteral("ended early: the operator went away"));
    }

    void produce() override
    {
        if (std::min(m_keep, m_keepFailed) < Microseconds(0))
            return finish(Error{Error::Code::Parse, QStringLiteral("an age is not negative")});
        if (m_total)
            return cleanOn();
        m_context.services.readers.submit(
            this, [order = m_order](store::Reader &reader) { return reader.countCleanup(order); },
            [this](const Result<store::CleanupCount> &count) { takeCount(count); });
    }

private:
    void takeCount(const Result<store::CleanupCount> &count)
    {
        if (!count)
            return finish(count.error());
        if (!m_request.dryRun) {
            m_total = count->runs;
            return cleanOn();
        }
        m_sum.runs = count->runs;
        m_sum.lines = count->lines;
        m_sum.fraction = 1;
        reply(m_sum);
        finish();
    }

    void cleanOn()
    {
        m_isUnderWay = true;
        m_context.services.history.cleanup(m_order, [self = QPointer(this)](const Result<CleanupResult> &step) {
            if (self)
                self->take(step);
        });
    }

    void take(const Result<CleanupResult> &step)
    {
        if (!step) {
            tell(QStringLiteral("stopped: ") + step.error().detail);
            return finish(step.error());
        }
        m_sum.runs += step->runs;
        m_sum.lines += step->lines;
        m_sum.more = step->more;
        m_sum.fraction = m_sum.more ? std::min(0.99, double(m_sum.runs) / double(std::max<quint64>(*m_total, 1))) : 1;
        if (!m_sum.more && m_request.tellAgents) {
            const FleetView::Told told = m_context.services.fleet.tellToTrim(std::max(m_keep, m_keepFailed));
            m_sum.agentsTold = told.agents;
            m_sum.agentsAway = told.away;
        }
        reply(m_sum);
        if (m_sum.more)
            return wantTurn();
        tell(QStringLiteral("done"));
        finish();
    }

    void tell(const QString &outcome)
    {
        m_isUnderWay = false;
        audit(m_context, QStringLiteral("cleanup"),
            QStringLiteral("%1 runs and %2 lines removed, %3").arg(m_sum.runs).arg(m_sum.lines).arg(outcome));
    }

    const CleanupRequest m_request;
    const AnswerContext m_context;
    Microseconds m_keep{0};
    Microseconds m_keepFailed{0};
    store::CleanupOrder m_order;
    std::optional<quint64> m_total; ///< runs that are to go; none: not counted yet
    CleanupResult m_sum;
    bool m_isUnderWay = false;
};

} // namespace

AnswerPtr answerTo(const CleanupRequest &request, const AnswerContext &context)
{
    return std::make_unique<CleanupAnswer>(request, context);
}

} // namespace barto
