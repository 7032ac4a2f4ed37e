// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/cleanup.h"

#include "cli/render/durationtext.h"

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
                        writeProgress();
                })
            ->onEnd(this, [this](const std::optional<Error> &error) {
                clearProgress();
                if (error)
                    return fail(*error);
                write();
                finish();
            });
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
        const QString before = times().full(m_result.before);
        if (m_result.runs == 0)
            return out().line(tr("Nothing to remove: no run ended before %1.").arg(before));
        out().line(m_result.dryRun ? tr("Would remove %1 that ended before %2.").arg(counted(), before)
                                   : tr("Removed %1 that ended before %2.").arg(counted(), before));
    }

    void writeProgress()
    {
        if (!context().noteTerminal.isTerminal)
            return;
        context().notes.text(QStringLiteral("\r\x1b[K") + tr("%1 removed so far").arg(counted()));
        context().notes.flush();
        m_hasProgress = true;
    }

    void clearProgress()
    {
        if (m_hasProgress)
            context().notes.text(QStringLiteral("\r\x1b[K"));
        context().notes.flush();
    }

    const CleanupOptions m_options;
    CleanupResult m_result;
    bool m_hasProgress = false;
};

} // namespace

CommandPtr makeCommand(const CleanupOptions &options, const CommandContext &context)
{
    return std::make_unique<Cleanup>(options, context);
}

} // namespace barto
