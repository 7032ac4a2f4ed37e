// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QWidget>

namespace barto {

/// What the timeline's bars and marks mean.
class TimelineLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace barto
