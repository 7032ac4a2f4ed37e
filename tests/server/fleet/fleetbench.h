// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/fleet/fleet.h"
#include "tests/support/fakeclock.h"

#include <QObject>

namespace barto {

inline Schedule scheduleOf(const QString &name, const QString &onCalendar = QStringLiteral("hourly"))
{
    return {name, onCalendar, {}, false, {}, {QStringLiteral("true")}};
}

/// A Fleet with three schedules on two clients, and what it said.
class FleetBench : public QObject
{
public:
    FleetBench()
        : clock(fromMicroseconds(1'700'000'000'000'000)),
          fleet(ScheduleBook({{vader, {scheduleOf(QStringLiteral("a")), scheduleOf(QStringLiteral("b"))}},
                    {luke, {scheduleOf(QStringLiteral("a"))}}}),
              clock)
    {
        connect(&fleet, &Fleet::outgoing, this, [this](quint64 session, const ServerMessage &message) {
            said.push_back({session, message});
        });
        connect(&fleet, &Fleet::sessionRefused, this, [this](quint64 session, const Goodbye &goodbye) {
            refused.push_back({session, goodbye});
        });
        connect(&fleet, &Fleet::sessionAccepted, this,
            [this](quint64 session, const QString &, const QString &, const Hello &) { accepted.push_back(session); });
        connect(&fleet, &Fleet::sessionGone, this, [this](quint64 session) { gone.push_back(session); });
    }

    Hello hello(const ClientId &client)
    {
        Hello hello;
        hello.client = client;
        hello.facts.timezone = QStringLiteral("Europe/Berlin");
        hello.facts.version = QStringLiteral("1.0.0");
        return hello;
    }
    void greet(quint64 session, const QString &name, const ClientId &client = ClientId::make())
    {
        fleet.greet(session, {name, QStringLiteral("10.0.0.%1").arg(session), {}}, hello(client));
    }
    template<typename Message>
    std::vector<std::pair<quint64, Message>> heard() const
    {
        std::vector<std::pair<quint64, Message>> found;
        for (const auto &[session, message] : said) {
            if (const auto *body = std::get_if<Message>(&message))
                found.push_back({session, *body});
        }
        return found;
    }
    ClientStatus status(const QString &name) const
    {
        for (const ClientStatus &status : fleet.clientStatuses()) {
            if (status.name == name)
                return status;
        }
        return {};
    }

    const QString vader = QStringLiteral("vader");
    const QString luke = QStringLiteral("luke");
    FakeClock clock;
    Fleet fleet;
    std::vector<std::pair<quint64, ServerMessage>> said;
    std::vector<std::pair<quint64, Goodbye>> refused;
    std::vector<quint64> accepted;
    std::vector<quint64> gone;
};

} // namespace barto
