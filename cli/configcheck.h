// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/format.h"

#include <QProcessEnvironment>
#include <QString>

namespace barto {

namespace render {
class Output;
}

/// `config check FILE`
struct ConfigCheckOptions
{
    QString file;
    QString program; ///< whose configuration it is; empty: told from the file's name, else from what is in it
};

/// Prints what is wrong with a configuration file, by file, line and column, going by the file alone: no variable of
/// the environment changes a key. Returns the exit code: 0 if it can be used, 2 otherwise.
int runConfigCheck(const ConfigCheckOptions &options, render::Format format, const QProcessEnvironment &environment,
    render::Output &out, render::Output &notes);

QStringList configPrograms();

} // namespace barto
