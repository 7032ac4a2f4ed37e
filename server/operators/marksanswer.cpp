// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

AnswerPtr answerTo(const RunMarksRequest &, const AnswerContext &)
{
    return unsupported(QStringLiteral("the marks of a list of runs"));
}

} // namespace barto
