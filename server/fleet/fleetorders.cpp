// SPDX-License-Identifier: MIT OR Apache-2.0
// Fleet's ad hoc runs: orders of operators, forwarded over a live link only.

#include "common/base/nearestword.h"
#include "server/fleet/fleet.h"

#include <QTimer>

namespace barto {

namespace {

constexpr std::size_t rememberedStarts = 10'000;

StartResult refused(const QString &sentence)
{
    return {StartResult::State::Refused, sentence};
}

QString maybe(const QString &nearest)
{
    return nearest.isEmpty() ? QString() : QStringLiteral(" Did you mean '%1'?").arg(nearest);
}

} // namespace

void Fleet::startRun(const StartRequest &request, const StartAnswered &answered)
{
    const auto link = m_byName.constFind(request.client);
    const bool isKnown = m_known.contains(request.client) || m_book.byClient().contains(request.client);
    if (!isKnown) {
        const QStringList names = m_book.clients() + QStringList(m_known.keys());
        answered(refused(QStringLiteral("No client is called '%1'.").arg(request.client)
            + maybe(nearestWord(request.client, names))));
        return;
    }
    if (!m_book.find(request.client, request.schedule)) {
        QStringList names;
        for (const Schedule &schedule : m_book.schedules(request.client))
            names += schedule.name;
        answered(refused(QStringLiteral("Client '%1' has no schedule '%2'.").arg(request.client, request.schedule)
            + maybe(nearestWord(request.schedule, names))));
        return;
    }
    if (link == m_byName.constEnd()) {
        answered(refused(QStringLiteral("Client '%1' is not connected, so nothing was started.").arg(request.client)));
        return;
    }
    rememberStart(request);
    const quint64 number = m_starts.add(request.run, *link, answered);
    QTimer::singleShot(answerLimit, this, [this, number] {
        m_starts.expire(number,
            {StartResult::State::Unknown,
                QStringLiteral("The agent did not answer in time. Ask again, or look at the run later.")});
    });
    qCInfo(lcFleet).noquote() << "run" << request.run.text() << "of" << request.schedule << "is ordered from"
                              << request.client;
    Q_EMIT outgoing(*link, StartRun{request.run, request.schedule});
}

void Fleet::hear(quint64 session, const StartAnswer &answer)
{
    m_starts.answer(answer.run, session,
        {answer.accepted ? StartResult::State::Accepted : StartResult::State::Refused, answer.reason});
}

void Fleet::cancelRun(const RunId &run, const QString &client, const CancelAnswered &answered)
{
    QString name = client;
    if (name.isEmpty()) {
        const auto started = std::find_if(
            m_recentStarts.rbegin(), m_recentStarts.rend(), [&](const auto &start) { return start.first == run; });
        if (started == m_recentStarts.rend()) {
            answered({run, false, QStringLiteral("no such run")});
            return;
        }
        name = started->second;
    }
    const auto link = m_byName.constFind(name);
    if (link == m_byName.constEnd()) {
        answered({run, false, QStringLiteral("its client '%1' is not connected").arg(name)});
        return;
    }
    // The run's id is put in here, because an answer for a lost link does not know it.
    const quint64 number = m_cancels.add(run, *link, [run, answered](CancelResult result) {
        result.run = run;
        answered(result);
    });
    QTimer::singleShot(answerLimit, this, [this, number] {
        m_cancels.expire(number, {RunId(), false, QStringLiteral("the agent did not answer in time")});
    });
    qCInfo(lcFleet).noquote() << "run" << run.text() << "on" << name << "is to be cancelled";
    Q_EMIT outgoing(*link, CancelRun{run});
}

void Fleet::hear(quint64 session, const CancelAnswer &answer)
{
    m_cancels.answer(answer.run, session, {answer.run, answer.accepted, answer.reason});
}

Fleet::Told Fleet::tellToTrim(Microseconds olderThan)
{
    for (const auto &[number, session] : m_sessions)
        Q_EMIT outgoing(number, TrimDelivered{olderThan});
    const auto told = quint32(m_sessions.size());
    return {told, quint32(m_known.size()) - std::min(told, quint32(m_known.size()))};
}

void Fleet::rememberStart(const StartRequest &request)
{
    m_recentStarts.emplace_back(request.run, request.client);
    if (m_recentStarts.size() > rememberedStarts)
        m_recentStarts.pop_front();
}

} // namespace barto
