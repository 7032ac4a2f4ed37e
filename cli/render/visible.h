// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace barto::render {

/// Appends bytes of a job's output as UTF-8 that no terminal obeys: control characters, also those of the C1 range, as
/// `\x1b`; characters that reorder or break lines as `\u202e`; bytes that are no UTF-8 as `\xff`. Tabs stay.
void appendVisible(QByteArray &out, QByteArrayView bytes);

/// The same for one cell of a table or part of a sentence: tabs become a space, blanks at both ends are cut off.
QString visibleLine(QByteArrayView bytes);
QString visibleText(const QString &text);

/// JSON in which everything a terminal would obey is written as `\u009b`. Qt escapes only what JSON demands, and leaves
/// DEL, the C1 range and direction overrides as they are.
QByteArray visibleJson(QByteArrayView json);

} // namespace barto::render
