// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/info.h"

#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/records.h"
#include "cli/render/textwidth.h"
#include "cli/render/visible.h"

namespace barto {

namespace {

using namespace render;

class Info : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Info)

public:
    using Command::Command;

    void start() override
    {
        client()
            .send(InfoRequest{})
            ->on<ServerInfo>(this, [this](const ServerInfo &info) { isTable() ? write(info) : writeRecord(info); })
            ->onEnd(this, orFail([this] { finish(); }));
    }

private:
    void writeRecord(const ServerInfo &info)
    {
        render::writeRecord(context().format, out(), toJson(info), serverKeys());
    }

    void write(const ServerInfo &info)
    {
        const TimeText now = times();
        row(tr("Server"), info.name);
        row(tr("Version"), tr("bartos %1 (%2, built %3)").arg(info.version, info.commit, info.builtAt));
        row(tr("Built with"), tr("%1, Qt %2").arg(info.compiler, info.qtVersion));
        row(tr("Protocol"), QString::number(info.protocol));
        row(tr("Up since"), tr("%1 (%2)").arg(now.full(info.started), spanText(now.now() - info.started)));
        row(tr("Listens at"), info.listeners.join(QStringLiteral(", ")));
        row(tr("Its zone"), info.timezone);
        row(tr("Clients"),
            tr("%1 up of %2 known, %3 schedules").arg(info.clientsUp).arg(info.clientsKnown).arg(info.schedules));
        row(tr("Operators"), QString::number(info.operators));
        row(tr("Stored"),
            tr("%1 lines in %2 batches since its start")
                .arg(countText(info.linesStored), countText(info.batchesStored)));
        row(tr("Database"),
            tr("%1 at %2")
                .arg(QString(info.databaseKind + QLatin1Char(' ') + info.databaseVersion).trimmed(),
                    info.databasePlace));
        writeDatabaseState(info, now);
        if (!info.asker.name.isEmpty() || !info.asker.role.isEmpty())
            row(tr("You are"), askerText(info.asker));
        note(tr("Times in %1.").arg(now.zoneName()));
    }

    /// "alice, admin, from 10.0.0.5 by TLS 1.3"
    static QString askerText(const AskerFacts &asker)
    {
        QStringList parts;
        for (const QString &part : {asker.name, asker.role, tr("from %1").arg(asker.address)}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        const QString text = parts.join(QStringLiteral(", "));
        return asker.isEncrypted ? tr("%1 by %2").arg(text, asker.protocol.isEmpty() ? tr("TLS") : asker.protocol)
                                 : text;
    }

    void writeDatabaseState(const ServerInfo &info, const TimeText &now)
    {
        const QString since = info.databaseSince ? tr(" since %1").arg(now.shortTime(*info.databaseSince)) : QString();
        if (!info.databaseUp)
            return row(QString(),
                context().terminal.painted(tr("◌ away%1: %2").arg(since, visibleText(info.databaseError)), Tone::Bad));
        QString state
            = context().terminal.painted(tr("● up"), Tone::Good) + since + tr(", schema %1").arg(info.schemaVersion);
        if (info.databaseBytes > 0)
            state += tr(", %1").arg(bytesText(info.databaseBytes));
        row(QString(), state);
    }

    void row(const QString &name, const QString &value)
    {
        constexpr int nameWidth = 12;
        if (!value.isEmpty())
            out().line(context().terminal.painted(padRight(name, nameWidth), Tone::Muted) + value);
    }
};

} // namespace

CommandPtr makeCommand(const InfoOptions &, const CommandContext &context)
{
    return std::make_unique<Info>(context);
}

} // namespace barto
