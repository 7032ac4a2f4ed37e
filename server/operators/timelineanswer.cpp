// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

AnswerPtr answerTo(const TimelineRequest &, const AnswerContext &)
{
    return unsupported(QStringLiteral("the timeline"));
}

} // namespace barto
