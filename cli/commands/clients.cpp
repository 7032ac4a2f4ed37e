// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/clients.h"

#include "cli/commands/listing.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/states.h"

#include <QRegularExpression>

namespace barto {

namespace {

using namespace render;

const QString nothing = QStringLiteral("-");

/// "Debian GNU/Linux 12 (bookworm)", "x86_64" -> "Debian 12 x86_64"
QString systemText(const HostFacts &facts)
{
    static const QRegularExpression decoration(QStringLiteral(" GNU/Linux| \\([^)]*\\)"));
    QString os = facts.os;
    os.remove(decoration);
    return QString(os + QLatin1Char(' ') + facts.architecture).trimmed();
}

class Clients : public ListCommand<ClientPage>
{
    Q_DECLARE_TR_FUNCTIONS(Clients)

public:
    explicit Clients(const CommandContext &context) : ListCommand(context, columns(), clientKeys()) { }

    void start() override { list(ClientsRequest{times().dayStart()}); }

private:
    static std::vector<Column> columns()
    {
        const auto left = Column::Align::Left;
        const auto right = Column::Align::Right;
        return {{tr("CLIENT"), left, true}, {tr("STATE")}, {tr("SINCE")}, {tr("ADDRESS"), left, false, 3},
            {tr("SYSTEM"), left, true, 4}, {tr("VERSION"), left, false, 5}, {tr("RUNNING"), right, false, 1},
            {tr("BACKLOG"), right, false, 2}, {tr("NEXT"), left, true}};
    }

    void take(const ClientPage &page) override
    {
        const TimeText now = times();
        for (const ClientStatus &one : page.clients) {
            m_listing.add([&] { return row(one, now); }, [&] { return toJson(one); });
            m_away += one.state == ClientState::Away || one.state == ClientState::NeverSeen ? 1 : 0;
            for (const QString &warning : one.warnings)
                m_warnings.append(one.name + QStringLiteral(": ") + warning);
        }
    }

    static std::vector<Cell> row(const ClientStatus &one, const TimeText &now)
    {
        const bool isUp = one.state == ClientState::Up || one.state == ClientState::CatchingUp;
        return {one.name, clientCell(one.state), sinceText(one, now), orNothing(one.address),
            orNothing(systemText(one.facts)), orNothing(one.facts.version),
            isUp ? QString::number(one.running) : nothing, one.backlogBytes > 0 ? bytesText(one.backlogBytes) : nothing,
            nextText(one, isUp, now)};
    }

    static QString orNothing(const QString &text) { return text.isEmpty() ? nothing : text; }

    static QString sinceText(const ClientStatus &one, const TimeText &now)
    {
        const std::optional<Instant> since = one.since ? one.since : one.lastSeen;
        if (!since)
            return nothing;
        if (one.state == ClientState::Away)
            return tr("since %1").arg(now.daysFromToday(*since) == 0 ? now.inSentence(*since) : now.shortTime(*since));
        return spanText(std::chrono::floor<std::chrono::seconds>(now.now() - *since));
    }

    static QString nextText(const ClientStatus &one, bool isUp, const TimeText &now)
    {
        if (!isUp || !one.nextDue || one.nextSchedule.isEmpty())
            return nothing;
        return one.nextSchedule + QLatin1Char(' ') + now.upcoming(*one.nextDue);
    }

    void writeNote() override
    {
        if (m_listing.count() == 0)
            return note(tr("No clients yet. Start bartoc on a machine and point it at this server."));
        for (const QString &warning : m_warnings)
            note(warning);
        const QString count = m_listing.count() == 1 ? tr("1 client") : tr("%1 clients").arg(m_listing.count());
        const QString zone = times().zoneName();
        note(m_away > 0 ? tr("%1, %2 away. Times in %3.").arg(count).arg(m_away).arg(zone)
                        : tr("%1. Times in %2.").arg(count, zone),
            m_listing.omission());
    }

    QStringList m_warnings;
    int m_away = 0;
};

} // namespace

CommandPtr makeCommand(const ClientsOptions &, const CommandContext &context)
{
    return std::make_unique<Clients>(context);
}

} // namespace barto
