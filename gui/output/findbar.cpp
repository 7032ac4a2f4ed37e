// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/output/findbar.h"

#include "gui/theme/metrics.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 200ms;

} // namespace

FindBar::FindBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    const Metrics metrics = Metrics::of(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.inside());
    buildField();
    layout->addStretch(1);
    buildSwitches();
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &FindBar::announce);
}

void FindBar::buildField()
{
    const Metrics metrics = Metrics::of(this);
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Find in output"));
    m_field->setAccessibleName(tr("Find in output"));
    m_field->setClearButtonEnabled(true);
    m_field->setTextMargins(metrics.inside(), 0, metrics.inside(), 0);
    m_field->setMaximumWidth(40 * metrics.digit);
    m_field->setMinimumWidth(14 * metrics.digit);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    layout()->addWidget(m_field);
    connect(addButton(QStringLiteral("\u2039"), tr("Previous match (Shift+F3)")), &QToolButton::clicked, this,
        &FindBar::previousWanted);
    connect(
        addButton(QStringLiteral("\u203a"), tr("Next match (F3)")), &QToolButton::clicked, this, &FindBar::nextWanted);
    m_case = addSwitch(tr("Aa"), tr("Upper and lower case are different"));
    m_pattern = addSwitch(QStringLiteral(".*"), tr("The text is a regular expression"));
    connect(m_case, &QToolButton::toggled, this, &FindBar::announce);
    connect(m_pattern, &QToolButton::toggled, this, &FindBar::announce);
    m_status = new QLabel(this);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setMinimumWidth(14 * metrics.digit); // so that nothing moves while it counts
    m_status->setTextFormat(Qt::PlainText);
    layout()->addWidget(m_status);
}

void FindBar::buildSwitches()
{
    connect(addButton(tr("First Error"), tr("The first stderr line, else the first that looks like an error (Ctrl+E)")),
        &QToolButton::clicked, this, &FindBar::firstErrorWanted);
    QToolButton *times = addButton(QString(tr("Times") + QStringLiteral(" \u25be")), tr("Time stamps (Ctrl+T)"));
    auto *menu = new QMenu(times);
    m_times = new QActionGroup(this);
    const QStringList names{tr("No Times"), tr("Clock"), tr("Since the Start"), tr("Since the Line Before")};
    for (int i = 0; i < lineTimesCount; ++i) {
        QAction *action = menu->addAction(names[i]);
        action->setCheckable(true);
        action->setChecked(i == 0);
        m_times->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT timesChanged(LineTimes(i)); });
    }
    connect(times, &QToolButton::clicked, menu,
        [times, menu] { menu->popup(times->mapToGlobal(QPoint(0, times->height()))); });
    m_stderrOnly = addSwitch(tr("stderr only"), tr("Show only what went to stderr"));
    connect(m_stderrOnly, &QToolButton::toggled, this, [this](bool isOn) {
        Q_EMIT stderrOnlyChanged(isOn);
        announce();
    });
    m_wrap = addSwitch(tr("Wrap"), tr("Break long lines instead of scrolling sideways"));
    connect(m_wrap, &QToolButton::toggled, this, &FindBar::wrapChanged);
    m_follow = addSwitch(tr("Follow"), tr("Stay at the end as lines come (F)"));
    connect(m_follow, &QToolButton::clicked, this, &FindBar::followWanted);
}

QToolButton *FindBar::addButton(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

QToolButton *FindBar::addSwitch(const QString &text, const QString &toolTip)
{
    QToolButton *button = addButton(text, toolTip);
    button->setCheckable(true);
    return button;
}

TextMatch FindBar::query() const
{
    TextMatch query;
    query.text = m_field->text();
    query.isCaseSensitive = m_case->isChecked();
    query.isPattern = m_pattern->isChecked();
    query.stderrOnly = m_stderrOnly->isChecked() && !query.text.isEmpty(); // what is not shown is no match
    return query;
}

void FindBar::announce()
{
    m_typing.stop();
    const TextMatch now = query();
    if (now == m_announced || (now.text.isEmpty() && m_announced.text.isEmpty()))
        return;
    m_announced = now;
    Q_EMIT queryChanged(now);
}

void FindBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool FindBar::isFieldFocused() const
{
    return m_field->hasFocus();
}

void FindBar::setText(const QString &text)
{
    m_field->setText(text);
    announce();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            announce();
            key->modifiers() & Qt::ShiftModifier ? Q_EMIT previousWanted() : Q_EMIT nextWanted();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            if (m_field->text().isEmpty())
                Q_EMIT left();
            else
                setText({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QString FindBar::statusText(const Finder &finder, std::optional<qint64> current)
{
    if (finder.error() && finder.error()->code == Error::Code::Parse)
        return tr("Not a regular expression");
    const QLocale locale;
    const qint64 count = finder.matches().count();
    QString text;
    if (current && finder.matches().contains(*current))
        text = tr("%1 of %2").arg(locale.toString(finder.matches().countBelow(*current) + 1), locale.toString(count));
    else if (count > 0)
        text = tr("%Ln line(s)", nullptr, int(count));
    else
        text = finder.isDone() ? tr("No match") : tr("No match so far");
    if (finder.error() && finder.error()->code == Error::Code::TooLarge)
        return tr("%1 · stopped there").arg(text);
    if (finder.error())
        return tr("%1 · search failed").arg(text);
    if (!finder.isDone())
        return tr("%1 · searched %2 %").arg(text).arg(finder.percent());
    return text;
}

void FindBar::showStatus(const Finder &finder, std::optional<qint64> current)
{
    m_status->setText(finder.query().matchesAll() ? QString() : statusText(finder, current));
    m_status->setToolTip(finder.error() ? finder.error()->detail : QString());
}

void FindBar::clearStatus()
{
    m_status->clear();
}

void FindBar::setFollowing(bool isFollowing, bool isPossible)
{
    m_follow->setChecked(isFollowing);
    m_follow->setEnabled(isPossible);
}

LineTimes FindBar::times() const
{
    return LineTimes(m_times->actions().indexOf(m_times->checkedAction()));
}

void FindBar::setTimes(LineTimes times)
{
    m_times->actions().at(int(times))->setChecked(true);
}

void FindBar::setWrapped(bool isWrapped)
{
    m_wrap->setChecked(isWrapped);
}

} // namespace barto
