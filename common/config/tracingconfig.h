// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/directives.h"

#include <QString>

namespace barto {

/// What a line of a log shows, and which categories it shows: `[tracing.stdout]` and `[tracing.file.layer]`.
struct TracingLayer
{
    bool withTarget = true; ///< the category's name
    bool withThreadIds = false;
    bool withThreadNames = false;
    bool withLineNumber = false; ///< source file and line
    bool withLevel = true;
    Directives directives;

    friend bool operator==(const TracingLayer &, const TracingLayer &) = default;
};
using ConsoleLayer = TracingLayer;

/// `[tracing]` together with -e, -v, -q and -t: all that common/logging needs.
struct TracingConfig
{
    bool console = false; ///< -e: log to stdout (daemons) or stderr (barto-cli, which takes -v for it, too)
    int consoleVerbose = 0; ///< how often -v was given
    int consoleQuiet = 0; ///< how often -q was given
    ConsoleLayer consoleLayer;
    QString filePath; ///< absolute; empty = no log file
    int fileVerbose = 0;
    int fileQuiet = 0;
    TracingLayer fileLayer;

    LogLevel consoleLevel() const { return levelFrom(consoleVerbose, consoleQuiet); }
    LogLevel fileLevel() const { return levelFrom(fileVerbose, fileQuiet); }

    friend bool operator==(const TracingConfig &, const TracingConfig &) = default;
};

} // namespace barto
