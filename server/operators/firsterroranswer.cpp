// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

AnswerPtr answerTo(const FirstErrorRequest &, const AnswerContext &)
{
    return unsupported(QStringLiteral("the first error"));
}

} // namespace barto
