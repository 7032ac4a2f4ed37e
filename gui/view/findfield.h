// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QToolButton>

namespace barto {

/// A button that looks like a field: "Find client, schedule, run…  Ctrl+K". A click opens the palette.
class FindField : public QToolButton
{
    Q_OBJECT

public:
    explicit FindField(QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace barto
