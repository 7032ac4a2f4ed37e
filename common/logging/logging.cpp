// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/logging/logging.h"

#include "common/base/buildinfo.h"
#include "common/logging/journalstream.h"
#include "common/logging/logtext.h"
#include "common/logging/sinks.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <atomic>
#include <cstdio>
#include <vector>

namespace barto {

namespace {

Q_LOGGING_CATEGORY(lcLogging, "barto.logging", QtInfoMsg)

class QtLogging;
// Qt's message handler and category filter are plain functions: this is how they find their object.
std::atomic<QtLogging *> activeLogging{nullptr};

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warn;
    case QtCriticalMsg:
        return LogLevel::Error;
    case QtFatalMsg:
        break;
    }
    return LogLevel::Off; // shown always
}

// ccache makes paths relative to the build's folder: "../../server/store/writer.cpp".
const char *fileFromRoot(const char *file)
{
    while (file && qstrncmp(file, "../", 3) == 0)
        file += 3;
    return file;
}

/// One log with what it wants to hear.
struct Layer
{
    std::unique_ptr<LogSink> sink;
    LogLevel level = LogLevel::Info;
    Directives directives;

    // Debug messages of Qt itself drown ours: they need trace, or a directive.
    LogLevel levelFor(const QString &category) const
    {
        const bool isOurs
            = category.startsWith(QLatin1StringView("barto.")) || category == QLatin1StringView("default");
        const LogLevel usual = isOurs || level == LogLevel::Trace ? level : qMin(level, LogLevel::Info);
        return directives.levelFor(category, usual);
    }
};

class QtLogging : public Logging
{
public:
    QtLogging(const QString &program, const TracingConfig &config) : m_program(program), m_config(config) { }
    ~QtLogging() override
    {
        if (activeLogging.load() != this)
            return;
        qInstallMessageHandler(m_previousHandler);
        QLoggingCategory::installFilter(m_previousFilter);
        activeLogging.store(nullptr);
    }

    void addLayer(std::unique_ptr<LogSink> sink, LogLevel level, const Directives &directives)
    {
        m_layers.push_back({std::move(sink), level, directives});
    }

    Result<void> addFile()
    {
        Result<std::unique_ptr<FileSink>> file = makeFileSink(m_config.filePath, m_config.fileLayer);
        if (!file)
            return tl::unexpected(file.error());
        m_file = file->get();
        addLayer(std::move(*file), m_config.fileLevel(), m_config.fileLayer.directives);
        return {};
    }

    void install(const QStringList &places)
    {
        Q_ASSERT(!activeLogging.load());
        m_places = places;
        activeLogging.store(this);
        m_previousHandler = qInstallMessageHandler(&QtLogging::handle);
        m_previousFilter = QLoggingCategory::installFilter(&QtLogging::filter);
    }

    Result<void> reopen() override { return m_file ? m_file->reopen() : Result<void>(); }

    void writeBanner(const QString &configPath) override
    {
        qCInfo(lcLogging).noquote() << QStringLiteral("%1 starts as process %2")
                                           .arg(versionLine(m_program))
                                           .arg(QCoreApplication::applicationPid());
        qCInfo(lcLogging).noquote() << QStringLiteral("configuration: %1; logs: %2")
                                           .arg(configPath.isEmpty() ? QStringLiteral("none") : configPath,
                                               m_places.isEmpty() ? QStringLiteral("none")
                                                                  : m_places.join(QStringLiteral(", ")));
    }

private:
    static void filter(QLoggingCategory *category)
    {
        const QtLogging *self = activeLogging.load();
        if (!self)
            return;
        const QString name = QString::fromUtf8(category->categoryName());
        LogLevel most = LogLevel::Off;
        for (const Layer &layer : self->m_layers)
            most = qMax(most, layer.levelFor(name));
        for (const QtMsgType type : {QtDebugMsg, QtInfoMsg, QtWarningMsg, QtCriticalMsg})
            category->setEnabled(type, levelOf(type) <= most);
    }

    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        // A message out of the writing of a message would go round in circles.
        thread_local bool isWriting = false;
        QtLogging *self = activeLogging.load();
        if (!self || isWriting)
            return;
        isWriting = true;
        self->write(type, context, message);
        isWriting = false;
    }

    void write(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        const QString category = QString::fromUtf8(context.category ? context.category : "default");
        const LogLevel level = levelOf(type);
        const LogRecord record{level, logTarget(category), logText(message), fileFromRoot(context.file), context.line};
        bool isWritten = false;
        for (const Layer &layer : m_layers) {
            if (level > layer.levelFor(category))
                continue;
            layer.sink->write(record);
            isWritten = true;
        }
        if (type == QtFatalMsg && !isWritten)
            std::fprintf(stderr, "%s\n", record.text.constData());
        if (m_file)
            tellFailure();
    }

    // A log file that fails is news for the other logs, or for stderr where there is none.
    void tellFailure()
    {
        const QString failure = m_file->takeFailure();
        if (failure.isEmpty())
            return;
        const LogRecord record{LogLevel::Warn, QByteArrayLiteral("logging"), logText(failure), nullptr, 0};
        for (const Layer &layer : m_layers) {
            if (layer.sink.get() != m_file)
                layer.sink->write(record);
        }
        if (m_layers.size() == 1)
            std::fprintf(stderr, "%s\n", record.text.constData());
    }

    const QString m_program;
    const TracingConfig m_config;
    std::vector<Layer> m_layers;
    FileSink *m_file = nullptr; ///< one of the layers' sinks
    QStringList m_places; ///< for the banner
    QtMessageHandler m_previousHandler = nullptr;
    QLoggingCategory::CategoryFilter m_previousFilter = nullptr;
};

} // namespace

Result<std::unique_ptr<Logging>> Logging::start(
    const QString &program, const TracingConfig &config, Console console, const QProcessEnvironment &environment)
{
    auto logging = std::make_unique<QtLogging>(program, config);
    const bool isStdout = console == Console::Stdout;
    const JournalStream journal(environment);
    QStringList places;
    if (journal.isConnectedTo(1) || journal.isConnectedTo(2)) {
        logging->addLayer(
            makeJournalSink(program, config.consoleLayer), config.consoleLevel(), config.consoleLayer.directives);
        places.append(QStringLiteral("systemd's journal"));
    }
    if (config.console && !journal.isConnectedTo(isStdout ? 1 : 2)) {
        const bool hasColor = environment.value(QStringLiteral("NO_COLOR")).isEmpty();
        logging->addLayer(
            makeConsoleSink(isStdout ? ConsoleStream::Stdout : ConsoleStream::Stderr, hasColor, config.consoleLayer),
            config.consoleLevel(), config.consoleLayer.directives);
        places.append(isStdout ? QStringLiteral("stdout") : QStringLiteral("stderr"));
    }
    if (!config.filePath.isEmpty()) {
        if (const Result<void> added = logging->addFile(); !added)
            return tl::unexpected(added.error());
        places.append(config.filePath);
    }
    logging->install(places);
    return logging;
}

} // namespace barto
