// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/runs.h"

#include "cli/commands/listing.h"
#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/states.h"

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

class Runs : public ListCommand<RunPage>
{
    Q_DECLARE_TR_FUNCTIONS(Runs)

public:
    Runs(const RunsOptions &options, const CommandContext &context)
        : ListCommand(context, columns(), runKeys()), m_options(options)
    {
    }

    void start() override
    {
        RunsRequest request;
        request.filter = m_options.filter;
        request.limit = m_options.limit;
        list(request, m_options.filter.client, m_options.filter.schedule);
    }

private:
    static std::vector<Column> columns()
    {
        const auto left = Column::Align::Left;
        const auto right = Column::Align::Right;
        return {{tr("DUE")}, {tr("CLIENT"), left, true}, {tr("SCHEDULE"), left, true}, {tr("RESULT")},
            {tr("LATE"), right, false, 2}, {tr("TOOK"), right}, {tr("LINES"), right, false, 1}, {tr("RUN")}};
    }

    /// Page by page, as they come: a long list begins at once.
    void take(const RunPage &page) override
    {
        const TimeText now = times();
        m_prefixLength = std::max(m_prefixLength, runPrefixLength(page.runs));
        for (const RunSummary &run : page.runs)
            m_listing.add([&] { return row(run, now); }, [&] { return toJson(run); });
        m_more = page.more;
    }

    std::vector<Cell> row(const RunSummary &run, const TimeText &now) const
    {
        const std::optional<Instant> at = run.due ? run.due : run.started;
        const QString schedule
            = run.slotCount > 1 ? tr("%1 (%2 slots)").arg(run.schedule).arg(run.slotCount) : run.schedule;
        return {at ? now.shortTime(*at) : QStringLiteral("-"), run.client, schedule, resultCell(run), lateText(run),
            tookOf(run, now.now()), QString::number(run.lines), runPrefix(run.run, m_prefixLength)};
    }

    void writeNote() override
    {
        const QString zone = times().zoneName();
        if (m_listing.count() == 0)
            return note(tr("No such runs. Times in %1.").arg(zone));
        const QString count = m_listing.count() == 1 ? tr("1 run") : tr("%1 runs").arg(m_listing.count());
        if (!m_more)
            return note(tr("%1. Times in %2.").arg(count, zone), m_listing.omission());
        warn(tr("%1, older ones not shown; --limit %2 shows more. Times in %3.")
                 .arg(count)
                 .arg(m_options.limit * 10)
                 .arg(zone));
    }

    const RunsOptions m_options;
    int m_prefixLength = 0;
    bool m_more = false;
};

} // namespace

CommandPtr makeCommand(const RunsOptions &options, const CommandContext &context)
{
    return std::make_unique<Runs>(options, context);
}

} // namespace barto
