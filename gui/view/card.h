// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace barto {

/// A rounded ground for what belongs together. Its corners are drawn over whatever lies in it.
class Card : public QWidget
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// Fills the card to its border with one widget, a table for instance.
    void fill(QWidget *widget);
    /// A column with a margin inside, made when first asked for.
    QVBoxLayout *column();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
};

} // namespace barto
