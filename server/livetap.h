// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/operators/livesource.h"

#include <QHash>
#include <QObject>

namespace barto {

class Ingest;

/// Ingest's live feed for the operators' desk, in whose thread it lives.
class LiveTap : public QObject, public LiveSource
{
    Q_OBJECT
public:
    explicit LiveTap(Ingest &ingest, QObject *parent = nullptr);

    quint64 subscribe(const TailRequest &filter, std::function<void(const TailPage &)> take) override;
    void pageTaken(quint64 subscription, qint64 bytes) override;
    void unsubscribe(quint64 subscription) override;

private:
    void handOn(quint64 subscription, const TailPage &page);

    Ingest &m_ingest;
    QHash<quint64, std::function<void(const TailPage &)>> m_takers;
    quint64 m_last = 0;
};

} // namespace barto
