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
    audit(context.services, context.peer, action, detail);
}

void audit(const DeskServices &services, const OperatorPeer &peer, const QString &action, const QString &detail)
{
    const QString who = QStringLiteral("%1 (%2)").arg(peer.name, peer.address);
    services.history.audit({services.clock.now(), who, action, detail});
}

} // namespace barto
