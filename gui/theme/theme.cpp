// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/theme/theme.h"

#include <QWidget>

#include <cmath>

namespace barto {

namespace {

Theme makeLight()
{
    Theme theme;
    theme.window = QColor(0xF2F4F7);
    theme.base = QColor(0xFFFFFF);
    theme.alternate = QColor(0xF7F8FA);
    theme.raised = QColor(0xFFFFFF);
    theme.border = QColor(0xD3D8DF);
    theme.outline = QColor(0x7C8794);
    theme.text = QColor(0x1A1E24);
    theme.muted = QColor(0x58626E);
    theme.link = QColor(0x0B57A4);
    theme.disabled = QColor(0x8B949E);
    theme.selection = QColor(0xD3E1F0);
    theme.accent = QColor(0x0B57A4);
    theme.onAccent = QColor(0xFFFFFF);
    theme.toolTip = QColor(0x1F252C);
    theme.onToolTip = QColor(0xF2F4F7);
    theme.stderrRow = QColor(0xFDECE8);
    theme.match = QColor(0xFFE08A);
    theme.matchOutline = QColor(0xA67C00);
    theme.currentMatch = QColor(0xB35900);
    theme.onCurrentMatch = QColor(0xFFFFFF);
    theme.ok = QColor(0x00705A);
    theme.failed = QColor(0xC43E1A);
    theme.running = QColor(0x1D5FD7);
    theme.missed = QColor(0x6E1E82);
    theme.warning = QColor(0x603300);
    theme.neutral = QColor(0x3F454E);
    theme.chartSuccess = QColor(0x3F9480);
    theme.heat = {QColor(0xE6EAEE), QColor(0xC2E2D8), QColor(0xF2AC86), QColor(0xD65A2A), QColor(0x861B09)};
    theme.ansi = {QColor(0x1A1E24), QColor(0xB3261A), QColor(0x1B6E2B), QColor(0x7A5200), QColor(0x1B55C4),
        QColor(0x8A2C9C), QColor(0x006C7A), QColor(0x5A636E), QColor(0x59626D), QColor(0xC7391E), QColor(0x23792F),
        QColor(0x8A5C00), QColor(0x2766DF), QColor(0xA03BB3), QColor(0x007887), QColor(0x3A424C)};
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x1F2329);
    theme.base = QColor(0x171A1F);
    theme.alternate = QColor(0x1C2026);
    theme.raised = QColor(0x262B32);
    theme.border = QColor(0x3A424C);
    theme.outline = QColor(0x76828F);
    theme.text = QColor(0xE4E8ED);
    theme.muted = QColor(0xA2ADB9);
    theme.link = QColor(0x79B8FF);
    theme.disabled = QColor(0x6B7682);
    theme.selection = QColor(0x2A3B4F);
    theme.accent = QColor(0x79B8FF);
    theme.onAccent = QColor(0x171A1F);
    theme.toolTip = QColor(0xF2F4F7);
    theme.onToolTip = QColor(0x1F252C);
    theme.stderrRow = QColor(0x35201C);
    theme.match = QColor(0x6B5300);
    theme.matchOutline = QColor(0xB88F1A);
    theme.currentMatch = QColor(0xF2A13D);
    theme.onCurrentMatch = QColor(0x171A1F);
    theme.ok = QColor(0x7CE6C2);
    theme.failed = QColor(0xF2705F);
    theme.running = QColor(0x5E97FF);
    theme.missed = QColor(0xE6C8FF);
    theme.warning = QColor(0xFFC32A);
    theme.neutral = QColor(0x959CA6);
    theme.chartSuccess = QColor(0x358470);
    theme.heat = {QColor(0x2B3239), QColor(0x1D4B40), QColor(0x93482A), QColor(0xD4714F), QColor(0xFFC0AB)};
    theme.ansi = {QColor(0x8A94A0), QColor(0xF0705F), QColor(0x6CCB7A), QColor(0xE3B341), QColor(0x6AA5FF),
        QColor(0xD98CF0), QColor(0x4CC9D8), QColor(0xC9D1DA), QColor(0x939CA8), QColor(0xFF9484), QColor(0x8FE39B),
        QColor(0xF7D070), QColor(0x94C0FF), QColor(0xE9B3FA), QColor(0x82E3EE), QColor(0xFFFFFF)};
    return theme;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text)) ? dark() : light();
}

const Theme &Theme::of(const QWidget *widget)
{
    return of(widget->palette());
}

QColor Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Ok:
        return ok;
    case Tone::Failed:
        return failed;
    case Tone::Running:
        return running;
    case Tone::Missed:
        return missed;
    case Tone::Warning:
        return warning;
    case Tone::Neutral:
        break;
    }
    return neutral;
}

QColor Theme::tint(const QColor &color, const QColor &ground) const
{
    const double part = isDark ? 0.18 : 0.11;
    return QColor::fromRgbF(float(color.redF() * part + ground.redF() * (1 - part)),
        float(color.greenF() * part + ground.greenF() * (1 - part)),
        float(color.blueF() * part + ground.blueF() * (1 - part)));
}

QColor Theme::readableOn(const QColor &ground) const
{
    return contrastRatio(text, ground) >= contrastRatio(base, ground) ? text : base;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) { palette.setColor(role, color); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, base);
    set(QPalette::AlternateBase, alternate);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, muted);
    set(QPalette::Button, raised);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, failed);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, text);
    set(QPalette::Link, link);
    set(QPalette::LinkVisited, link);
    set(QPalette::ToolTipBase, toolTip);
    set(QPalette::ToolTipText, onToolTip);
    // Fusion draws its bevels with these.
    set(QPalette::Light, raised);
    set(QPalette::Midlight, border);
    set(QPalette::Mid, border);
    set(QPalette::Dark, outline);
    set(QPalette::Shadow, outline);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, disabled);
    return palette;
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace barto
