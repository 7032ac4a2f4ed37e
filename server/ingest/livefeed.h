// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/message/operatormessage.h"

#include <QMap>
#include <QObject>

namespace barto {

/// Gives operators the frames of runs as they are committed. Lives in the writer thread (Ingest owns it); speak to it
/// by queued functors, take pages by a queued connection.
///
/// A subscriber that does not keep up loses pages, never memory: at most `maxPending` bytes are under way to it, what
/// comes beyond is counted and told with its next page.
class LiveFeed : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 maxPending = 1024 * 1024;

    explicit LiveFeed(QObject *parent = nullptr);

    /// `subscriber` is a number of the caller's choosing, unique among all subscribers.
    void subscribe(quint64 subscriber, const TailRequest &filter);
    /// The subscriber has handed on a page whose frames had so many bytes (PackedFrames::byteSize).
    void pageTaken(quint64 subscriber, qint64 bytes);
    void unsubscribe(quint64 subscriber);

    bool isWanted(const QString &client, const QString &schedule) const;
    /// Frames that have just been committed.
    void publish(const RunId &run, const QString &client, const QString &schedule, const PackedFrames &frames);

Q_SIGNALS:
    void pageReady(quint64 subscriber, const barto::TailPage &page);

private:
    struct Subscriber
    {
        TailRequest filter;
        qint64 pending = 0;
        quint64 skipped = 0;
    };
    QMap<quint64, Subscriber> m_subscribers;
};

} // namespace barto
