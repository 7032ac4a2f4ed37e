// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

void audit(const AnswerContext &context, const QString &action, const QString &detail)
{
    const OperatorPeer &peer = context.peer;
    const QString who = QStringLiteral("%1 (%2)").arg(peer.name, peer.address);
    context.services.history.audit({context.services.clock.now(), who, action, detail});
}

} // namespace barto
