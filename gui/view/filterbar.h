// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/filterquery.h"
#include "gui/view/filterchip.h"

#include <QTimer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)

namespace barto {

/// One line that understands `client:web-* state:failed since:7d text`, and chips with menus that write the same text.
/// What is typed is told after 300 ms of rest, a chip's choice at once.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `keys` are those that this page understands; others are named as unknown.
    FilterBar(const QStringList &keys, QWidget *parent = nullptr);

    /// A chip "Client: all"; `choices` is asked each time its menu opens.
    void addChip(const QString &key, const QString &title, FilterChoices choices);
    /// A widget of the page's own, at the right end.
    void addWidget(QWidget *widget);

    QString text() const;
    FilterQuery query() const;
    /// Tells at once.
    void setText(const QString &text);
    void set(const QString &key, const QString &value, bool isExcluded = false);
    void clear() { setText({}); }
    void focusText();

    /// A sentence below the line, about what cannot be read; empty for none.
    void setProblem(const QString &problem);

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void textEdited();
    void tell();
    void updateChips();

    const QStringList m_keys;
    QTimer m_rest;
    QString m_told;
    QLineEdit *m_line;
    QHBoxLayout *m_row;
    QToolButton *m_clear;
    QLabel *m_problem;
    QList<FilterChip *> m_chips;
};

} // namespace barto
