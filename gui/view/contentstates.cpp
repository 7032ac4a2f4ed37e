// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/contentstates.h"

#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace barto {

using namespace std::chrono_literals;

ContentStates::ContentStates(const QString &noun, QWidget *content)
    : QWidget(content), m_noun(noun), m_headline(new QLabel(this)), m_text(new QLabel(this)),
      m_action(new QPushButton(this)), m_copy(new QPushButton(tr("Copy Details"), this))
{
    m_headline->setFont(fonts::section(font()));
    for (QLabel *label : {m_headline, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_action);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Metrics::of(this).between());
    column->addStretch(2);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &ContentStates::click);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_details); });
    for (QTimer *timer : {&m_barsTimer, &m_wordsTimer})
        timer->setSingleShot(true);
    connect(&m_barsTimer, &QTimer::timeout, this, &ContentStates::showBars);
    connect(&m_wordsTimer, &QTimer::timeout, this, &ContentStates::showWords);
    content->installEventFilter(this);
    hide();
}

QString ContentStates::headline() const
{
    return m_headline->isHidden() ? QString() : m_headline->text();
}

void ContentStates::setReady()
{
    m_state = State::Ready;
    m_barsTimer.stop();
    m_wordsTimer.stop();
    hide();
}

void ContentStates::setLoading(bool hasRows)
{
    if (m_state == State::Loading && m_hasRows == hasRows)
        return;
    m_state = State::Loading;
    m_hasRows = hasRows;
    m_barsTimer.start(200ms);
    m_wordsTimer.start(1s);
    if (hasRows)
        hide();
}

void ContentStates::setEmpty(const QString &headline, const QString &text, const QString &action)
{
    say(State::Empty, headline, text, action.isEmpty() ? Button::None : Button::Action, action);
}

void ContentStates::setEmptyByFilter()
{
    say(State::Empty, tr("No %1 match the filter.").arg(m_noun), {}, Button::ClearFilter, tr("Clear Filter"));
}

void ContentStates::setFailed(const Error &error)
{
    if (error.code == Error::Code::Refused)
        return say(State::Forbidden, tr("Your token does not allow this."), {}, Button::None, {});
    m_details = error.detail;
    say(State::Failed, tr("Could not load the %1.").arg(m_noun), error.detail, Button::Retry, tr("Try Again"));
    m_copy->show();
}

void ContentStates::say(
    State state, const QString &headline, const QString &text, Button button, const QString &buttonText)
{
    m_state = state;
    m_button = button;
    m_paintsBars = false;
    m_barsTimer.stop();
    m_wordsTimer.stop();
    m_headline->setText(headline);
    m_headline->show();
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(buttonText);
    m_action->setVisible(button != Button::None);
    m_copy->hide();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void ContentStates::showBars()
{
    if (m_hasRows)
        return;
    m_paintsBars = true;
    for (QWidget *part : std::initializer_list<QWidget *>{m_headline, m_text, m_action, m_copy})
        part->hide();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void ContentStates::showWords()
{
    const bool keepsBars = m_paintsBars;
    say(State::Loading, tr("Loading %1…").arg(m_noun), {}, Button::Cancel, tr("Cancel"));
    m_paintsBars = keepsBars;
}

void ContentStates::click()
{
    switch (m_button) {
    case Button::None:
        break;
    case Button::Cancel:
        Q_EMIT cancelWanted();
        break;
    case Button::Retry:
        Q_EMIT retryWanted();
        break;
    case Button::ClearFilter:
        Q_EMIT clearFilterWanted();
        break;
    case Button::Action:
        Q_EMIT actionWanted();
        break;
    }
}

bool ContentStates::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void ContentStates::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_headline->setFont(fonts::section(font()));
    QWidget::changeEvent(event);
}

void ContentStates::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    if (m_state == State::Loading && m_hasRows)
        return;
    painter.fillRect(rect(), palette().color(parentWidget()->backgroundRole())); // a table's ground, or the page's
    if (!m_paintsBars)
        return;
    const Metrics metrics = Metrics::of(this);
    const int height = metrics.rowHeight / 2;
    for (int y = metrics.rowHeight / 2, row = 0; y < rect().height(); y += metrics.rowHeight, ++row) {
        int x = metrics.between();
        for (const int part : {9, 16, 12, 22 - row % 5, 8}) {
            controls::paintPanel(
                painter, QRectF(x, y - height / 2.0, part * metrics.digit, height), theme.heat[0], {}, 0, 3);
            x += (part + 6) * metrics.digit;
        }
    }
}

} // namespace barto
