// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/theme/statusshape.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

#include <cmath>
#include <numbers>

namespace barto {

namespace {

using Points = std::initializer_list<QPointF>;

QPainterPath line(Points points)
{
    QPainterPath path(*points.begin());
    for (auto point = points.begin() + 1; point != points.end(); ++point)
        path.lineTo(*point);
    return path;
}

QPainterPath closed(Points points)
{
    QPainterPath path = line(points);
    path.closeSubpath();
    return path;
}

QPainterPath disc(double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(6, 6), radius, radius);
    return path;
}

QPainterPath octagon(double radius)
{
    QPolygonF corners;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = std::numbers::pi * (corner + 0.5) / 4;
        corners << QPointF(6 + radius * std::cos(angle), 6 + radius * std::sin(angle));
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

/// A line's body, to be cut out of a filled shape so that whatever lies below shows through.
QPainterPath body(const QPainterPath &path, double width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(path).simplified();
}

StatusShape cutOut(const QPainterPath &shape, const QPainterPath &mark, double width)
{
    return {shape.subtracted(body(mark, width)), {}, 0, false};
}

StatusShape succeeded()
{
    return cutOut(disc(6), line({{3.4, 6.2}, {5.2, 8.1}, {8.7, 4.2}}), 1.5);
}

StatusShape failed()
{
    QPainterPath cross = line({{4.1, 4.1}, {7.9, 7.9}});
    cross.addPath(line({{7.9, 4.1}, {4.1, 7.9}}));
    return cutOut(octagon(6.3), cross, 1.5);
}

StatusShape lost()
{
    QPainterPath square;
    square.addRoundedRect(QRectF(0.75, 0.75, 10.5, 10.5), 1.5, 1.5);
    QPainterPath hook(QPointF(4.3, 4.8));
    hook.cubicTo(4.3, 2.5, 7.8, 2.5, 7.8, 4.7);
    hook.cubicTo(7.8, 6.0, 6.0, 6.0, 6.0, 7.3);
    square.addPath(hook);
    QPainterPath dot;
    dot.addEllipse(QPointF(6, 9.2), 0.95, 0.95);
    return {dot, square, 1.4, false};
}

StatusShape running()
{
    return {closed({{4.7, 3.7}, {8.6, 6}, {4.7, 8.3}}), disc(5.25), 1.5, false};
}

StatusShape catchingUp()
{
    QPainterPath arrow = line({{6, 11}, {6, 1.6}});
    arrow.addPath(line({{2, 5.4}, {6, 1.4}, {10, 5.4}}));
    return {{}, arrow, 1.8, false};
}

StatusShape missed()
{
    QPainterPath diamond = closed({{6, 0.4}, {11.6, 6}, {6, 11.6}, {0.4, 6}});
    diamond.addPath(line({{6, 3.4}, {6, 6.4}}));
    QPainterPath dot;
    dot.addEllipse(QPointF(6, 8.5), 0.85, 0.85);
    return {dot, diamond, 1.4, false};
}

StatusShape cancelled()
{
    QPainterPath ring = disc(5.25);
    ring.addPath(line({{9.4, 2.6}, {2.6, 9.4}}));
    return {{}, ring, 1.5, false};
}

StatusShape skipped()
{
    QPainterPath chevrons = line({{1.8, 2.2}, {5.6, 6}, {1.8, 9.8}});
    chevrons.addPath(line({{6.4, 2.2}, {10.2, 6}, {6.4, 9.8}}));
    return {{}, chevrons, 1.6, false};
}

StatusShape queued()
{
    QPainterPath dots;
    for (const double x : {1.8, 6.0, 10.2})
        dots.addEllipse(QPointF(x, 6), 1.4, 1.4);
    return {dots, {}, 0, false};
}

StatusShape make(Status status)
{
    switch (status) {
    case Status::Succeeded:
        return succeeded();
    case Status::Up:
        return {disc(5), {}, 0, false};
    case Status::Failed:
        return failed();
    case Status::Lost:
        return lost();
    case Status::Away:
        return {{}, disc(5.1), 1.5, true};
    case Status::Running:
        return running();
    case Status::CatchingUp:
        return catchingUp();
    case Status::Missed:
        return missed();
    case Status::Late:
        return {closed({{6, 0.6}, {11.8, 11.2}, {0.2, 11.2}}), {}, 0, false};
    case Status::Cancelled:
        return cancelled();
    case Status::Skipped:
        return skipped();
    case Status::Queued:
        return queued();
    }
    return {};
}

/// Draws at whatever size and density it is asked for.
class StatusIconEngine : public QIconEngine
{
public:
    StatusIconEngine(Status status, const QColor &color) : m_status(status), m_color(color) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintStatus(*painter, QRectF(rect).adjusted(1, 1, -1, -1), m_status, m_color);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new StatusIconEngine(m_status, m_color); }

private:
    Status m_status;
    QColor m_color;
};

} // namespace

const StatusShape &StatusShape::of(Status status)
{
    static const std::array<StatusShape, statusCount> shapes = [] {
        std::array<StatusShape, statusCount> all;
        for (int index = 0; index < statusCount; ++index)
            all[std::size_t(index)] = make(Status(index));
        return all;
    }();
    return shapes[std::size_t(status)];
}

void paintStatus(QPainter &painter, const QRectF &box, Status status, const QColor &color)
{
    const StatusShape &shape = StatusShape::of(status);
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / StatusShape::side, side / StatusShape::side);
    painter.fillPath(shape.filled, color);
    if (!shape.stroked.isEmpty()) {
        QPen pen(color, shape.strokeWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (shape.isDashed) {
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern({2.1, 1.46}); // six dashes around a ring of radius 5.1
        }
        painter.strokePath(shape.stroked, pen);
    }
    painter.restore();
}

QIcon statusIcon(Status status, const Theme &theme)
{
    return QIcon(new StatusIconEngine(status, theme.status(status)));
}

} // namespace barto
