// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/operators/deskservices.h"

#include <QObject>

#include <memory>
#include <optional>

namespace barto {

/// One request being answered. Its session calls produce() whenever there is room for a page: first of all, and again
/// after each wantTurn(). Destroyed after finish(), or before when the operator stops it or goes away: so it captures
/// nothing of itself in callbacks but by a QPointer, or has them called with itself as the context.
class Answer : public QObject
{
    Q_OBJECT

public:
    virtual void produce() = 0;

Q_SIGNALS:
    void replied(const barto::OperatorReply &reply);
    void turnWanted();
    void finished(const std::optional<barto::Error> &error);

protected:
    void reply(OperatorReply body) { Q_EMIT replied(body); }
    /// Asks for another produce(), once what was replied has left.
    void wantTurn() { Q_EMIT turnWanted(); }
    /// Nothing may follow.
    void finish(const std::optional<Error> &error = {}) { Q_EMIT finished(error); }
};

/// What an answer is made with. Outlives it.
struct AnswerContext
{
    const DeskServices &services;
    const OperatorPeer &peer;
    int &queries; ///< of all sessions, running now
    const quint32 operators; ///< connected when it was asked
};

using AnswerPtr = std::unique_ptr<Answer>;

// Each in a file of its own.
AnswerPtr answerTo(const InfoRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const ClientsRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const SchedulesRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const RunsRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const RunRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const LinesRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const QueryRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const CleanupRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const TailRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const StartRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const CancelRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const RunMarksRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const RunCountsRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const FailingRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const TimelineRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const SearchRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const FirstErrorRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const NextRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const MissedRequest &request, const AnswerContext &context);
AnswerPtr answerTo(const UpdatesRequest &request, const AnswerContext &context);

/// For what this server does not serve.
AnswerPtr unsupported(const QString &what);

/// Keeps for the audit who did `action`. The second form is for what becomes known when the operator may have gone.
void audit(const AnswerContext &context, const QString &action, const QString &detail);
void audit(const DeskServices &services, const OperatorPeer &peer, const QString &action, const QString &detail);

} // namespace barto
