// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace barto {

/// A line as a terminal would show it in the end: without colours and other escape sequences, only what follows the
/// last carriage return (progress bars), tabs kept, other control characters and white space at its end gone.
QString plainLine(QByteArrayView bytes);

} // namespace barto
