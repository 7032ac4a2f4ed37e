// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QList>
#include <QToolButton>

#include <functional>

namespace barto {

struct FilterChoice
{
    QString text; ///< "7 days"
    QString value; ///< "7d"
};
using FilterChoices = std::function<QList<FilterChoice>()>;

/// A rounded button "Client: all ▾" with a menu of values.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    FilterChip(const QString &key, const QString &title, FilterChoices choices, QWidget *parent);

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
    const FilterChoices m_choices;
    QString m_value;
};

} // namespace barto
