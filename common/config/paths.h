// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace barto {

/// The usual places of a program's files, by the XDG base directories; under systemd $CONFIGURATION_DIRECTORY,
/// $STATE_DIRECTORY and $LOGS_DIRECTORY win (the first of several separated by ':'). All absolute; empty if the
/// environment names neither such a folder nor a home.
QString defaultConfigPath(const QString &program, const QProcessEnvironment &environment); ///< <program>.toml
QString defaultLogPath(const QString &program, const QProcessEnvironment &environment); ///< <program>.log
QString defaultDatabasePath(const QString &program, const QProcessEnvironment &environment); ///< <program>.db

/// All folders of a systemd variable: "a:b" gives both; empty and relative ones are left out.
QStringList systemdFolders(const QString &variable, const QProcessEnvironment &environment);

/// `path` made absolute against `folder`; a leading "~/" stands for $HOME. Empty stays empty.
QString absolutePath(const QString &path, const QString &folder, const QProcessEnvironment &environment);

} // namespace barto
