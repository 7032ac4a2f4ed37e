// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/theme/controls.h"

#include "gui/theme/metrics.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace barto::controls {

namespace {

bool isEnabled(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled);
}

QColor outlineOf(const QStyleOption &option, const Theme &theme)
{
    return isEnabled(option) ? theme.outline : theme.border;
}

bool isHovered(const QStyleOption &option)
{
    return isEnabled(option) && option.state.testFlag(QStyle::State_MouseOver);
}

bool isPressed(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Sunken);
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

void strokeLines(QPainter &painter, std::initializer_list<QPointF> points, const QColor &color, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF(QList<QPointF>(points)));
    painter.restore();
}

} // namespace

void paintPanel(
    QPainter &painter, const QRectF &rect, const QColor &ground, const QColor &border, double width, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(width > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    const double inset = width / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &rect, const Theme &theme, double radius)
{
    paintPanel(painter, rect, Qt::transparent, theme.link, 2, radius);
}

void paintChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    painter.save();
    painter.translate(rect.center());
    switch (direction) {
    case Qt::UpArrow:
        painter.rotate(180);
        break;
    case Qt::LeftArrow:
        painter.rotate(90);
        break;
    case Qt::RightArrow:
        painter.rotate(-90);
        break;
    default:
        break;
    }
    strokeLines(painter, {{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}}, color, 1.5);
    painter.restore();
}

void paintField(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool focused = isEnabled(option) && option.state.testFlag(QStyle::State_HasFocus);
    paintPanel(painter, option.rect, isEnabled(option) ? theme.base : theme.window,
        focused ? theme.link : outlineOf(option, theme), focused ? 2 : 1, Metrics::controlRadius);
}

void paintButton(QPainter &painter, const QStyleOptionButton &option, const Theme &theme, bool isPrimary)
{
    const bool isFlat = option.features.testFlag(QStyleOptionButton::Flat) && !isPressed(option) && !isHovered(option);
    QColor ground = isFlat ? QColor(Qt::transparent) : isEnabled(option) ? theme.raised : theme.window;
    QColor border = isFlat ? QColor(Qt::transparent) : outlineOf(option, theme);
    if (isPrimary && isEnabled(option))
        border = ground = theme.accent;
    if (option.state.testFlag(QStyle::State_On) && !isPrimary)
        ground = theme.selection;
    if (isPressed(option))
        ground = isPrimary ? theme.tint(theme.onAccent, ground) : theme.selection;
    else if (isHovered(option))
        ground = theme.tint(isPrimary ? theme.onAccent : theme.link, ground);
    paintPanel(painter, option.rect, ground, border, 1, Metrics::controlRadius);
    if (hasKeyboardFocus(option))
        paintFocusRing(painter, option.rect, isPrimary ? Theme(theme.isDark ? Theme::light() : Theme::dark()) : theme,
            Metrics::controlRadius);
}

void paintToolButton(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    if (isOn || isPressed(option) || isHovered(option))
        paintPanel(painter, option.rect,
            isOn || isPressed(option) ? theme.selection : theme.tint(theme.link, theme.base), {}, 0,
            Metrics::controlRadius);
    if (hasKeyboardFocus(option))
        paintFocusRing(painter, option.rect, theme, Metrics::controlRadius);
}

void paintCheckBox(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isPartly = option.state.testFlag(QStyle::State_NoChange);
    const bool isFilled = isEnabled(option) && (isOn || isPartly);
    const QRectF rect = option.rect;
    paintPanel(
        painter, rect, isFilled ? theme.accent : theme.base, isFilled ? theme.accent : outlineOf(option, theme), 1, 3);
    const QColor mark = isEnabled(option) ? theme.onAccent : theme.disabled;
    const auto at
        = [&rect](double x, double y) { return QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()); };
    if (isPartly)
        strokeLines(painter, {at(0.25, 0.5), at(0.75, 0.5)}, mark, 2);
    else if (isOn)
        strokeLines(painter, {at(0.24, 0.52), at(0.43, 0.70), at(0.77, 0.31)}, mark, 1.8);
    if (hasKeyboardFocus(option))
        paintFocusRing(painter, rect.adjusted(-2, -2, 2, 2), theme, 4);
}

void paintRadioButton(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const QRectF rect = option.rect;
    const double radius = rect.width() / 2;
    const QColor chosen = isEnabled(option) ? theme.accent : theme.disabled;
    paintPanel(painter, rect, theme.base, isOn ? chosen : outlineOf(option, theme), isOn ? 2 : 1, radius);
    if (isOn) {
        const double inset = rect.width() * 0.28;
        paintPanel(painter, rect.adjusted(inset, inset, -inset, -inset), chosen, {}, 0, radius);
    }
    if (hasKeyboardFocus(option))
        paintFocusRing(painter, rect.adjusted(-2, -2, 2, 2), theme, radius + 2);
}

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option, const Theme &theme)
{
    painter.fillRect(option.rect, isHovered(option) ? theme.tint(theme.link, theme.base) : theme.base);
    const QRect &rect = option.rect;
    if (option.orientation == Qt::Horizontal)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border);
    else
        painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.border);
    if (isHovered(option)) // where it can be resized
        painter.fillRect(QRect(rect.right(), rect.top() + 4, 1, rect.height() - 8), theme.border);
}

void paintTab(QPainter &painter, const QStyleOptionTab &option, const Theme &theme)
{
    const QRect rect = option.rect.adjusted(2, 2, -2, -2);
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen)
        paintPanel(painter, rect, theme.selection, {}, 0, Metrics::controlRadius);
    else if (isHovered(option))
        paintPanel(painter, rect, theme.tint(theme.link, theme.base), {}, 0, Metrics::controlRadius);
    if (hasKeyboardFocus(option) && isChosen)
        paintFocusRing(painter, rect, theme, Metrics::controlRadius);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &slider, const Theme &theme)
{
    painter.fillRect(option.rect, theme.base);
    if (option.minimum >= option.maximum)
        return;
    const bool isActive
        = isEnabled(option) && (isHovered(option) || option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider));
    const int inset = isActive ? 2 : 4;
    const QRectF thumb = option.orientation == Qt::Vertical ? slider.adjusted(inset, 1, -inset, -1)
                                                            : slider.adjusted(1, inset, -1, -inset);
    paintPanel(
        painter, thumb, isActive ? theme.muted : theme.outline, {}, 0, std::min(thumb.width(), thumb.height()) / 2);
}

void paintCross(QPainter &painter, const QStyleOption &option, const Theme &theme)
{
    const QRectF rect = option.rect;
    if (isHovered(option))
        paintPanel(painter, rect, theme.tint(theme.link, theme.selection), {}, 0, 3);
    const QPointF centre = rect.center();
    const QColor color = isHovered(option) ? theme.text : theme.muted;
    strokeLines(painter, {centre - QPointF(3, 3), centre + QPointF(3, 3)}, color, 1.4);
    strokeLines(painter, {centre + QPointF(3, -3), centre + QPointF(-3, 3)}, color, 1.4);
}

void paintSpinButtons(
    QPainter &painter, const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, const Theme &theme)
{
    const auto color = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return isEnabled(option) && option.stepEnabled.testFlag(step) ? theme.text : theme.disabled;
    };
    paintChevron(painter, up, Qt::UpArrow, color(QAbstractSpinBox::StepUpEnabled));
    paintChevron(painter, down, Qt::DownArrow, color(QAbstractSpinBox::StepDownEnabled));
}

} // namespace barto::controls
