// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

#include <QPointer>

#include <limits>

namespace barto {

namespace {

/// Removes history step by step, so that nobody else waits long for the writer, and tells the sums after each step. An
/// operator who goes away ends it: what has been removed stays removed.
class CleanupAnswer : public Answer
{
public:
    CleanupAnswer(const CleanupRequest &request, const AnswerContext &context) : m_request(request), m_context(context)
    {
        const Instant now = context.services.clock.now();
        const HistoryKeeper::Retention retention = context.services.history.retention();
        m_order.endedBefore = now - request.olderThan.value_or(retention.keep);
        m_order.failedEndedBefore = now - request.olderThan.value_or(retention.keepFailed);
        m_order.dryRun = request.dryRun;
        if (request.dryRun)
            m_order.maxRuns = std::numeric_limits<quint32>::max(); // it removes nothing: one step must count all
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
        if (m_request.olderThan && *m_request.olderThan < Microseconds(0))
            return finish(Error{Error::Code::Parse, QStringLiteral("an age is not negative")});
        m_isUnderWay = true;
        m_context.services.history.cleanup(m_order, [self = QPointer(this)](const Result<CleanupResult> &step) {
            if (self)
                self->take(step);
        });
    }

private:
    void take(const Result<CleanupResult> &step)
    {
        if (!step) {
            tell(QStringLiteral("stopped: ") + step.error().detail);
            return finish(step.error());
        }
        m_sum.runs += step->runs;
        m_sum.lines += step->lines;
        m_sum.more = step->more && !m_order.dryRun;
        reply(m_sum);
        if (m_sum.more)
            return wantTurn();
        tell(QStringLiteral("done"));
        finish();
    }

    void tell(const QString &outcome)
    {
        m_isUnderWay = false;
        if (!m_order.dryRun)
            audit(m_context, QStringLiteral("cleanup"),
                QStringLiteral("%1 runs and %2 lines removed, %3").arg(m_sum.runs).arg(m_sum.lines).arg(outcome));
    }

    const CleanupRequest m_request;
    const AnswerContext m_context;
    store::CleanupOrder m_order;
    CleanupResult m_sum;
    bool m_isUnderWay = false;
};

} // namespace

AnswerPtr answerTo(const CleanupRequest &request, const AnswerContext &context)
{
    return std::make_unique<CleanupAnswer>(request, context);
}

} // namespace barto
