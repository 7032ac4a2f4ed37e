// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/runs.h"

#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/states.h"
#include "cli/render/table.h"

namespace barto {

namespace {

using namespace render;

/// "0.4 ms", "-" where nothing can be late
QString lateText(const RunSummary &run)
{
    if (!run.due || !run.started || run.trigger != RunTrigger::Slot)
        return QStringLiteral("-");
    return spanText(*run.started - *run.due);
}

QString tookOf(const RunSummary &run, Instant now)
{
    if (!run.started)
        return QStringLiteral("-");
    if (!run.finished && run.outcome != Outcome::Running)
        return QStringLiteral("-");
    return tookText(run.finished.value_or(now) - *run.started);
}

class Runs : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Runs)

public:
    Runs(const RunsOptions &options, const CommandContext &context)
        : Command(context), m_options(options),
          m_table({{tr("DUE")}, {tr("CLIENT")}, {tr("SCHEDULE"), Column::Align::Left, true}, {tr("RESULT")},
                      {tr("LATE"), Column::Align::Right}, {tr("TOOK"), Column::Align::Right},
                      {tr("LINES"), Column::Align::Right}, {tr("RUN")}},
              context.terminal)
    {
    }

    void start() override
    {
        RunsRequest request;
        request.filter = m_options.filter;
        request.limit = m_options.limit;
        client()
            .send(request)
            ->on<RunPage>(this, [this](const RunPage &page) { m_options.isJson ? collect(page) : write(page); })
            ->onEnd(this, orFail([this] { writeEnd(); }, m_options.filter.client, m_options.filter.schedule));
    }

private:
    void collect(const RunPage &page)
    {
        for (const RunSummary &run : page.runs)
            m_json.append(toJson(run));
    }

    /// Page by page, as they come: a long list begins at once.
    void write(const RunPage &page)
    {
        const TimeText now = times();
        m_prefixLength = std::max(m_prefixLength, runPrefixLength(page.runs));
        for (const RunSummary &run : page.runs)
            m_table.addRow(row(run, now));
        m_count += page.runs.size();
        m_more = page.more;
        if (!page.runs.empty())
            m_table.flush(out());
        out().flush();
    }

    std::vector<Cell> row(const RunSummary &run, const TimeText &now) const
    {
        const std::optional<Instant> at = run.due ? run.due : run.started;
        const QString schedule
            = run.slotCount > 1 ? tr("%1 (%2 slots)").arg(run.schedule).arg(run.slotCount) : run.schedule;
        return {at ? now.shortTime(*at) : QStringLiteral("-"), run.client, schedule, resultCell(run), lateText(run),
            tookOf(run, now.now()), QString::number(run.lines), runPrefix(run.run, m_prefixLength)};
    }

    void writeEnd()
    {
        if (m_options.isJson) {
            out().write(document(m_json));
            return finish();
        }
        if (m_count == 0) {
            note(tr("No such runs. Times in %1.").arg(times().zoneName()));
            return finish();
        }
        const QString count = m_count == 1 ? tr("1 run") : tr("%1 runs").arg(m_count);
        note(m_more ? tr("%1, older ones not shown; --limit %2 shows more. Times in %3.")
                          .arg(count)
                          .arg(m_options.limit * 10)
                          .arg(times().zoneName())
                    : tr("%1. Times in %2.").arg(count, times().zoneName()));
        finish();
    }

    const RunsOptions m_options;
    Table m_table;
    QJsonArray m_json;
    int m_prefixLength = 0;
    std::size_t m_count = 0;
    bool m_more = false;
};

} // namespace

CommandPtr makeCommand(const RunsOptions &options, const CommandContext &context)
{
    return std::make_unique<Runs>(options, context);
}

} // namespace barto
