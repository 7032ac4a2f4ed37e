// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/window/notices.h"

#include <QSystemTrayIcon>

QT_FORWARD_DECLARE_CLASS(QDBusMessage)
QT_FORWARD_DECLARE_CLASS(QMenu)

namespace barto {

/// Our sign in the system's tray, with what goes on as its tooltip, and the notices. Where there is no tray, notices go
/// to the desktop's notification service.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);
    ~Tray() override;

    void setSummary(const QString &summary, bool isFailing);
    void show(const Notice &notice);

Q_SIGNALS:
    /// A click on a notice, or on the sign itself (then there is no run).
    void opened(const std::optional<barto::RunId> &run, bool isFailure);
    void quitWanted();

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);

private:
    void notifyDesktop(const Notice &notice);

    QSystemTrayIcon m_icon;
    std::unique_ptr<QMenu> m_menu;
    Notice m_last;
    uint m_lastId = 0; ///< of the desktop's notification, to be replaced by the next
    bool m_isListening = false;
};

} // namespace barto
