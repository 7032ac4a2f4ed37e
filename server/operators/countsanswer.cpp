// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

AnswerPtr answerTo(const RunCountsRequest &, const AnswerContext &)
{
    return unsupported(QStringLiteral("counting runs"));
}

} // namespace barto
