// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStringList>

QT_FORWARD_DECLARE_CLASS(QCoreApplication)

namespace barto {

/// Installs the translations of the reader's language, where there are any.
void translateProgram(QCoreApplication &application);

/// barto-gui, with a QApplication already there; returns its exit code. `arguments` with the program's own name first.
int runGui(const QStringList &arguments);

} // namespace barto
