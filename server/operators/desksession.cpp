// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/operators/desksession.h"

#include <utility>

namespace barto {

namespace {

/// What may be asked with which role, and how refusals call it.
struct Rule
{
    Role least = Role::Viewer;
    QString what;
};

Rule ruleOf(const OperatorRequest &request)
{
    if (std::holds_alternative<StartRequest>(request))
        return {Role::Operator, QStringLiteral("starting a run")};
    if (std::holds_alternative<CancelRequest>(request))
        return {Role::Operator, QStringLiteral("cancelling a run")};
    if (std::holds_alternative<CleanupRequest>(request))
        return {Role::Admin, QStringLiteral("removing history")};
    if (std::holds_alternative<QueryRequest>(request))
        return {Role::Admin, QStringLiteral("a query of one's own")};
    return {};
}

} // namespace

DeskSession::DeskSession(const DeskServices &services, OperatorPeer peer, int &queries)
    : m_services(services), m_peer(std::move(peer)), m_queries(queries)
{
}

DeskSession::~DeskSession() = default;

void DeskSession::take(RequestEnvelope &&request, quint32 operators)
{
    const AnswerContext context{m_services, m_peer, m_queries, operators};
    const quint64 id = request.id;
    if (const auto *stop = std::get_if<StopRequest>(&request.body)) {
        if (m_answers.contains(stop->request))
            end(stop->request, Error{Error::Code::Cancelled, QStringLiteral("stopped as asked")});
        return reply(id, End{});
    }
    if (m_answers.contains(id))
        return reply(id, End{Error{Error::Code::Conflict, QStringLiteral("request %1 is still going on").arg(id)}});
    if (m_answers.size() >= maxAnswers)
        return reply(
            id, End{Error{Error::Code::Full, QStringLiteral("no more than %1 requests at once").arg(maxAnswers)}});
    if (!isAllowed(id, request.body, context))
        return;
    std::visit(
        [&](const auto &body) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(body)>, StopRequest>)
                begin(id, answerTo(body, context));
        },
        request.body);
}

bool DeskSession::isAllowed(quint64 id, const OperatorRequest &request, const AnswerContext &context)
{
    const Rule rule = ruleOf(request);
    if (m_peer.role >= rule.least)
        return true;
    const QString detail = QStringLiteral("%1 needs the role '%2', and '%3' has the role '%4'")
                               .arg(rule.what, roleText(rule.least), m_peer.name, roleText(m_peer.role));
    qCWarning(lcOperators).noquote() << "refused:" << detail;
    audit(context, QStringLiteral("refused"), detail);
    reply(id, End{Error{Error::Code::Refused, detail}});
    return false;
}

void DeskSession::begin(quint64 id, AnswerPtr answer)
{
    connect(answer.get(), &Answer::replied, this, [this, id](const OperatorReply &body) { reply(id, body); });
    connect(
        answer.get(), &Answer::turnWanted, this, [this, id] { giveTurn(id); }, Qt::QueuedConnection);
    connect(answer.get(), &Answer::finished, this, [this, id](const std::optional<Error> &error) { end(id, error); });
    m_answers.emplace(id, std::move(answer));
    giveTurn(id);
}

void DeskSession::giveTurn(quint64 id)
{
    const auto found = m_answers.find(id);
    if (found == m_answers.end())
        return;
    if (m_hasRoom)
        found->second->produce();
    else
        m_waiting.push_back(id);
}

void DeskSession::drained()
{
    m_hasRoom = true;
    for (const quint64 id : std::exchange(m_waiting, {}))
        giveTurn(id); // those that find the room taken again wait on, in their order
}

void DeskSession::reply(quint64 id, OperatorReply body)
{
    m_hasRoom = false;
    m_services.reply(m_peer.session, ReplyEnvelope{id, std::move(body)});
}

void DeskSession::end(quint64 id, const std::optional<Error> &error)
{
    const auto found = m_answers.find(id);
    if (found == m_answers.end())
        return;
    // It may be the one that is speaking, so it lives on until control is back in the event loop.
    found->second->disconnect(this);
    m_ended.push_back(std::move(found->second));
    QMetaObject::invokeMethod(
        this, [this] { m_ended.clear(); }, Qt::QueuedConnection);
    m_answers.erase(found);
    reply(id, End{error});
}

} // namespace barto
