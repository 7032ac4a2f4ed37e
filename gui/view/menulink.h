// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QToolButton>

namespace barto {

/// Muted words with a menu behind them, marked by a chevron: the zone of times in a page's head.
class MenuLink : public QToolButton
{
    Q_OBJECT

public:
    explicit MenuLink(QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace barto
