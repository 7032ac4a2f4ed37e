// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QList>
#include <QPair>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)

namespace barto {

/// Names on the left, muted, and what they are on the right, to be selected and copied.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);

    using Facts = QList<QPair<QString, QString>>;
    /// Facts without a value are left out.
    void setFacts(const Facts &facts);
    /// "Version\t1.0.0" a line.
    QString text() const;

private:
    QGridLayout *m_grid;
    Facts m_facts;
    QList<QPair<QLabel *, QLabel *>> m_rows;
};

} // namespace barto
