// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/choicebar.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace barto {

namespace {

class Choice : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        const Metrics metrics = Metrics::of(this);
        const QFontMetrics bold(fonts::demiBold(font()));
        return {bold.horizontalAdvance(text()) + 6 * metrics.unit, metrics.controlHeight - 6};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked() || underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(isChecked() ? theme.tint(theme.link, theme.base) : theme.alternate);
            painter.drawRoundedRect(box, Metrics::controlRadius - 1, Metrics::controlRadius - 1);
        }
        if (hasFocus())
            controls::paintFocusRing(painter, box, theme, Metrics::controlRadius - 1);
        painter.setFont(isChecked() ? fonts::demiBold(font()) : font());
        painter.setPen(!isEnabled() ? theme.disabled : isChecked() ? theme.link : theme.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

} // namespace

ChoiceBar::ChoiceBar(const QStringList &choices, const QString &accessibleName, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(2);
    for (int i = 0; i < choices.size(); ++i) {
        auto *choice = new Choice(this);
        choice->setText(choices[i]);
        choice->setCheckable(true);
        m_buttons.addButton(choice, i);
        row->addWidget(choice);
    }
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&m_buttons, &QButtonGroup::idClicked, this, &ChoiceBar::choiceMade);
}

void ChoiceBar::setChosen(int index)
{
    QAbstractButton *button = m_buttons.button(index);
    if (button) {
        button->setChecked(true);
        return;
    }
    m_buttons.setExclusive(false);
    if (QAbstractButton *checked = m_buttons.checkedButton())
        checked->setChecked(false);
    m_buttons.setExclusive(true);
}

void ChoiceBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    controls::paintPanel(painter, rect(), theme.base, theme.border, 1, Metrics::controlRadius + 1);
}

} // namespace barto
