// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/api/operatorclient.h"
#include "common/link/link.h"
#include "tests/system/torture/site.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTimer>

namespace barto::torture {

/// An operator who starts runs by hand and cancels runs, and remembers what he was told.
class Operators : public QObject
{
    Q_OBJECT
public:
    struct Order
    {
        QString client;
        bool accepted = false; ///< it must be there
        bool unsure = false; ///< it may be there
    };

    Operators(Site &site, quint64 seed, QObject *parent = nullptr);

    void begin();
    void end();
    const QHash<QString, Order> &orders() const { return m_orders; }
    /// Runs that were cancelled with success.
    const QSet<QString> &cancelled() const { return m_cancelled; }
    /// Runs that somebody tried to cancel, whatever the answer was.
    const QSet<QString> &cancelTried() const { return m_cancelTried; }

private:
    void act();
    void start(const RunId &run, const QString &client);
    void cancel(const QString &run);

    Site &m_site;
    QRandomGenerator m_random;
    SystemClock m_clock;
    Link m_link;
    OperatorClient m_client;
    QTimer m_timer;
    QHash<QString, Order> m_orders;
    QSet<QString> m_cancelled;
    QSet<QString> m_cancelTried;
};

} // namespace barto::torture
