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
        // The run starts although the operator may go away before the agent answers, so it is kept all the same.
        const auto tell = [&services = m_context.services, peer = m_context.peer, request = m_request](
                              const StartResult &result) {
            audit(services, peer, QStringLiteral("run"),
                QStringLiteral("%1 on %2, run %3: %4 %5")
                    .arg(request.schedule, request.client, request.run.text(), wordOf(result.state), result.reason)
                    .trimmed());
        };
        m_context.services.fleet.startRun(m_request, [self = QPointer(this), tell](const StartResult &result) {
            tell(result);
            if (!self)
                return;
            self->reply(result);
            self->finish();
        });
    }

private:
    const StartRequest m_request;
    const AnswerContext m_context;
};

} // namespace

AnswerPtr answerTo(const StartRequest &request, const AnswerContext &context)
{
    return std::make_unique<StartOrderAnswer>(request, context);
}

} // namespace barto
