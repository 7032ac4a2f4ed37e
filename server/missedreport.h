// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"

#include <QObject>

namespace barto {

namespace store {
class ReaderPool;
}
class Fleet;

/// Says in the log which slots of an agent that went away are accounted for by nobody yet. Main thread.
class MissedReport : public QObject
{
    Q_OBJECT
public:
    MissedReport(Fleet &fleet, store::ReaderPool &readers, const Clock &clock, QObject *parent = nullptr);

private:
    void lookAt(const QString &client);

    Fleet &m_fleet;
    store::ReaderPool &m_readers;
    const Clock &m_clock;
};

} // namespace barto
