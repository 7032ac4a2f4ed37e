// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStringList>

namespace barto {

/// The word of `known` that `word` was probably meant to be: the least edit distance (a swap of neighbours counts one),
/// at most a third of the word's length but at least 1 and at most 3. Empty if none is that near.
QString nearestWord(const QString &word, const QStringList &known);

} // namespace barto
