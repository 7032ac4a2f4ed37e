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
        client()
            .send(CleanupRequest{m_options.olderThan, m_options.isDryRun})
            ->on<CleanupResult>(this,
                [this](const CleanupResult &result) {
                    m_result = result;
                    if (result.more)
                        context().progress.say(tr("%1 removed so far").arg(counted()), true);
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
            return out().line(tr("Nothing to remove: no run ended before %1.").arg(before));
        out().line(m_result.dryRun ? tr("Would remove %1 that ended before %2.").arg(counted(), before)
                                   : tr("Removed %1 that ended before %2.").arg(counted(), before));
    }

    void writeRecord()
    {
        render::writeRecord(context().format, out(),
            {{QStringLiteral("runs"), qint64(m_result.runs)}, {QStringLiteral("lines"), qint64(m_result.lines)},
                {QStringLiteral("before"), toJson(m_result.before)}, {QStringLiteral("dry_run"), m_result.dryRun}},
            {QStringLiteral("runs"), QStringLiteral("lines"), QStringLiteral("before"), QStringLiteral("dry_run")});
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
