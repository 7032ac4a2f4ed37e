// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/format.h"

namespace barto {

namespace render {
class Output;
}

/// `barto-cli new-token`: a token for an operator or agent, and what the server keeps of it. Needs no server. Returns
/// the exit code.
int runNewToken(render::Format format, render::Output &out, render::Output &notes);

} // namespace barto
