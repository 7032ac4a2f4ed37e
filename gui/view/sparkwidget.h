// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/columnmodel.h"

#include <QWidget>

namespace barto {

/// A figure's course over the last minutes, as bars; newest on the right.
class SparkWidget : public QWidget
{
    Q_OBJECT

public:
    /// `most` values are kept.
    SparkWidget(const QString &name, int most, QWidget *parent = nullptr);

    void add(double value);
    const QList<double> &values() const { return m_values; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const int m_most;
    QList<double> m_values;
};

} // namespace barto
