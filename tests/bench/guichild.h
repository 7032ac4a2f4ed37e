// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStringList>

namespace barto::bench {

/// barto-gui as it ships, in a process of its own, which does one thing and prints what it measured, "name value" a
/// line. `arguments`: the configuration file, what to do ("overview", "runs", "scroll-runs", "scroll-output"), how
/// many rows or lines there are to be, and for the last one the run. Returns the exit code.
int runGuiChild(int argc, char **argv, const QStringList &arguments);

/// Of CLOCK_MONOTONIC, which all processes share. Milliseconds.
double monotonicNow();

} // namespace barto::bench
