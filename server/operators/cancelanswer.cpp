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
        if (!detail)
            return finish(detail.error());
        const RunSummary &run = detail->run;
        if (run.finished && run.outcome != Outcome::Running && run.outcome != Outcome::Lost)
            return answer({run.run, false, QStringLiteral("it had already ended")});
        order(run.run, run.client);
    }

    void order(const RunId &run, const QString &client)
    {
        m_context.services.fleet.cancelRun(run, client, [self = QPointer(this), run](CancelResult result) {
            if (!self)
                return;
            if (result.run.isNull())
                result.run = run;
            self->answer(result);
        });
    }

    void answer(const CancelResult &result)
    {
        audit(m_context, QStringLiteral("cancel"),
            QStringLiteral("run %1: %2 %3")
                .arg(result.run.text(), result.accepted ? QStringLiteral("accepted") : QStringLiteral("not accepted"),
                    result.reason)
                .trimmed());
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
