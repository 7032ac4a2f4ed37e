// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/failed.h"

#include "cli/commands/listing.h"
#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/states.h"
#include "cli/render/visible.h"

namespace barto {

namespace {

using namespace render;

class Failed : public ListCommand<RunPage>
{
    Q_DECLARE_TR_FUNCTIONS(Failed)

public:
    Failed(const FailedOptions &options, const CommandContext &context)
        : ListCommand(context, columns(), runKeys()), m_options(options),
          m_since(options.filter.since.value_or(context.clock.now() - std::chrono::hours(24)))
    {
    }

    void start() override
    {
        RunsRequest request;
        request.filter = m_options.filter;
        request.filter.outcomes = failedOutcomes();
        request.filter.since = m_since;
        request.limit = m_options.limit;
        request.withLastLine = true;
        list(request, m_options.filter.client, m_options.filter.schedule);
    }

private:
    static std::vector<Column> columns()
    {
        const auto left = Column::Align::Left;
        return {{tr("ENDED")}, {tr("CLIENT"), left, true}, {tr("SCHEDULE"), left, true}, {tr("RESULT")},
            {tr("TOOK"), Column::Align::Right, false, 1}, {tr("LAST LINE"), left, true}, {tr("RUN")}};
    }

    void take(const RunPage &page) override
    {
        const TimeText now = times();
        m_length = std::max(m_length, runPrefixLength(page.runs));
        for (const RunSummary &run : page.runs) {
            m_listing.add([&] { return row(run, now, m_length); }, [&] { return toJson(run); });
            if (m_example.isEmpty())
                m_example = runPrefix(run.run, m_length);
        }
        m_more = page.more;
    }

    static std::vector<Cell> row(const RunSummary &run, const TimeText &now, int length)
    {
        const std::optional<Instant> ended = run.finished ? run.finished : run.started ? run.started : run.due;
        const QString took = run.started && run.finished ? tookText(*run.finished - *run.started) : QStringLiteral("-");
        // What never ran, or was lost, has no last words of its own that explain it: the reason does.
        const QString words = run.reason.isEmpty() ? visibleLine(run.lastLine) : run.reason;
        return {ended ? now.shortTime(*ended) : QStringLiteral("-"), run.client, run.schedule, resultCell(run), took,
            words, runPrefix(run.run, length)};
    }

    void writeNote() override
    {
        const TimeText now = times();
        if (m_listing.count() == 0)
            return note(tr("No failed runs since %1. Times in %2.").arg(now.inSentence(m_since), now.zoneName()));
        const QString count = m_listing.count() == 1 ? tr("1 failed run") : tr("%1 failed runs").arg(m_listing.count());
        note(tr("%1 since %2. Show one: barto-cli show %3. Times in %4.")
                 .arg(count, now.inSentence(m_since), m_example, now.zoneName()),
            m_listing.omission());
        if (m_more)
            warn(tr("Older ones are not shown; --limit %1 shows more.").arg(m_options.limit * 10));
    }

    const FailedOptions m_options;
    const Instant m_since;
    QString m_example;
    int m_length = 0;
    bool m_more = false;
};

} // namespace

CommandPtr makeCommand(const FailedOptions &options, const CommandContext &context)
{
    return std::make_unique<Failed>(options, context);
}

} // namespace barto
