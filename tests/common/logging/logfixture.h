// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/logging/logging.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace barto {

/// A folder for a log file, and the configuration that writes there and nowhere else.
class LogFixture
{
public:
    LogFixture() { config.filePath = folder.filePath(QStringLiteral("logs/test.log")); }

    std::unique_ptr<Logging> start(const QProcessEnvironment &environment = {})
    {
        auto logging = Logging::start(QStringLiteral("test"), config, Logging::Console::Stdout, environment);
        if (!logging)
            qFatal("%s", qPrintable(logging.error().detail));
        return std::move(*logging);
    }

    static QStringList linesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }

    QStringList lines() const { return linesOf(config.filePath); }

    QTemporaryDir folder;
    TracingConfig config;
};

} // namespace barto
