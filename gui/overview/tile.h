// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/columnmodel.h"
#include "gui/model/status.h"

#include <QAbstractButton>

namespace barto {

/// A figure that leads somewhere: a shape, the number, what it counts, a second line and a sparkline.
class Tile : public QAbstractButton
{
    Q_OBJECT

public:
    /// `isBad`: nothing of it is good news, so 0 is muted and has no shape.
    Tile(Status status, bool isBad, QWidget *parent = nullptr);

    /// `number` as it is written ("28 / 30"); `isZero` mutes it.
    void setFigure(const QString &number, bool isZero, const QString &noun);
    void setSecondLine(const QString &line);
    void setSpark(const SparkValues &spark);
    void setStale(bool isStale);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor sparkColor() const;
    void describe();

    const Status m_status;
    const bool m_isBad;
    QString m_number;
    QString m_noun;
    QString m_second;
    SparkValues m_spark;
    bool m_isZero = true;
    bool m_isStale = false;
};

} // namespace barto
