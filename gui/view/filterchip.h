// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/view/filterbar.h"

#include <QToolButton>

namespace barto {

/// A rounded button "Client: all ▾" with a menu of values.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    FilterChip(const QString &key, const QString &title, FilterBar::Choices choices, QWidget *parent);

    QString key() const { return m_key; }
    /// What the query says for its key; empty: all.
    void setValue(const QString &value);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &key, const QString &value);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fillMenu();
    QString label() const;

    const QString m_key;
    const QString m_title;
    const FilterBar::Choices m_choices;
    QString m_value;
};

} // namespace barto
