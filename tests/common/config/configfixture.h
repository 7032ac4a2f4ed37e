// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/config/configsources.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace barto {

/// A folder with a configuration file in it, and sources that name it. HOME is that folder, too.
class ConfigFixture
{
public:
    explicit ConfigFixture(const QByteArray &toml = {})
    {
        sources.environment.insert(QStringLiteral("HOME"), folder.path());
        sources.options.configPath = folder.filePath(QStringLiteral("test.toml"));
        write(QStringLiteral("test.toml"), toml);
    }

    QString write(const QString &name, const QByteArray &content, QFile::Permissions permissions = ownerOnly)
    {
        QFile file(folder.filePath(name));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        file.close();
        if (!isWritten || !file.setPermissions(permissions))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    void set(const char *variable, const QString &value)
    {
        sources.environment.insert(QLatin1StringView(variable), value);
    }

    /// An error's or a warning's text with the folder's path taken out: "test.toml:1:1: ...".
    QString shown(const QString &text) const { return QString(text).remove(folder.path() + QLatin1Char('/')); }

    static constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    static constexpr QFile::Permissions everybody
        = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;

    QTemporaryDir folder;
    ConfigSources sources;
};

} // namespace barto
