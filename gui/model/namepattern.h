// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

/// As RunFilter has them: one or more with commas between, `*` for any characters and `?` for one. Empty patterns match
/// everything.
bool matchesPatterns(const QString &patterns, const QString &name);

} // namespace barto
