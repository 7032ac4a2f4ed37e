// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/operators/answer.h"

#include <deque>
#include <map>
#include <vector>

namespace barto {

/// One operator's connection: checks what it may ask, runs its answers, and lets them produce only while the session
/// has room. Owned by the desk.
class DeskSession : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t maxAnswers = 32; ///< at once

    DeskSession(const DeskServices &services, OperatorPeer peer, int &queries);
    ~DeskSession() override;

    void take(RequestEnvelope &&request, quint32 operators);
    /// What was replied has left.
    void drained();

private:
    void begin(quint64 id, AnswerPtr answer);
    void giveTurn(quint64 id);
    void reply(quint64 id, OperatorReply body);
    void end(quint64 id, const std::optional<Error> &error);
    bool isAllowed(quint64 id, const OperatorRequest &request, const AnswerContext &context);

    const DeskServices &m_services;
    const OperatorPeer m_peer;
    int &m_queries;
    bool m_hasRoom = true;
    std::map<quint64, AnswerPtr> m_answers;
    std::vector<AnswerPtr> m_ended; ///< to be destroyed
    std::deque<quint64> m_waiting; ///< for their turn
};

} // namespace barto
