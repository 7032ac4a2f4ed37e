// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QStringList>

namespace barto {

/// Before QCoreApplication: a locale that Qt does not complain about, and no death by a reader that goes away.
void prepareProcess();

/// barto-cli from its arguments (the program's name first) to its exit code. Needs a QCoreApplication.
int runProgram(const QStringList &arguments);

} // namespace barto
