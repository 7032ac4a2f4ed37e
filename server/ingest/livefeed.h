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
/// comes beyond is counted. How much that was, and where in which runs, is told with its next page, or in one of its
/// own once it has taken all that was under way.
class LiveFeed : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 maxPending = 1024 * 1024;
    static constexpr std::size_t maxGaps = 100; ///< told with a page

    explicit LiveFeed(QObject *parent = nullptr);

    /// `subscriber` is a number of the caller's choosing, unique among all subscribers.
    void subscribe(quint64 subscriber, const TailRequest &filter);
    /// The subscriber has handed on a page whose frames had so many bytes (PackedFrames::byteSize).
    void pageTaken(quint64 subscriber, qint64 bytes);
    void unsubscribe(quint64 subscriber);

    bool isWanted(const QString &client, const QString &schedule) const;
    /// Frames of the run `before.run` that have just been committed, and where it stood before them.
    void publish(const TailGap &before, const QString &client, const QString &schedule, const PackedFrames &frames);

Q_SIGNALS:
    void pageReady(quint64 subscriber, const barto::TailPage &page);

private:
    struct Subscriber
    {
        TailRequest filter;
        qint64 pending = 0;
        quint64 skipped = 0;
        std::vector<TailGap> gaps = {};
        QString client = {}; ///< of the first gap
        QString schedule = {};

        void skip(const TailPage &page, const TailGap &before);
        /// The page, with what was skipped before it.
        TailPage catchUp(TailPage page);
    };
    QMap<quint64, Subscriber> m_subscribers;
};

} // namespace barto
