// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

#include <optional>

class QProcessEnvironment;

namespace barto::render {

/// What a text is about; becomes a colour where there are colours. Words and shapes tell the same.
enum class Tone : quint8 { Plain, Heading, Muted, Good, Bad, Busy, Missed, Warning };

/// What we print on: a value, so that tests need no terminal.
struct Terminal
{
    bool isTerminal = false;
    bool hasColour = false;
    std::optional<int> width; ///< columns; none = nothing is ever cut (a pipe or a file)
    std::optional<int> height; ///< rows, where known

    /// Colour only on a terminal, without NO_COLOR (no-color.org: set and not empty) and unless TERM is dumb. Width of
    /// a terminal: COLUMNS where it is a number, else what the terminal says, else 80.
    static Terminal of(int descriptor, const QProcessEnvironment &environment);

    QString painted(const QString &text, Tone tone) const;
};

} // namespace barto::render
