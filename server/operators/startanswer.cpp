// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

#include <QPointer>

namespace barto {

namespace {

QString wordOf(StartResult::State state)
{
    switch (state) {
    case StartResult::State::Accepted:
        return QStringLiteral("accepted");
    case StartResult::State::Refused:
        return QStringLiteral("refused");
    case StartResult::State::Unknown:
        break;
    }
    return QStringLiteral("no answer");
}

class StartOrderAnswer : public Answer
{
public:
    StartOrderAnswer(const StartRequest &request, const AnswerContext &context) : m_request(request), m_context(context)
    {
    }

    void produce() override
    {
        if (m_request.run.isNull())
            return finish(Error{Error::Code::Parse, QStringLiteral("the order has no run's uuid")});
        m_context.services.fleet.startRun(m_request, [self = QPointer(this)](const StartResult &result) {
            if (!self)
                return;
            self->tell(result);
            self->reply(result);
            self->finish();
        });
    }

private:
    void tell(const StartResult &result)
    {
        audit(m_context, QStringLiteral("run"),
            QStringLiteral("%1 on %2, run %3: %4 %5")
                .arg(m_request.schedule, m_request.client, m_request.run.text(), wordOf(result.state), result.reason)
                .trimmed());
    }

    const StartRequest m_request;
    const AnswerContext m_context;
};

} // namespace

AnswerPtr answerTo(const StartRequest &request, const AnswerContext &context)
{
    return std::make_unique<StartOrderAnswer>(request, context);
}

} // namespace barto
