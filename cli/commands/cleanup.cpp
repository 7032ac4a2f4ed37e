// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/cleanup.h"

#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/records.h"

namespace barto {

namespace {

using namespace render;

class Cleanup : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Cleanup)

public:
    Cleanup(const CleanupOptions &options, const CommandContext &context) : Command(context), m_options(options) { }

    void start() override
    {
        CleanupRequest request;
        request.olderThan = m_options.olderThan;
        request.dryRun = m_options.isDryRun;
        request.tellAgents = !m_options.isDryRun;
        client()
            .send(request)
            ->on<CleanupResult>(this,
                [this](const CleanupResult &result) {
                    m_result = result;
                    if (result.more)
                        context().progress.say(progressText(), true);
                })
            ->onEnd(this, orFail([this] {
                isTable() ? write() : writeRecord();
                finish();
            }));
    }

private:
    QString counted() const
    {
        const QString runs = m_result.runs == 1 ? tr("1 run") : tr("%1 runs").arg(countText(m_result.runs));
        const QString lines = m_result.lines == 1 ? tr("1 line") : tr("%1 lines").arg(countText(m_result.lines));
        return tr("%1 with %2").arg(runs, lines);
    }

    void write()
    {
        context().progress.stop();
        const QString before = times().full(m_result.before);
        if (m_result.runs == 0)
            out().line(tr("Nothing to remove: no run ended before %1.").arg(before));
        else
            out().line(m_result.dryRun ? tr("Would remove %1 that ended before %2.").arg(counted(), before)
                                       : tr("Removed %1 that ended before %2.").arg(counted(), before));
        if (m_result.agentsTold + m_result.agentsAway > 0)
            note(m_result.agentsAway > 0 ? tr("%1 agents trim what they have delivered; %2 are away.")
                                               .arg(m_result.agentsTold)
                                               .arg(m_result.agentsAway)
                                         : tr("%1 agents trim what they have delivered.").arg(m_result.agentsTold));
    }

    QString progressText() const
    {
        return m_result.fraction > 0 ? tr("%1 removed so far, %2 %").arg(counted()).arg(int(m_result.fraction * 100))
                                     : tr("%1 removed so far").arg(counted());
    }

    void writeRecord()
    {
        render::writeRecord(context().format, out(),
            {{QStringLiteral("runs"), qint64(m_result.runs)}, {QStringLiteral("lines"), qint64(m_result.lines)},
                {QStringLiteral("before"), toJson(m_result.before)}, {QStringLiteral("dry_run"), m_result.dryRun},
                {QStringLiteral("agents_told"), qint64(m_result.agentsTold)},
                {QStringLiteral("agents_away"), qint64(m_result.agentsAway)}},
            {QStringLiteral("runs"), QStringLiteral("lines"), QStringLiteral("before"), QStringLiteral("dry_run"),
                QStringLiteral("agents_told"), QStringLiteral("agents_away")});
    }

    const CleanupOptions m_options;
    CleanupResult m_result;
};

} // namespace

CommandPtr makeCommand(const CleanupOptions &options, const CommandContext &context)
{
    return std::make_unique<Cleanup>(options, context);
}

} // namespace barto
