// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/guioptions.h"

QT_FORWARD_DECLARE_CLASS(QCoreApplication)

namespace barto {

/// Installs the translations of the reader's language, where there are any.
void translateProgram(QCoreApplication &application);

/// Without a QApplication, which ends the program where there is no display: help needs none.
GuiCommandLine readCommandLine(int &argc, char **argv);

/// Of a command line that says not to go on; returns the exit code.
int printAndEnd(const GuiCommandLine &line);

/// barto-gui, with a QApplication already there; returns its exit code.
int runGui(const GuiOptions &options);

} // namespace barto
