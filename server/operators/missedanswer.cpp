// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

AnswerPtr answerTo(const MissedRequest &, const AnswerContext &)
{
    return unsupported(QStringLiteral("what was missed"));
}

} // namespace barto
