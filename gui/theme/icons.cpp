// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/theme/icons.h"

#include "gui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>

namespace barto {

namespace {

/// Draws the outlines, then fills what was drawn with the colour.
class TintedIconEngine : public QIconEngine
{
public:
    TintedIconEngine(std::shared_ptr<QSvgRenderer> drawing, const QColor &color)
        : m_drawing(std::move(drawing)), m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap image = pixmap(rect.size() * ratio, mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), image);
    }
    /// `size` in device pixels.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        m_drawing->render(&painter, QRectF(QPointF(), size));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        QColor color = m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.5F);
        painter.fillRect(image.rect(), color);
        return image;
    }
    QIconEngine *clone() const override { return new TintedIconEngine(m_drawing, m_color); }

private:
    std::shared_ptr<QSvgRenderer> m_drawing;
    QColor m_color;
};

} // namespace

QIcon tintedIcon(const QString &name, const QColor &color)
{
    auto drawing = std::make_shared<QSvgRenderer>(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!drawing->isValid())
        return {};
    return QIcon(new TintedIconEngine(std::move(drawing), color));
}

QIcon tintedIcon(const QString &name, const QWidget *widget)
{
    return tintedIcon(name, Theme::of(widget).muted);
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/barto.svg"));
}

} // namespace barto
