// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace barto {

/// Tells systemd how the service is (sd_notify(3)); does nothing where there is none. Main thread, so that the watchdog
/// bites when that one hangs.
class ServiceNotifier : public QObject
{
    Q_OBJECT
public:
    explicit ServiceNotifier(QObject *parent = nullptr);

    void ready();
    void stopping();
    /// One line for `systemctl status`. May be called often: told at most once a second.
    void setStatus(const QString &status);

private:
    void tellStatus();

    QTimer m_watchdog;
    QTimer m_statusLater;
    QString m_status;
};

} // namespace barto
