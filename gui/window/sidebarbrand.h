// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QWidget>

namespace barto {

/// Our sign and name above the pages; the name goes where there is no room.
class SidebarBrand : public QWidget
{
    Q_OBJECT

public:
    explicit SidebarBrand(QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace barto
