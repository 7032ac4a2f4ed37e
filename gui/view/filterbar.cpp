// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/filterbar.h"

#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

namespace barto {

using namespace std::chrono_literals;

FilterBar::FilterBar(const QStringList &keys, QWidget *parent)
    : QWidget(parent), m_keys(keys), m_line(new QLineEdit(this)), m_row(new QHBoxLayout),
      m_clear(new QToolButton(this)), m_problem(new QLabel(this))
{
    const Metrics metrics = Metrics::of(this);
    m_line->setPlaceholderText(tr("Filter: words, or %1").arg(keys.mid(0, 3).join(QStringLiteral(": ")) + u':'));
    m_line->setAccessibleName(tr("Filter"));
    m_line->setClearButtonEnabled(true);
    m_line->addAction(tintedIcon(QStringLiteral("search"), this), QLineEdit::LeadingPosition);
    m_line->setMinimumWidth(24 * metrics.digit);
    m_clear->setText(tr("Clear Filter"));
    m_clear->setAutoRaise(true);
    m_clear->hide();
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_row->setSpacing(metrics.between());
    m_row->addWidget(m_line, 1);
    m_row->addWidget(m_clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics.inside());
    column->addLayout(m_row);
    column->addWidget(m_problem);
    m_rest.setSingleShot(true);
    m_rest.setInterval(300ms);
    connect(&m_rest, &QTimer::timeout, this, &FilterBar::tell);
    connect(m_line, &QLineEdit::textChanged, this, &FilterBar::textEdited);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterBar::tell);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
}

void FilterBar::addChip(const QString &key, const QString &title, FilterChoices choices)
{
    auto *chip = new FilterChip(key, title, std::move(choices), this);
    m_row->insertWidget(int(m_chips.size()), chip);
    m_chips << chip;
    connect(chip, &FilterChip::chosen, this, [this](const QString &of, const QString &value) { set(of, value); });
    updateChips();
}

void FilterBar::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

QString FilterBar::text() const
{
    return m_line->text();
}

FilterQuery FilterBar::query() const
{
    return FilterQuery::parse(m_line->text());
}

void FilterBar::setText(const QString &text)
{
    m_line->setText(text);
    tell();
}

void FilterBar::set(const QString &key, const QString &value, bool isExcluded)
{
    FilterQuery query = FilterQuery::parse(m_line->text());
    query.set(key, value, isExcluded);
    setText(query.print());
}

void FilterBar::focusText()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FilterBar::setProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void FilterBar::textEdited()
{
    m_clear->setVisible(!m_line->text().isEmpty());
    updateChips();
    m_rest.start();
}

void FilterBar::tell()
{
    m_rest.stop();
    const FilterQuery query = FilterQuery::parse(m_line->text());
    const QString told = query.print();
    if (told == m_told)
        return;
    m_told = told;
    setProblem({});
    for (const FilterQuery::Term &term : query.terms()) {
        if (!term.key.isEmpty() && !m_keys.contains(term.key))
            setProblem(tr("'%1:' means nothing here. This page knows %2.")
                           .arg(term.key, m_keys.join(QStringLiteral(": ")) + u':'));
    }
    Q_EMIT changed();
}

void FilterBar::updateChips()
{
    const FilterQuery query = FilterQuery::parse(m_line->text());
    for (FilterChip *chip : std::as_const(m_chips))
        chip->setValue(query.value(chip->key()));
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_line->actions().isEmpty())
        m_line->actions().constFirst()->setIcon(tintedIcon(QStringLiteral("search"), this));
    QWidget::changeEvent(event);
}

} // namespace barto
