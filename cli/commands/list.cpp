// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/list.h"

#include "cli/commands/outputs.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/states.h"
#include "cli/render/table.h"

namespace barto {

namespace {

using namespace render;

const QString nothing = QStringLiteral("-");

class List : public Command
{
    Q_DECLARE_TR_FUNCTIONS(List)

public:
    List(const ListOptions &options, const CommandContext &context) : Command(context), m_options(options) { }

    void start() override
    {
        client()
            .send(SchedulesRequest{m_options.client, times().dayStart()})
            ->on<SchedulePage>(this,
                [this](const SchedulePage &page) {
                    m_schedules.insert(m_schedules.end(), page.schedules.begin(), page.schedules.end());
                })
            ->onEnd(this,
                orFail(
                    [this] {
                        m_options.isJson ? writeJson() : write();
                        finish();
                    },
                    m_options.client));
    }

private:
    void writeJson()
    {
        QJsonArray array;
        for (const ScheduleStatus &one : m_schedules)
            array.append(toJson(one));
        out().write(document(array));
    }

    void write()
    {
        const TimeText now = times();
        if (m_schedules.empty())
            return note(
                tr("%1 has no schedules. They are read from bartos.toml, [schedules.%1].").arg(m_options.client));
        const auto right = Column::Align::Right;
        Table table({{tr("SCHEDULE"), Column::Align::Left, true}, {tr("LAST")}, {tr("RESULT")}, {tr("TOOK"), right},
                        {tr("RUNS TODAY"), right}, {tr("FAILED"), right}, {tr("NEXT")}},
            context().terminal);
        for (const ScheduleStatus &one : m_schedules)
            table.addRow(row(one, now));
        table.flush(out());
        const QString count = m_schedules.size() == 1 ? tr("1 schedule") : tr("%1 schedules").arg(m_schedules.size());
        note(tr("%1. Times in %2.").arg(count, now.zoneName()));
    }

    static std::vector<Cell> row(const ScheduleStatus &one, const TimeText &now)
    {
        Cell last = nothing, result = nothing, took = nothing;
        if (one.last) {
            const RunSummary &run = *one.last;
            const std::optional<Instant> at = run.due ? run.due : run.started;
            last = at ? now.shortTime(*at) : nothing;
            result = resultCell(run);
            if (run.started && run.finished)
                took = tookText(*run.finished - *run.started);
        }
        const bool isGone = one.schedule.cmds.isEmpty(); // only the configuration knows the commands
        const QString next = one.next ? now.upcoming(*one.next) : isGone ? tr("removed") : nothing;
        return {one.schedule.name, last, result, took, QString::number(one.runsToday),
            Cell(QString::number(one.failedToday), one.failedToday > 0 ? Tone::Bad : Tone::Plain), next};
    }

    const ListOptions m_options;
    std::vector<ScheduleStatus> m_schedules;
};

} // namespace

CommandPtr makeCommand(const ListOptions &options, const CommandContext &context)
{
    if (options.schedule.isEmpty())
        return std::make_unique<List>(options, context);
    return makeCommand(
        OutputsOptions{options.client, options.schedule, options.limit, options.isRaw, options.isJson}, context);
}

} // namespace barto
