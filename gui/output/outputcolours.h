// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/sgr.h"
#include "gui/theme/theme.h"

#include <QColor>
#include <QHash>

namespace barto {

/// The colours in which a job's output is painted: the theme's, and what a job asks for made readable.
class OutputColours
{
public:
    explicit OutputColours(const Theme &theme) : m_theme(theme) { }

    const Theme &theme() const { return m_theme; }

    /// How a style's text and its ground look on a row of that colour.
    struct Pair
    {
        QColor text;
        QColor ground; ///< invalid: the row's own
    };
    Pair pairFor(const SgrState &style, const QColor &row) const;

    /// `color` made lighter or darker until it has the contrast of text on `ground`, if it has not.
    static QColor readable(const QColor &color, const QColor &ground);

private:
    QColor colorOf(const SgrColour &colour, bool isBold) const;

    const Theme &m_theme;
    mutable QHash<quint64, QColor> m_readable; ///< by both colours
};

} // namespace barto
