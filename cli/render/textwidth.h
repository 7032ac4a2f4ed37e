// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QString>

namespace barto::render {

/// How many columns of a terminal `text` takes: 2 for wide characters, 0 for combining ones.
int cellWidth(QStringView text);

/// `text` in at most `width` columns, its middle replaced by `…` if it has to give way. Never cuts a character from its
/// combining marks; may be a column shorter where a wide character does not fit.
QString cutMiddle(const QString &text, int width);

/// `text` with its lines broken at blanks where they are longer than `width`; a word that is longer stays whole.
QString wrapped(const QString &text, int width);

QString padRight(const QString &text, int width);
QString padLeft(const QString &text, int width);

} // namespace barto::render
