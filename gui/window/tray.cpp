// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/tray.h"

#include "gui/theme/icons.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMenu>

namespace barto {

namespace {

// https://specifications.freedesktop.org/notification-spec
const auto service = QStringLiteral("org.freedesktop.Notifications");
const auto path = QStringLiteral("/org/freedesktop/Notifications");
constexpr int shownFor = 10'000; // ms

} // namespace

Tray::Tray(QObject *parent) : QObject(parent), m_icon(applicationIcon()), m_menu(std::make_unique<QMenu>())
{
    m_menu->addAction(tr("Open barto"), this, [this] { Q_EMIT opened({}, false); });
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &Tray::quitWanted);
    m_icon.setContextMenu(m_menu.get());
    m_icon.setToolTip(QStringLiteral("barto"));
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT opened(m_last.run, m_last.isFailure); });
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT opened({}, false);
    });
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

Tray::~Tray() = default;

void Tray::setSummary(const QString &summary, bool)
{
    m_icon.setToolTip(summary);
}

void Tray::show(const Notice &notice)
{
    m_last = notice;
    if (!m_icon.isVisible())
        return notifyDesktop(notice);
    m_icon.showMessage(notice.title, notice.text,
        notice.isFailure ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, shownFor);
}

void Tray::notifyDesktop(const Notice &notice)
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") && qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    if (!std::exchange(m_isListening, true))
        bus.connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    message.setArguments({QStringLiteral("barto"), m_lastId, QStringLiteral("barto"), notice.title, notice.text,
        QStringList{QStringLiteral("default"), tr("Open")}, QVariantMap(), shownFor});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        m_lastId = reply.isError() ? 0 : reply.value();
        watcher->deleteLater();
    });
}

void Tray::actionInvoked(uint id, const QString &)
{
    if (id == m_lastId)
        Q_EMIT opened(m_last.run, m_last.isFailure);
}

} // namespace barto
