// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/id.h"
#include "common/config/programoptions.h"
#include "gui/view/pageid.h"

#include <QStringList>

#include <optional>

namespace barto {

/// What may stand on barto-gui's command line.
struct GuiOptions
{
    ProgramOptions shared; ///< -v -q -c -t ...
    QString profile; ///< --profile: by its name; empty: the last one
    std::optional<PageId> page; ///< --page
    std::optional<RunId> run; ///< --run: the whole id
};

struct GuiCommandLine
{
    bool goOn = true;
    GuiOptions options;
    QString output; ///< for stdout
    QString error; ///< for stderr
    int exitCode = 0;
};

/// Without those that QApplication takes for itself (-platform, -style, -session...), which is not there yet.
QStringList withoutQtOptions(const QStringList &arguments);

/// `arguments` with the program's own name first.
GuiCommandLine parseGuiCommandLine(const QStringList &arguments);

} // namespace barto
