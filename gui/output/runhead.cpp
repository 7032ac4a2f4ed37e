// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/runhead.h"

#include "gui/theme/bartostyle.h"
#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace barto {

/// A status as a shape; the words are beside it.
class StatusMark : public QWidget
{
public:
    explicit StatusMark(QWidget *parent) : QWidget(parent)
    {
        const int side = Metrics::of(this).icon + 4;
        setFixedSize(side, side);
    }
    void setStatus(std::optional<Status> status)
    {
        m_status = status;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        if (!m_status)
            return;
        QPainter painter(this);
        paintStatus(painter, rect(), *m_status, Theme::of(this));
    }

private:
    std::optional<Status> m_status;
};

RunHead::RunHead(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this))
{
    const Metrics metrics = Metrics::of(this);
    m_layout->setContentsMargins(metrics.margin(), metrics.cards(), metrics.margin(), metrics.cards());
    m_layout->setSpacing(metrics.between());
    m_mark = new StatusMark(this);
    m_layout->addWidget(m_mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics.inside() / 2);
    m_title = new QLabel(this);
    m_title->setFont(fonts::section(font()));
    m_facts = new QLabel(this);
    m_facts->setFont(fonts::caption(font()));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_title, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long one must not widen the window
        texts->addWidget(label);
    }
    m_facts->setWordWrap(true); // beside the buttons there is not much room in some languages
    m_layout->addLayout(texts, 1);
}

void RunHead::addButton(QAction *action, bool isPrimary)
{
    auto *button = new QPushButton(action->text(), this);
    if (isPrimary)
        BartoStyle::makePrimary(button);
    button->setToolTip(action->toolTip());
    const auto follow = [action, button] {
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        button->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    m_layout->addWidget(button, 0, Qt::AlignTop);
}

void RunHead::setStatus(std::optional<Status> status, const QString &title)
{
    m_mark->setStatus(status);
    m_title->setText(title);
    m_title->setToolTip(title);
}

void RunHead::setFacts(const QString &facts)
{
    if (facts != m_facts->text())
        m_facts->setText(facts);
}

QString RunHead::title() const
{
    return m_title->text();
}

QString RunHead::facts() const
{
    return m_facts->text();
}

} // namespace barto
