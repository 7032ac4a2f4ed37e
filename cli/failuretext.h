// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/commands/command.h"
#include "common/link/linksettings.h"

namespace barto {

/// What an error means to the reader and what to do about it. `fault` says how the link ended, None while it is open;
/// `configPath` is the file that was read.
Failure explainFailure(const Error &error, LinkFault fault, const QString &configPath);

/// `clause` as a sentence: a full stop unless it ends in one or a question mark.
QString asSentence(const QString &clause);

} // namespace barto
