// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/uisettings.h"

#include <QUrl>

namespace barto {

UiSettings::UiSettings()
    : m_store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("barto-gui"), QStringLiteral("barto-gui"))
{
}

UiSettings::UiSettings(const QString &path) : m_store(path, QSettings::IniFormat) { }

QStringList UiSettings::groups(const QString &under) const
{
    m_store.beginGroup(under);
    const QStringList names = m_store.childGroups();
    m_store.endGroup();
    return names;
}

QString UiSettings::profileKey(const QString &profile, const QString &key)
{
    // Slashes part groups.
    return QStringLiteral("profile/%1/%2").arg(QString::fromLatin1(QUrl::toPercentEncoding(profile)), key);
}

} // namespace barto
