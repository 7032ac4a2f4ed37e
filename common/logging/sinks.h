// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/config/tracingconfig.h"

#include <QByteArray>

#include <memory>

namespace barto {

/// One message on its way to the logs.
struct LogRecord
{
    LogLevel level = LogLevel::Info;
    QByteArray target; ///< the category's name without `barto.`
    QByteArray text; ///< UTF-8, without control characters but newlines
    const char *file = nullptr; ///< may be null
    int line = 0;
};

/// Where messages go. May be used from any thread. Writing never throws and never fails loudly: a log must not end the
/// program.
class LogSink
{
public:
    virtual ~LogSink() = default;
    virtual void write(const LogRecord &record) = 0;
};

/// A log file that rotates at 10 MiB and keeps five old ones, `<name>.1.log` being the newest. When it cannot be
/// written it is closed and tried again every five seconds; it then says how many messages it lost.
class FileSink : public LogSink
{
public:
    /// Opens the file again by its name. On an error the old one stays in use.
    virtual Result<void> reopen() = 0;
    /// Once after each failure: what happened, for the other logs. Else empty.
    virtual QString takeFailure() = 0;
};

enum class ConsoleStream : quint8 { Stdout, Stderr };

/// `hasColor` false = never; true = where the stream is a terminal.
std::unique_ptr<LogSink> makeConsoleSink(ConsoleStream stream, bool hasColor, const TracingLayer &layer);
/// systemd's journal, with priorities and, where known, the code's place; `layer` decides on the rest of the text.
std::unique_ptr<LogSink> makeJournalSink(const QString &program, const TracingLayer &layer);
/// Makes the folder if need be, for the owner only. Error::Io says what cannot be opened, and why.
Result<std::unique_ptr<FileSink>> makeFileSink(const QString &path, const TracingLayer &layer);

} // namespace barto
