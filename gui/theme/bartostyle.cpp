// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/theme/bartostyle.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>

namespace barto {

namespace {

constexpr int controlPadding = 5; // beside Fusion's own
constexpr int headerPadding = Metrics::cellPadding - 2; // likewise
constexpr char primaryProperty[] = "bartoPrimary";

bool isPrimary(const QStyleOption *option, const QWidget *widget)
{
    if (widget && widget->property(primaryProperty).toBool())
        return true;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

/// The option with another colour for its text.
template<typename Option>
Option withText(const Option &option, QPalette::ColorRole role, const QColor &color)
{
    Option copy = option;
    copy.palette.setColor(role, color);
    return copy;
}

} // namespace

BartoStyle::BartoStyle(Density density) : QProxyStyle(QStringLiteral("Fusion")), m_density(density) { }

void BartoStyle::makePrimary(QPushButton *button)
{
    button->setProperty(primaryProperty, true);
}

void BartoStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth == 0)
            return painter->fillRect(option->rect, option->palette.base()); // inside a spin box or a cell
        return controls::paintField(*painter, *option, theme);
    case PE_FrameLineEdit:
        return controls::paintField(*painter, *option, theme);
    case PE_Frame:
    case PE_FrameGroupBox:
        return controls::paintPanel(*painter, option->rect, Qt::transparent, theme.outline, 1, Metrics::controlRadius);
    case PE_PanelButtonCommand:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return controls::paintButton(*painter, *button, theme, isPrimary(option, widget));
        break;
    case PE_PanelButtonTool:
        return controls::paintToolButton(*painter, *option, theme);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return controls::paintCheckBox(*painter, *option, theme);
    case PE_IndicatorRadioButton:
        return controls::paintRadioButton(*painter, *option, theme);
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const bool isUp = header->sortIndicator == QStyleOptionHeader::SortUp;
            return controls::paintChevron(*painter, option->rect, isUp ? Qt::UpArrow : Qt::DownArrow, theme.muted);
        }
        return controls::paintChevron(*painter, option->rect, Qt::DownArrow, theme.muted);
    case PE_IndicatorTabClose:
        return controls::paintCross(*painter, *option, theme);
    case PE_FrameFocusRect:
        if (qobject_cast<const QAbstractItemView *>(widget))
            return controls::paintPanel(*painter, option->rect, Qt::transparent, theme.link, 1, 2);
        return; // the control itself draws its ring
    case PE_FrameTabBarBase:
        return;
    case PE_PanelTipLabel:
        return controls::paintPanel(*painter, option->rect, theme.toolTip, theme.toolTip, 1, 4);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void BartoStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isPrimary(option, widget) && button->state.testFlag(State_Enabled)) {
            const auto copy = withText(*button, QPalette::ButtonText, theme.onAccent);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && button->features.testFlag(QStyleOptionButton::Flat) && button->state.testFlag(State_Enabled)) {
            const auto copy = withText(*button, QPalette::ButtonText, theme.link);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->frameShape == QFrame::StyledPanel)
            return drawPrimitive(PE_Frame, option, painter, widget);
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return controls::paintHeaderSection(*painter, *header, theme);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, theme.base);
        return painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.border);
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            auto copy = withText(*header, QPalette::ButtonText, theme.muted);
            copy.rect.adjust(headerPadding, 0, -headerPadding, 0); // as far from the border as the cells' texts
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_Splitter:
        return; // the gap itself is enough
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return controls::paintTab(*painter, *tab, theme);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void BartoStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = Theme::of(option->palette);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar)
        return controls::paintScrollBar(
            *painter, *bar, subControlRect(control, option, SC_ScrollBarSlider, widget), theme);
    if (const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option); box && control == CC_SpinBox) {
        controls::paintField(*painter, *box, theme);
        return controls::paintSpinButtons(*painter, *box, subControlRect(control, option, SC_SpinBoxUp, widget),
            subControlRect(control, option, SC_SpinBoxDown, widget), theme);
    }
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox) {
        controls::paintField(*painter, *box, theme);
        return controls::paintChevron(
            *painter, subControlRect(control, option, SC_ComboBoxArrow, widget), Qt::DownArrow, theme.muted);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect BartoStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(controlPadding, 0, -controlPadding, 0);
    return rect;
}

QRect BartoStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows: the groove is the whole bar.
    const bool isUpright = bar->orientation == Qt::Vertical;
    const QRect &rect = bar->rect;
    const int length = isUpright ? rect.height() : rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int least = std::min(length, 2 * pixelMetric(PM_ScrollBarExtent, option, widget));
    const int thumb = range <= 0
        ? length
        : std::clamp(int(qint64(length) * bar->pageStep / std::max<qint64>(1, range + bar->pageStep)), least, length);
    const int start
        = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    const auto span = [&](int from, int to) {
        return visualRect(bar->direction, rect,
            isUpright ? QRect(rect.x(), rect.y() + from, rect.width(), to - from)
                      : QRect(rect.x() + from, rect.y(), to - from, rect.height()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return rect;
    case SC_ScrollBarSlider:
        return span(start, start + thumb);
    case SC_ScrollBarSubPage:
        return span(0, start);
    case SC_ScrollBarAddPage:
        return span(start + thumb, length);
    default:
        return {};
    }
}

QSize BartoStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto atLeast = [&] { return Metrics::of(widget ? widget->font() : QFont()).controlHeight; };
    switch (type) {
    case CT_PushButton:
        return {result.width() + 8, std::max(result.height(), atLeast())};
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        return {result.width(), std::max(result.height(), atLeast())};
    case CT_TabBarTab:
        return {result.width() + 12, std::max(result.height(), atLeast())};
    case CT_MenuItem:
        return {result.width(), std::max(result.height(), atLeast() - 6)};
    default:
        return result;
    }
}

int BartoStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == Metrics::rowPaddingMetric)
        return rowPadding(m_density);
    switch (metric) {
    case PM_FocusFrameHMargin:
        return Metrics::cellPadding - 1;
    case PM_ScrollBarExtent:
        return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_SplitterWidth:
        return 8;
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int BartoStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_TabBar_ElideMode:
        return Qt::ElideMiddle;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

void BartoStyle::polish(QWidget *widget)
{
    if (qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    QProxyStyle::polish(widget);
}

} // namespace barto
