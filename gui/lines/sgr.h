// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>

namespace barto {

/// A colour as a job's output names it: the terminal's own, one of its 256, or red, green and blue.
struct SgrColour
{
    enum class Kind : quint8 { Default, Palette, Rgb };
    Kind kind = Kind::Default;
    quint8 red = 0; ///< of a Palette colour: its number
    quint8 green = 0;
    quint8 blue = 0;

    static SgrColour palette(quint8 number) { return {Kind::Palette, number, 0, 0}; }

    friend bool operator==(const SgrColour &, const SgrColour &) = default;
};

/// How a terminal would write at some place of an output: what "select graphic rendition" (ECMA-48, 8.3.117) has set.
struct SgrState
{
    enum Attribute : quint8 {
        Bold = 1,
        Faint = 2,
        Italic = 4,
        Underline = 8,
        Inverse = 16,
        Concealed = 32,
        Struck = 64
    };
    SgrColour foreground;
    SgrColour background;
    quint8 attributes = 0;

    bool has(Attribute attribute) const { return (attributes & attribute) != 0; }
    /// Obeys the parameters between `ESC [` and `m`; unknown ones change nothing.
    void apply(QByteArrayView parameters);

    friend bool operator==(const SgrState &, const SgrState &) = default;
};

/// One escape sequence at the beginning of some bytes.
struct Escape
{
    qsizetype length = 0; ///< 0: the bytes are no complete sequence, and their ESC is a character to be shown
    bool isSgr = false;
    QByteArrayView parameters; ///< of an SGR
};

/// Reads the sequence that `bytes` begins with (its first byte is ESC). A string sequence (title, hyperlink) that does
/// not end within the line is none: it must not hide the line's rest.
Escape readEscape(QByteArrayView bytes);

/// The state after `line`, in which only escape sequences are looked at.
SgrState stateAfter(QByteArrayView line, SgrState state);

} // namespace barto
