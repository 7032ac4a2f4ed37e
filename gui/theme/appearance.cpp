// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/theme/appearance.h"

#include "gui/theme/bartostyle.h"
#include "gui/theme/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>

namespace barto {

namespace {

// https://flatpak.github.io/xdg-desktop-portal: org.freedesktop.portal.Settings
const auto service = QStringLiteral("org.freedesktop.portal.Desktop");
const auto path = QStringLiteral("/org/freedesktop/portal/desktop");
const auto settings = QStringLiteral("org.freedesktop.portal.Settings");
const auto space = QStringLiteral("org.freedesktop.appearance");
const auto key = QStringLiteral("color-scheme");
constexpr uint dark = 1;
constexpr uint light = 2;

} // namespace

Appearance::Appearance(Wish wish, Density density, std::optional<bool> lastAnswer, QObject *parent)
    : QObject(parent), m_wish(wish), m_density(density), m_prefersDark(lastAnswer),
      m_startedDark(Theme::of(QApplication::palette()).isDark)
{
    QApplication::setStyle(new BartoStyle(density));
    apply();
}

void Appearance::setWish(Wish wish)
{
    m_wish = wish;
    apply();
}

void Appearance::setDensity(Density density)
{
    if (density == m_density)
        return;
    m_density = density;
    QApplication::setStyle(new BartoStyle(density));
    apply();
}

bool Appearance::isDark() const
{
    switch (m_wish) {
    case Wish::Light:
        return false;
    case Wish::Dark:
        return true;
    case Wish::System:
        break;
    }
    return m_prefersDark.value_or(m_startedDark);
}

void Appearance::apply()
{
    const Theme &theme = isDark() ? Theme::dark() : Theme::light();
    if (QApplication::palette() != theme.palette())
        QApplication::setPalette(theme.palette());
}

void Appearance::followDesktop()
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return; // libdbus would look for one by starting a program
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QDBusMessage)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
    question.setArguments({space, key});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &Appearance::takeAnswer);
}

void Appearance::takeAnswer(QDBusPendingCallWatcher *watcher)
{
    const QDBusMessage reply = watcher->reply();
    watcher->deleteLater();
    if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
        take(reply.arguments().constFirst());
}

void Appearance::settingChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.size() == 3 && arguments.at(0).toString() == space && arguments.at(1).toString() == key)
        take(arguments.at(2));
}

void Appearance::take(const QVariant &value)
{
    QVariant plain = value;
    while (plain.canConvert<QDBusVariant>())
        plain = plain.value<QDBusVariant>().variant();
    const uint scheme = plain.toUInt();
    m_prefersDark.reset();
    if (scheme == dark || scheme == light)
        m_prefersDark = scheme == dark;
    Q_EMIT answered(m_prefersDark.value_or(m_startedDark));
    apply();
}

} // namespace barto
