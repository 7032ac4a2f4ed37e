// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/paths.h"

#include <QDir>
#include <QFileInfo>

namespace barto {

namespace {

// XDG Base Directory Specification: relative values are to be ignored.
QString xdgFolder(const QString &variable, const QString &underHome, const QProcessEnvironment &environment)
{
    const QString named = environment.value(variable);
    if (named.startsWith(QLatin1Char('/')))
        return QDir::cleanPath(named);
    const QString home = environment.value(QStringLiteral("HOME"));
    return home.startsWith(QLatin1Char('/')) ? QDir::cleanPath(home + QLatin1Char('/') + underHome) : QString();
}

QString inFolder(const QString &folder, const QString &program, const QString &suffix)
{
    return folder.isEmpty() ? QString() : QString(folder + QLatin1Char('/') + program + suffix);
}

QString inProgramFolder(const QString &folder, const QString &program, const QString &suffix)
{
    return folder.isEmpty() ? QString() : inFolder(folder + QLatin1Char('/') + program, program, suffix);
}

} // namespace

QStringList systemdFolders(const QString &variable, const QProcessEnvironment &environment)
{
    QStringList folders;
    for (const QString &folder : environment.value(variable).split(QLatin1Char(':'))) {
        if (folder.startsWith(QLatin1Char('/')))
            folders.append(QDir::cleanPath(folder));
    }
    return folders;
}

QString defaultConfigPath(const QString &program, const QProcessEnvironment &environment)
{
    const QString suffix = QStringLiteral(".toml");
    const QStringList folders = systemdFolders(QStringLiteral("CONFIGURATION_DIRECTORY"), environment);
    for (const QString &folder : folders) {
        if (QFileInfo::exists(inFolder(folder, program, suffix)))
            return inFolder(folder, program, suffix);
    }
    if (!folders.isEmpty())
        return inFolder(folders.first(), program, suffix);
    return inProgramFolder(
        xdgFolder(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral(".config"), environment), program, suffix);
}

QString defaultLogPath(const QString &program, const QProcessEnvironment &environment)
{
    const QString suffix = QStringLiteral(".log");
    const QStringList folders = systemdFolders(QStringLiteral("LOGS_DIRECTORY"), environment);
    if (!folders.isEmpty())
        return inFolder(folders.first(), program, suffix);
    return inProgramFolder(
        xdgFolder(QStringLiteral("XDG_STATE_HOME"), QStringLiteral(".local/state"), environment), program, suffix);
}

QString defaultDatabasePath(const QString &program, const QProcessEnvironment &environment)
{
    const QString suffix = QStringLiteral(".db");
    const QStringList folders = systemdFolders(QStringLiteral("STATE_DIRECTORY"), environment);
    if (!folders.isEmpty())
        return inFolder(folders.first(), program, suffix);
    return inProgramFolder(
        xdgFolder(QStringLiteral("XDG_DATA_HOME"), QStringLiteral(".local/share"), environment), program, suffix);
}

QString absolutePath(const QString &path, const QString &folder, const QProcessEnvironment &environment)
{
    if (path.isEmpty())
        return path;
    const QString home = environment.value(QStringLiteral("HOME"));
    if (path.startsWith(QLatin1StringView("~/")) && !home.isEmpty())
        return QDir::cleanPath(home + path.mid(1));
    return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
}

} // namespace barto
