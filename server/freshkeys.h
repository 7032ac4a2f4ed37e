// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

/// A new pair of keys as lines for bartos.toml and bartoc.toml: what `bartos --generate-keys` prints.
QString freshKeys();

} // namespace barto
