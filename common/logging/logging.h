// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/tracingconfig.h"

#include <QProcessEnvironment>
#include <QString>

#include <memory>

namespace barto {

/// The program's logs: takes over Qt's messages and category filter for its lifetime, and hands each message to the
/// console, the log file and systemd's journal, each with its own level and look. One per program, made by main before
/// the first thread, destroyed after the last. Messages may come from any thread; `reopen` is called in main's.
///
/// A category that no log wants is switched off at its root, so its messages are not even formatted.
class Logging
{
public:
    enum class Console : quint8 { Stdout, Stderr };

    /// Error::Config or Io if the log file or its folder cannot be made or opened. `console` is where -e writes to.
    /// Where $JOURNAL_STREAM in `environment` says that this very stream is the journal's, messages go there with
    /// priorities, with or without -e.
    static Result<std::unique_ptr<Logging>> start(
        const QString &program, const TracingConfig &config, Console console, const QProcessEnvironment &environment);
    virtual ~Logging() = default;

    /// Opens the log file again by its name, for SIGHUP after somebody moved it away. On an error the old one stays.
    virtual Result<void> reopen() = 0;

    /// Says who starts: program, version, commit, Qt, process id, configuration and logs. The caller adds its own line.
    virtual void writeBanner(const QString &configPath) = 0;
};

} // namespace barto
