// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto {

/// Which lines of output are meant. Without a text: all, or all of stderr.
struct TextMatch
{
    QString text = {};
    bool isPattern = false; ///< `text` is a regular expression (Perl's, as QRegularExpression reads it)
    bool isCaseSensitive = false;
    bool stderrOnly = false;

    bool matchesAll() const { return text.isEmpty() && !stderrOnly; }
    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

} // namespace barto
