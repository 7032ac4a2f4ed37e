// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/clients.h"

#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/states.h"
#include "cli/render/table.h"

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

class Clients : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Clients)

public:
    Clients(const ClientsOptions &options, const CommandContext &context) : Command(context), m_options(options) { }

    void start() override
    {
        client()
            .send(ClientsRequest{})
            ->on<ClientPage>(this,
                [this](const ClientPage &page) {
                    m_clients.insert(m_clients.end(), page.clients.begin(), page.clients.end());
                })
            ->onEnd(this, orFail([this] {
                m_options.isJson ? writeJson() : write();
                finish();
            }));
    }

private:
    void writeJson()
    {
        QJsonArray array;
        for (const ClientStatus &one : m_clients)
            array.append(toJson(one));
        out().write(document(array));
    }

    void write()
    {
        if (m_clients.empty())
            return note(tr("No clients yet. Start bartoc on a machine and point it at this server."));
        const TimeText now = times();
        const auto right = Column::Align::Right;
        Table table(
            {{tr("CLIENT")}, {tr("STATE")}, {tr("SINCE")}, {tr("ADDRESS")}, {tr("SYSTEM"), Column::Align::Left, true},
                {tr("VERSION")}, {tr("RUNNING"), right}, {tr("BACKLOG"), right}, {tr("NEXT")}},
            context().terminal);
        for (const ClientStatus &one : m_clients)
            table.addRow(row(one, now));
        table.flush(out());
        writeNotes(now);
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

    void writeNotes(const TimeText &now)
    {
        for (const ClientStatus &one : m_clients) {
            for (const QString &warning : one.warnings)
                note(one.name + QStringLiteral(": ") + warning);
        }
        const auto away = std::count_if(m_clients.begin(), m_clients.end(), [](const ClientStatus &one) {
            return one.state == ClientState::Away || one.state == ClientState::NeverSeen;
        });
        const QString count = m_clients.size() == 1 ? tr("1 client") : tr("%1 clients").arg(m_clients.size());
        note((away > 0 ? tr("%1, %2 away. Times in %3.").arg(count).arg(away).arg(now.zoneName())
                       : tr("%1. Times in %2.").arg(count, now.zoneName())));
    }

    const ClientsOptions m_options;
    std::vector<ClientStatus> m_clients;
};

} // namespace

CommandPtr makeCommand(const ClientsOptions &options, const CommandContext &context)
{
    return std::make_unique<Clients>(options, context);
}

} // namespace barto
