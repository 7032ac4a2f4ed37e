// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QIcon>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace barto {

/// One of our line icons (resources/icons) in a colour. Drawn at whatever size and density is asked for.
QIcon tintedIcon(const QString &name, const QColor &color);
/// In the colour of the widget's muted text.
QIcon tintedIcon(const QString &name, const QWidget *widget);
QIcon applicationIcon();

} // namespace barto
