// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace barto {

/// Overwrites what held a secret and empties it. Bytes that are shared with a living copy stay as they are, for that
/// copy to wipe.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace barto
