// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

namespace barto {

/// Lets screen readers read the lines in sight of every OutputView. May be called often.
void installOutputAccessibility();

} // namespace barto
