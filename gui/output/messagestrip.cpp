// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/messagestrip.h"

#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto briefly = 6s;
constexpr int progressSteps = 1'000;

} // namespace

MessageStrip::MessageStrip(QWidget *parent) : QWidget(parent)
{
    const Metrics metrics = Metrics::of(this);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(metrics.margin(), metrics.inside(), metrics.margin(), metrics.inside());
    m_layout->setSpacing(metrics.between());
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_layout->addWidget(m_text, 1);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(24 * metrics.digit);
    m_layout->addWidget(m_progress);
    m_brief.setSingleShot(true);
    m_brief.setInterval(briefly);
    connect(&m_brief, &QTimer::timeout, this, &MessageStrip::clear);
    clear();
}

void MessageStrip::show(Kind kind, const QString &text)
{
    clear();
    m_kind = kind;
    m_text->setText(text);
    setVisible(true);
    update();
}

void MessageStrip::showBriefly(const QString &text)
{
    show(Kind::Fact, text);
    m_brief.start();
}

void MessageStrip::addButton(const QString &text, std::function<void()> act)
{
    auto *button = new QPushButton(text, this);
    connect(button, &QPushButton::clicked, this, std::move(act));
    m_layout->addWidget(button);
    m_buttons << button;
    button->show();
}

void MessageStrip::showProgress(qint64 done, qint64 total)
{
    m_progress->setVisible(true);
    m_progress->setValue(total > 0 ? int(done * progressSteps / total) : 0);
}

void MessageStrip::clear()
{
    m_brief.stop();
    m_text->clear();
    m_progress->setVisible(false);
    m_progress->setValue(0);
    for (QWidget *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // it may be the one that was clicked
    }
    m_buttons.clear();
    setVisible(false);
}

QString MessageStrip::text() const
{
    return m_text->text();
}

void MessageStrip::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.tint(m_kind == Kind::Warning ? theme.warning : theme.link, theme.base));
}

} // namespace barto
