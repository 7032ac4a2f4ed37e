// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/outputcolours.h"

#include <utility>

namespace barto {

namespace {

constexpr double textContrast = 4.5; ///< WCAG 2, level AA
constexpr qsizetype maxRemembered = 4'096;

QColor mixed(const QColor &a, const QColor &b, double part)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * part),
        float(a.greenF() + (b.greenF() - a.greenF()) * part), float(a.blueF() + (b.blueF() - a.blueF()) * part));
}

/// Numbers 16 to 255 of the terminal's palette: a cube of 6 x 6 x 6, then 24 greys.
QColor paletteColor(int number)
{
    if (number >= 232) {
        const int grey = 8 + 10 * (number - 232);
        return QColor(grey, grey, grey);
    }
    const auto level = [](int step) { return step == 0 ? 0 : 55 + 40 * step; };
    const int cube = number - 16;
    return QColor(level(cube / 36), level(cube / 6 % 6), level(cube % 6));
}

} // namespace

QColor OutputColours::readable(const QColor &color, const QColor &ground)
{
    if (contrastRatio(color, ground) >= textContrast)
        return color;
    const QColor black = QColor::fromRgbF(0, 0, 0);
    const QColor white = QColor::fromRgbF(1, 1, 1);
    const QColor &goal = contrastRatio(black, ground) > contrastRatio(white, ground) ? black : white;
    double low = 0;
    double high = 1; // enough: one of the two has 4.5 on any ground
    for (int step = 0; step < 8; ++step) {
        const double middle = (low + high) / 2;
        (contrastRatio(mixed(color, goal, middle), ground) >= textContrast ? high : low) = middle;
    }
    return mixed(color, goal, high);
}

QColor OutputColours::colorOf(const SgrColour &colour, bool isBold) const
{
    if (colour.kind == SgrColour::Kind::Rgb)
        return QColor(colour.red, colour.green, colour.blue);
    if (colour.red >= 16)
        return paletteColor(colour.red);
    return m_theme.ansi[size_t(isBold && colour.red < 8 ? colour.red + 8 : colour.red)];
}

OutputColours::Pair OutputColours::pairFor(const SgrState &style, const QColor &row) const
{
    const bool isBold = style.has(SgrState::Bold);
    Pair pair;
    pair.text = style.foreground.kind == SgrColour::Kind::Default ? m_theme.text : colorOf(style.foreground, isBold);
    if (style.background.kind != SgrColour::Kind::Default)
        pair.ground = colorOf(style.background, false);
    if (style.has(SgrState::Inverse)) {
        if (!pair.ground.isValid())
            pair.ground = row;
        std::swap(pair.text, pair.ground);
    }
    const QColor ground = pair.ground.isValid() ? pair.ground : row;
    if (style.has(SgrState::Faint))
        pair.text = mixed(pair.text, ground, 0.3);
    if (pair.text != m_theme.text || pair.ground.isValid()) {
        if (m_readable.size() > maxRemembered)
            m_readable.clear();
        QColor &known = m_readable[quint64(pair.text.rgb()) << 32 | ground.rgb()];
        if (!known.isValid())
            known = readable(pair.text, ground);
        pair.text = known;
    }
    return pair;
}

} // namespace barto
