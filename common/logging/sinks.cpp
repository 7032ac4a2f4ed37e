// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/logging/sinks.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ansicolor_sink.h>
#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/systemd_sink.h>

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <pthread.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <utility>

namespace barto {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t maxFileBytes = 10 * 1024 * 1024;
constexpr std::size_t maxOldFiles = 5;
constexpr auto retryAfter = 5s;

spdlog::level::level_enum toSpdlog(LogLevel level)
{
    switch (level) {
    case LogLevel::Error:
        return spdlog::level::err;
    case LogLevel::Warn:
        return spdlog::level::warn;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Trace:
        return spdlog::level::trace;
    case LogLevel::Off:
        break;
    }
    return spdlog::level::critical;
}

// All words have the same width, so that what follows stands in columns.
class LevelFlag : public spdlog::custom_flag_formatter
{
public:
    void format(const spdlog::details::log_msg &message, const std::tm &, spdlog::memory_buf_t &into) override
    {
        static constexpr std::array<std::string_view, 7> words{
            "TRACE", "DEBUG", " INFO", " WARN", "ERROR", "FATAL", "  OFF"};
        const std::string_view word = words[size_t(message.level)];
        into.append(word.data(), word.data() + word.size());
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<LevelFlag>(); }
};

// The kernel's name of the thread, which QThread sets from its object's name: readable for threads of libraries, too.
class ThreadNameFlag : public spdlog::custom_flag_formatter
{
public:
    void format(const spdlog::details::log_msg &, const std::tm &, spdlog::memory_buf_t &into) override
    {
        std::array<char, 16> name{};
        if (::pthread_getname_np(::pthread_self(), name.data(), name.size()) == 0)
            into.append(name.data(), name.data() + std::char_traits<char>::length(name.data()));
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<ThreadNameFlag>(); }
};

class PlaceFlag : public spdlog::custom_flag_formatter
{
public:
    void format(const spdlog::details::log_msg &message, const std::tm &, spdlog::memory_buf_t &into) override
    {
        if (message.source.empty())
            return;
        const std::string place
            = " " + std::string(message.source.filename) + ":" + std::to_string(message.source.line) + ":";
        into.append(place.data(), place.data() + place.size());
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<PlaceFlag>(); }
};

enum class Frame : quint8 { Line, Journal }; // the journal knows time and level by itself

std::unique_ptr<spdlog::formatter> formatterFor(const TracingLayer &layer, Frame frame)
{
    std::string pattern;
    if (frame == Frame::Line)
        pattern = layer.withLevel ? "%Y-%m-%dT%H:%M:%S.%fZ %^%K%$" : "%Y-%m-%dT%H:%M:%S.%fZ";
    if (layer.withThreadIds)
        pattern += " [%t]";
    if (layer.withThreadNames)
        pattern += " [%N]";
    if (layer.withTarget)
        pattern += " %n:";
    if (layer.withLineNumber)
        pattern += "%Q";
    pattern += " %v";
    if (frame == Frame::Journal && pattern.front() == ' ')
        pattern.erase(0, 1);
    spdlog::pattern_formatter::custom_flags flags;
    flags['K'] = std::make_unique<LevelFlag>();
    flags['N'] = std::make_unique<ThreadNameFlag>();
    flags['Q'] = std::make_unique<PlaceFlag>();
    return std::make_unique<spdlog::pattern_formatter>(
        pattern, spdlog::pattern_time_type::utc, frame == Frame::Line ? "\n" : "", std::move(flags));
}

spdlog::details::log_msg toMessage(const LogRecord &record)
{
    const spdlog::source_loc place
        = record.file && record.line > 0 ? spdlog::source_loc{record.file, record.line, ""} : spdlog::source_loc{};
    return {place, spdlog::string_view_t(record.target.constData(), size_t(record.target.size())),
        toSpdlog(record.level), spdlog::string_view_t(record.text.constData(), size_t(record.text.size()))};
}

/// Console and journal: whatever they throw is dropped, as there is nobody left to tell.
class PlainSink : public LogSink
{
public:
    explicit PlainSink(std::unique_ptr<spdlog::sinks::sink> sink) : m_sink(std::move(sink)) { }

    void write(const LogRecord &record) override
    {
        try {
            m_sink->log(toMessage(record));
            m_sink->flush();
        } catch (const std::exception &) { // a journal that does not listen
        }
    }

private:
    std::unique_ptr<spdlog::sinks::sink> m_sink;
};

/// The rotating file behind its own lock, so that a file that failed is let go before another thread comes to it:
/// spdlog 1.10 would write to a null FILE after a rotation that could not open the new file.
class GuardedFile : public spdlog::sinks::base_sink<std::mutex>
{
public:
    explicit GuardedFile(const QString &path) : m_path(path) { }

    Result<void> open()
    {
        const std::lock_guard lock(mutex_);
        return openFile();
    }

    QString takeFailure()
    {
        const std::lock_guard lock(mutex_);
        return std::exchange(m_failure, QString());
    }

protected:
    void sink_it_(const spdlog::details::log_msg &message) override
    {
        if (!m_file && !comeBack()) {
            ++m_lost;
            return;
        }
        try {
            m_file->log(message);
            m_file->flush();
        } catch (const std::exception &error) {
            ++m_lost;
            m_file.reset();
            m_lastTry = std::chrono::steady_clock::now();
            m_failure = QStringLiteral("cannot write the log file %1, messages are lost: %2")
                            .arg(m_path, QString::fromUtf8(error.what()));
        }
    }
    void flush_() override { }
    void set_formatter_(std::unique_ptr<spdlog::formatter> formatter) override
    {
        formatter_ = std::move(formatter);
        if (m_file)
            m_file->set_formatter(formatter_->clone());
    }

private:
    Result<void> openFile()
    {
        if (const Result<void> made = makeFolder(); !made)
            return made;
        spdlog::file_event_handlers events;
        events.after_open = [](const spdlog::filename_t &, std::FILE *file) {
            ::fcntl(::fileno(file), F_SETFD, FD_CLOEXEC); // jobs must not inherit it
        };
        try {
            auto file = std::make_unique<spdlog::sinks::rotating_file_sink_st>(
                QFile::encodeName(m_path).toStdString(), maxFileBytes, maxOldFiles, false, events);
            file->set_formatter(formatter_->clone());
            m_file = std::move(file);
        } catch (const std::exception &) {
            return fail(
                Error::Code::Io, QStringLiteral("cannot open the log file %1: %2").arg(m_path, systemMessage(errno)));
        }
        return {};
    }

    // XDG: a folder that a program makes is for its owner only.
    Result<void> makeFolder() const
    {
        const QString folder = QFileInfo(m_path).path();
        const std::filesystem::path path(QFile::encodeName(folder).toStdString());
        std::error_code error;
        if (std::filesystem::create_directories(path, error) && !error)
            std::filesystem::permissions(path, std::filesystem::perms::owner_all, error);
        if (error)
            return fail(Error::Code::Io,
                QStringLiteral("cannot make the folder %1 for the log file: %2")
                    .arg(folder, QString::fromStdString(error.message())));
        return {};
    }

    // True if the file works again.
    bool comeBack()
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_lastTry < retryAfter)
            return false;
        m_lastTry = now;
        if (!openFile())
            return false;
        const std::string text
            = std::to_string(std::exchange(m_lost, 0)) + " messages were lost: this file could not be written";
        try {
            m_file->log({"logging", spdlog::level::warn, text});
        } catch (const std::exception &) { // the message itself will fail the same way, and be counted
        }
        return true;
    }

    const QString m_path;
    std::unique_ptr<spdlog::sinks::rotating_file_sink_st> m_file;
    std::chrono::steady_clock::time_point m_lastTry;
    quint64 m_lost = 0;
    QString m_failure;
};

class RotatingFile : public FileSink
{
public:
    RotatingFile(const QString &path, const TracingLayer &layer) : m_file(path)
    {
        m_file.set_formatter(formatterFor(layer, Frame::Line));
    }

    void write(const LogRecord &record) override { m_file.log(toMessage(record)); }
    Result<void> reopen() override { return m_file.open(); }
    QString takeFailure() override { return m_file.takeFailure(); }

private:
    GuardedFile m_file;
};

} // namespace

std::unique_ptr<LogSink> makeConsoleSink(ConsoleStream stream, bool hasColor, const TracingLayer &layer)
{
    const auto mode = hasColor ? spdlog::color_mode::automatic : spdlog::color_mode::never;
    std::unique_ptr<spdlog::sinks::sink> sink;
    if (stream == ConsoleStream::Stdout)
        sink = std::make_unique<spdlog::sinks::ansicolor_stdout_sink_mt>(mode);
    else
        sink = std::make_unique<spdlog::sinks::ansicolor_stderr_sink_mt>(mode);
    sink->set_formatter(formatterFor(layer, Frame::Line));
    return std::make_unique<PlainSink>(std::move(sink));
}

std::unique_ptr<LogSink> makeJournalSink(const QString &program, const TracingLayer &layer)
{
    auto sink = std::make_unique<spdlog::sinks::systemd_sink_mt>(program.toStdString(), true);
    sink->set_formatter(formatterFor(layer, Frame::Journal));
    return std::make_unique<PlainSink>(std::move(sink));
}

Result<std::unique_ptr<FileSink>> makeFileSink(const QString &path, const TracingLayer &layer)
{
    auto sink = std::make_unique<RotatingFile>(path, layer);
    if (const Result<void> opened = sink->reopen(); !opened)
        return tl::unexpected(opened.error());
    return sink;
}

} // namespace barto
