// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/filterchip.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"

#include <QMenu>
#include <QPainter>

namespace barto {

namespace {

constexpr int longestValue = 28; // characters; the line beside it has all

} // namespace

FilterChip::FilterChip(const QString &key, const QString &title, FilterChoices choices, QWidget *parent)
    : QToolButton(parent), m_key(key), m_title(title), m_choices(std::move(choices))
{
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &FilterChip::fillMenu);
    setValue({});
}

void FilterChip::setValue(const QString &value)
{
    m_value = value;
    setText(label());
    setAccessibleName(label());
    updateGeometry();
    update();
}

QString FilterChip::label() const
{
    if (m_value.isEmpty())
        return tr("%1: all").arg(m_title);
    QString shown = m_value;
    for (const FilterChoice &choice : m_choices()) {
        if (choice.value == m_value)
            shown = choice.text;
    }
    if (shown.size() > longestValue)
        shown = shown.left(longestValue - 1) + QChar(0x2026);
    return tr("%1: %2").arg(m_title, shown);
}

void FilterChip::fillMenu()
{
    menu()->clear();
    const auto add = [this](const QString &text, const QString &value) {
        QAction *action = menu()->addAction(text, this, [this, value] { Q_EMIT chosen(m_key, value); });
        action->setCheckable(true);
        action->setChecked(value == m_value);
    };
    add(tr("All"), {});
    menu()->addSeparator();
    const QList<FilterChoice> choices = m_choices();
    for (const FilterChoice &choice : choices)
        add(choice.text, choice.value);
}

QSize FilterChip::sizeHint() const
{
    const Metrics metrics = Metrics::of(this);
    return {fontMetrics().horizontalAdvance(text()) + 11 * metrics.unit, std::max(28, metrics.controlHeight - 4)};
}

void FilterChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const Metrics metrics = Metrics::of(this);
    const bool isSet = !m_value.isEmpty();
    QColor ground = isSet ? theme.tint(theme.link, theme.base) : theme.base;
    if (underMouse() || isDown())
        ground = theme.tint(theme.link, ground);
    QPainter painter(this);
    const double radius = height() / 2.0 - 1;
    controls::paintPanel(painter, rect(), ground, isSet ? theme.link : theme.outline, 1, radius);
    if (hasFocus())
        controls::paintFocusRing(painter, rect(), theme, radius);
    const QColor front = isSet ? theme.link : theme.text;
    const int side = 3 * metrics.unit;
    const QRect inner = rect().adjusted(side, 0, -side, 0);
    painter.setPen(front);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inner.adjusted(0, 0, -4 * metrics.unit, 0)),
        Qt::AlignLeft | Qt::AlignVCenter, text());
    const QRect arrow(inner.right() - 10, inner.top(), 12, inner.height());
    controls::paintChevron(
        painter, QStyle::visualRect(layoutDirection(), rect(), arrow), Qt::DownArrow, isSet ? theme.link : theme.muted);
}

} // namespace barto
