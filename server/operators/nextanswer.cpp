// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

AnswerPtr answerTo(const NextRequest &, const AnswerContext &)
{
    return unsupported(QStringLiteral("what fires next"));
}

} // namespace barto
