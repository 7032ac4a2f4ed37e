// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"
#include "server/store/readerpool.h"

#include <QPointer>

namespace barto {

namespace {

class CancelOrderAnswer : public Answer
{
public:
    CancelOrderAnswer(const CancelRequest &request, const AnswerContext &context)
        : m_request(request), m_context(context)
    {
    }

    void produce() override
    {
        m_context.services.readers.submit(
            this, [prefix = m_request.prefix](store::Reader &reader) { return reader.run(prefix); },
            [this](const Result<RunDetail> &detail) { take(detail); });
    }

private:
    void take(const Result<RunDetail> &detail)
    {
        // A whole uuid may name a run that the store has not seen yet, or cannot look up while its database is away.
        const Result<RunId> whole = RunId::fromText(m_request.prefix);
        if (!detail && whole && detail.error().code != Error::Code::Ambiguous)
            return order(*whole, {});
        if (!detail) {
            keep(m_context.services, m_context.peer, m_request.prefix, detail.error().detail);
            return finish(detail.error());
        }
        const RunSummary &run = detail->run;
        if (run.finished && run.outcome != Outcome::Running && run.outcome != Outcome::Lost)
            return refuse({run.run, false, QStringLiteral("it had already ended")});
        order(run.run, run.client);
    }

    void refuse(const CancelResult &result)
    {
        keep(m_context.services, m_context.peer, result);
        answer(result);
    }

    void order(const RunId &run, const QString &client)
    {
        // It is cancelled although the operator may go away before the agent answers, so it is kept all the same.
        m_context.services.fleet.cancelRun(run, client,
            [self = QPointer(this), run, &services = m_context.services, peer = m_context.peer](CancelResult result) {
                if (result.run.isNull())
                    result.run = run;
                keep(services, peer, result);
                if (self)
                    self->answer(result);
            });
    }

    static void keep(const DeskServices &services, const OperatorPeer &peer, const CancelResult &result)
    {
        keep(services, peer, result.run.text(),
            QStringLiteral("%1 %2")
                .arg(result.accepted ? QStringLiteral("accepted") : QStringLiteral("not accepted"), result.reason)
                .trimmed());
    }

    static void keep(const DeskServices &services, const OperatorPeer &peer, const QString &run, const QString &outcome)
    {
        audit(services, peer, QStringLiteral("cancel"), QStringLiteral("run %1: %2").arg(run, outcome));
    }

    void answer(const CancelResult &result)
    {
        reply(result);
        finish();
    }

    const CancelRequest m_request;
    const AnswerContext m_context;
};

} // namespace

AnswerPtr answerTo(const CancelRequest &request, const AnswerContext &context)
{
    return std::make_unique<CancelOrderAnswer>(request, context);
}

} // namespace barto
