// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/answer.h"

namespace barto {

AnswerPtr answerTo(const SearchRequest &, const AnswerContext &)
{
    return unsupported(QStringLiteral("searching output"));
}

} // namespace barto
