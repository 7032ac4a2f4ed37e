// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/profilestore.h"

#include "gui/view/uisettings.h"

#include <QUrl>

namespace barto {

namespace {

const auto group = QStringLiteral("connections");
const auto lastKey = QStringLiteral("connections-last");

QString keyOf(const QString &name, const char *field)
{
    return QStringLiteral("connections/%1/%2")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(name)), QString::fromLatin1(field));
}

} // namespace

QList<Profile> ProfileStore::all() const
{
    QList<Profile> profiles;
    for (const QString &key : m_settings.groups(group)) {
        if (const auto profile = find(QUrl::fromPercentEncoding(key.toLatin1())))
            profiles << *profile;
    }
    return profiles;
}

std::optional<Profile> ProfileStore::find(const QString &name) const
{
    const auto text = [&](const char *field) { return m_settings.value(keyOf(name, field)).toString(); };
    Profile profile{name, text("host"), quint16(text("port").toUShort()), text("tls") == QLatin1StringView("true"),
        text("ca"), text("cert"), text("key")};
    if (name.isEmpty() || profile.host.isEmpty() || profile.port == 0)
        return {};
    return profile;
}

void ProfileStore::save(const Profile &profile)
{
    m_settings.setValue(keyOf(profile.name, "host"), profile.host);
    m_settings.setValue(keyOf(profile.name, "port"), profile.port);
    m_settings.setValue(keyOf(profile.name, "tls"), profile.isEncrypted);
    m_settings.setValue(keyOf(profile.name, "ca"), profile.caCert);
    m_settings.setValue(keyOf(profile.name, "cert"), profile.clientCert);
    m_settings.setValue(keyOf(profile.name, "key"), profile.clientKey);
}

void ProfileStore::remove(const QString &name)
{
    m_settings.remove(QStringLiteral("connections/") + QString::fromLatin1(QUrl::toPercentEncoding(name)));
}

std::optional<Profile> ProfileStore::last() const
{
    if (const auto profile = find(m_settings.value(lastKey).toString()))
        return profile;
    const QList<Profile> profiles = all();
    return profiles.isEmpty() ? std::nullopt : std::optional(profiles.constFirst());
}

void ProfileStore::setLast(const QString &name)
{
    m_settings.setValue(lastKey, name);
}

} // namespace barto
