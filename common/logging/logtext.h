// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace barto {

/// A message as it may stand in a log, UTF-8: further lines are indented, other control characters shown as \xNN, so
/// that no text from outside can pass for a line of the log or command a terminal.
QByteArray logText(const QString &message);

/// A category's name without `barto.`.
QByteArray logTarget(const QString &category);

} // namespace barto
