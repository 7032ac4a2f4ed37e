// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

namespace {

class UnsupportedAnswer : public Answer
{
public:
    explicit UnsupportedAnswer(const QString &what) : m_what(what) { }
    void produce() override
    {
        finish(Error{Error::Code::Unsupported, QStringLiteral("%1 is not served here").arg(m_what)});
    }

private:
    const QString m_what;
};

} // namespace

AnswerPtr unsupported(const QString &what)
{
    return std::make_unique<UnsupportedAnswer>(what);
}

void audit(const AnswerContext &context, const QString &action, const QString &detail)
{
    const OperatorPeer &peer = context.peer;
    const QString who = QStringLiteral("%1 (%2)").arg(peer.name, peer.address);
    context.services.history.audit({context.services.clock.now(), who, action, detail});
}

} // namespace barto
