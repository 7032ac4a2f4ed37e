// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

AnswerPtr answerTo(const UpdatesRequest &, const AnswerContext &)
{
    return unsupported(QStringLiteral("package updates"));
}

} // namespace barto
