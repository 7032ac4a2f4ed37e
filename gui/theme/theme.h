// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/status.h"

#include <QColor>
#include <QPalette>

#include <array>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace barto {

/// Every colour of the windows, by what it is for: the only place with colour literals. Two of them exist, light() and
/// dark(); a widget asks for the one that its palette belongs to each time it paints, and so keeps no copy.
struct Theme
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor raised;
    QColor border; ///< ornament: tells nothing alone
    QColor outline; ///< of controls, >= 3:1
    QColor text;
    QColor muted; ///< and placeholders
    QColor link; ///< and the focus ring
    QColor disabled;
    QColor selection; ///< with `text` on it
    QColor accent; ///< an active button, with onAccent on it
    QColor onAccent;
    QColor toolTip;
    QColor onToolTip;

    QColor stderrRow;
    QColor match;
    QColor matchOutline;
    QColor currentMatch;
    QColor onCurrentMatch;

    QColor ok;
    QColor failed;
    QColor running;
    QColor missed;
    QColor warning;
    QColor neutral;
    QColor chartSuccess; ///< recedes, so that failures stand out

    std::array<QColor, 5> heat; ///< nothing, all well, <= 5 % failed, <= 25 %, more
    std::array<QColor, 16> ansi;
    bool isDark = false;

    static const Theme &light();
    static const Theme &dark();
    /// The one that the palette belongs to: dark if its text is lighter than its base.
    static const Theme &of(const QPalette &palette);
    static const Theme &of(const QWidget *widget);

    QColor tone(Tone tone) const;
    QColor status(Status status) const { return tone(toneOf(status)); }
    /// A faint ground for a pill or a chosen entry: `color` over base or window at about a tenth.
    QColor tint(const QColor &color, const QColor &ground) const;
    /// `text` or `base`, whichever is easier to read on `ground`.
    QColor readableOn(const QColor &ground) const;
    QPalette palette() const;
};

/// WCAG 2's contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);
/// WCAG 2's relative luminance, 0 to 1.
double luminance(const QColor &color);

} // namespace barto
