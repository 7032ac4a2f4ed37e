// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/programoptions.h"

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace barto {

/// Everything a configuration is made of, as values: the loaders read nothing global but the files named here.
/// Later ones win: defaults, file, $CREDENTIALS_DIRECTORY (secrets), environment, command line.
struct ConfigSources
{
    ProgramOptions options; ///< options.configPath empty = the program's default place, see paths.h
    QProcessEnvironment environment;
    /// From flags of a program's own: key path ("bartos.host") -> value, written as in an environment variable.
    QMap<QString, QString> overrides;
};

/// A configuration and what its reader should be told: sentences without a full stop, "<place>: <what>".
template<typename T>
struct Loaded
{
    T value;
    QStringList warnings;
    QString configPath; ///< absolute; the file that was read, or looked for (a warning says so); empty if there is no
                        ///< place for it
};

} // namespace barto
