// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/message/servermessage.h"

#include "common/message/archive.h"
#include "common/message/checks.h"
#include "common/message/valuefields.h"

namespace barto {

inline bool isKnown(Goodbye::Reason value)
{
    return value >= Goodbye::Reason::Stopping && value <= Goodbye::Reason::Restart;
}

template<typename A>
void fields(A &a, Welcome &m)
{
    a(m.protocol, m.serverVersion, m.features, m.schedules);
}
template<typename A>
void fields(A &a, SchedulesChanged &m)
{
    a(m.schedules);
}
template<typename A>
void fields(A &a, WantedRun &m)
{
    a(m.run, m.nextSeq);
}
template<typename A>
void fields(A &a, RunsWanted &m)
{
    a(m.runs);
}
template<typename A>
void fields(A &a, Acknowledge &m)
{
    a(m.run, m.storedSeq);
}
template<typename A>
void fields(A &a, Credit &m)
{
    a(m.window);
}
template<typename A>
void fields(A &a, FactsAcknowledged &m)
{
    a(m.serial);
}
template<typename A>
void fields(A &a, OfferAll &)
{
    a();
}
template<typename A>
void fields(A &a, StartRun &m)
{
    a(m.run, m.schedule);
}
template<typename A>
void fields(A &a, CancelRun &m)
{
    a(m.run);
}
template<typename A>
void fields(A &a, Goodbye &m)
{
    a(m.reason, m.sentence);
}
template<typename A>
void fields(A &a, TrimDelivered &m)
{
    a(m.olderThan);
}

QByteArray encode(const ServerMessage &message)
{
    return message::encodeMessage(message);
}

Result<ServerMessage> decodeServerMessage(const QByteArray &payload)
{
    const QString direction = QStringLiteral("message from the server");
    Result<ServerMessage> message = message::decodeMessage<ServerMessage>(payload, direction);
    if (!message)
        return message;
    if (const auto *trim = std::get_if<TrimDelivered>(&*message); trim && trim->olderThan < Microseconds(0))
        return fail(Error::Code::Protocol, QString(direction + QStringLiteral(": an age is not negative")));
    const Schedules *schedules = nullptr;
    if (const auto *welcome = std::get_if<Welcome>(&*message))
        schedules = &welcome->schedules;
    else if (const auto *changed = std::get_if<SchedulesChanged>(&*message))
        schedules = &changed->schedules;
    if (schedules) {
        if (const Result<void> sound = message::checkedSchedules(*schedules); !sound)
            return failAt(direction, sound.error());
    }
    return message;
}

} // namespace barto
