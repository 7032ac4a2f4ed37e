// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "tests/cli/commandbench.h"

namespace barto {

/// Answers every request with a little of everything, always the same.
std::vector<OperatorReply> goldenAnswer(const OperatorRequest &request);

} // namespace barto
