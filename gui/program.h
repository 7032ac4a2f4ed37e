// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStringList>

namespace barto {

/// barto-gui, with a QApplication already there; returns its exit code. `arguments` with the program's own name first.
int runGui(const QStringList &arguments);

} // namespace barto
