// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace barto {

/// A hairline between two parts of a view.
class Rule : public QWidget
{
    Q_OBJECT

public:
    explicit Rule(QWidget *parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override { QPainter(this).fillRect(rect(), Theme::of(this).border); }
};

} // namespace barto
