// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace barto {

/// Tells systemd how the service does (sd_notify). Silent where nobody asked: without $NOTIFY_SOCKET nothing is sent,
/// without $WATCHDOG_USEC no timer runs.
class ServiceNotify : public QObject
{
    Q_OBJECT
public:
    explicit ServiceNotify(QObject *parent = nullptr);

    void ready();
    void status(const QString &sentence);
    void stopping();

private:
    QTimer m_watchdog;
    QString m_status;
};

} // namespace barto
