// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/clock.h"
#include "server/operators/fleetview.h"

#include <QLoggingCategory>
#include <QObject>

#include <memory>

namespace barto {

class Cleaner;
class LiveSource;
class OperatorSink;
class ReaderPool;

Q_DECLARE_LOGGING_CATEGORY(lcOperators)

/// What the desk works with. All of it outlives the desk.
struct DeskServices
{
    const Clock &clock;
    FleetView &fleet;
    ReaderPool &readers;
    LiveSource &live;
    Cleaner &cleaner;
    /// Gateway::reply: sends an encoded ReplyEnvelope to a session, from any thread.
    std::function<void(quint64 session, const QByteArray &payload)> reply;
    /// Keeps who asked for what that changes or reads beyond the programs' own questions, and what was refused.
    std::function<void(const QString &operatorName, const QString &what, const QString &outcome)> audit;
};

/// Answers operators' requests. Every request is an Answer of its own (one file per kind), which makes its next page
/// only when the session has sent the one before: a slow reader costs one page of memory. A session that goes ends its
/// answers, and with them their queries. Lives in the thread that makes it; the gateway speaks to `sink()` from its own.
class OperatorDesk : public QObject
{
    Q_OBJECT

public:
    explicit OperatorDesk(DeskServices services, QObject *parent = nullptr);
    ~OperatorDesk() override;

    /// For the gateway; may be called from any thread until the desk is destroyed.
    OperatorSink &sink();

    quint32 operators() const; ///< connected now

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace barto
