// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/failed.h"

#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/states.h"
#include "cli/render/table.h"
#include "cli/render/visible.h"

namespace barto {

namespace {

using namespace render;

class Failed : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Failed)

public:
    Failed(const FailedOptions &options, const CommandContext &context)
        : Command(context), m_options(options),
          m_since(options.since.value_or(context.clock.now() - std::chrono::hours(24)))
    {
    }

    void start() override
    {
        RunsRequest request;
        request.filter.client = m_options.client;
        request.filter.schedule = m_options.schedule;
        request.filter.outcomes = {Outcome::Failed, Outcome::Lost, Outcome::NotStarted};
        request.filter.since = m_since;
        request.limit = m_options.limit;
        request.withLastLine = true;
        client()
            .send(request)
            ->on<RunPage>(this,
                [this](const RunPage &page) {
                    m_runs.insert(m_runs.end(), page.runs.begin(), page.runs.end());
                    m_more = page.more;
                })
            ->onEnd(this,
                orFail(
                    [this] {
                        m_options.isJson ? writeJson() : write();
                        finish();
                    },
                    m_options.client, m_options.schedule));
    }

private:
    void writeJson()
    {
        QJsonArray array;
        for (const RunSummary &run : m_runs)
            array.append(toJson(run));
        out().write(document(array));
    }

    void write()
    {
        const TimeText now = times();
        if (m_runs.empty())
            return note(tr("No failed runs since %1. Times in %2.").arg(now.inSentence(m_since), now.zoneName()));
        Table table({{tr("ENDED")}, {tr("CLIENT")}, {tr("SCHEDULE")}, {tr("RESULT")},
                        {tr("TOOK"), Column::Align::Right}, {tr("LAST LINE"), Column::Align::Left, true}, {tr("RUN")}},
            context().terminal);
        const int length = runPrefixLength(m_runs);
        for (const RunSummary &run : m_runs)
            table.addRow(row(run, now, length));
        table.flush(out());
        writeNote(now, length);
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

    void writeNote(const TimeText &now, int length)
    {
        const QString count = m_runs.size() == 1 ? tr("1 failed run") : tr("%1 failed runs").arg(m_runs.size());
        note(tr("%1 since %2. Show one: barto-cli show %3. Times in %4.")
                 .arg(count, now.inSentence(m_since), runPrefix(m_runs.front().run, length), now.zoneName()));
        if (m_more)
            note(tr("Older ones are not shown; --limit %1 shows more.").arg(m_options.limit * 10));
    }

    const FailedOptions m_options;
    const Instant m_since;
    std::vector<RunSummary> m_runs;
    bool m_more = false;
};

} // namespace

CommandPtr makeCommand(const FailedOptions &options, const CommandContext &context)
{
    return std::make_unique<Failed>(options, context);
}

} // namespace barto
