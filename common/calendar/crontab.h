// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

/// For a text that is no calendar expression but looks like a line of a crontab: a clause that says so and gives the
/// same times as barto writes them, where that can be said in one expression. Else empty.
QString crontabHint(const QString &text);

} // namespace barto
