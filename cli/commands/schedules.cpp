// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/schedules.h"

#include "cli/commands/linewriter.h"
#include "cli/commands/listing.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/states.h"

namespace barto {

namespace {

using namespace render;

const QString nothing = QStringLiteral("-");

struct LastRun
{
    Cell at = nothing;
    Cell result = nothing;
    Cell took = nothing;
};

LastRun lastRun(const ScheduleStatus &one, const TimeText &now)
{
    if (!one.last)
        return {};
    const RunSummary &run = *one.last;
    const std::optional<Instant> at = run.due ? run.due : run.started;
    return {at ? now.shortTime(*at) : nothing, resultCell(run),
        run.started && run.finished ? tookText(*run.finished - *run.started) : nothing};
}

class ScheduleList : public ListCommand<SchedulePage>
{
    Q_DECLARE_TR_FUNCTIONS(Schedules)

public:
    ScheduleList(const SchedulesOptions &options, const CommandContext &context)
        : ListCommand(context, options.isDigest ? digestColumns() : columns(options), scheduleKeys()),
          m_options(options), m_grep(options.grep.isEmpty() ? QRegularExpression()
                                                            : grepPattern(options.grep).value_or(QRegularExpression()))
    {
    }

    void start() override { list(SchedulesRequest{m_options.client, times().dayStart(), false}, m_options.client); }

private:
    static std::vector<Column> digestColumns()
    {
        const auto right = Column::Align::Right;
        return {{tr("SCHEDULE"), Column::Align::Left, true}, {tr("LAST")}, {tr("RESULT")}, {tr("TOOK"), right},
            {tr("RUNS TODAY"), right}, {tr("FAILED"), right}, {tr("NEXT")}};
    }

    static std::vector<Column> columns(const SchedulesOptions &options)
    {
        const auto left = Column::Align::Left;
        std::vector<Column> columns{{tr("SCHEDULE"), left, true}, {tr("EXPRESSION"), left, true},
            {tr("LAST"), left, false, 1}, {tr("RESULT")}, {tr("NEXT")}};
        if (options.client.isEmpty())
            columns.insert(columns.begin(), {tr("CLIENT"), left, true});
        return columns;
    }

    bool isWanted(const ScheduleStatus &one) const
    {
        if (m_options.isFailedOnly && !(one.last && isFailed(one.last->outcome)))
            return false;
        return m_grep.pattern().isEmpty() || m_grep.match(one.client).hasMatch()
            || m_grep.match(one.schedule.name).hasMatch() || m_grep.match(one.schedule.onCalendar).hasMatch()
            || m_grep.match(one.schedule.cmds.join(QLatin1Char('\n'))).hasMatch();
    }

    void take(const SchedulePage &page) override
    {
        const TimeText now = times();
        for (const ScheduleStatus &one : page.schedules) {
            if (isWanted(one))
                m_listing.add([&] { return m_options.isDigest ? digestRow(one, now) : row(one, now); },
                    [&] { return toJson(one); });
        }
    }

    static QString nextText(const ScheduleStatus &one, const TimeText &now)
    {
        const bool isGone = one.schedule.cmds.isEmpty(); // only the configuration knows the commands
        return one.next ? now.upcoming(*one.next) : isGone ? tr("removed") : nothing;
    }

    static std::vector<Cell> digestRow(const ScheduleStatus &one, const TimeText &now)
    {
        const LastRun last = lastRun(one, now);
        return {one.schedule.name, last.at, last.result, last.took, QString::number(one.runsToday),
            Cell(QString::number(one.failedToday), one.failedToday > 0 ? Tone::Bad : Tone::Plain), nextText(one, now)};
    }

    std::vector<Cell> row(const ScheduleStatus &one, const TimeText &now) const
    {
        const LastRun last = lastRun(one, now);
        const QString &expression = one.schedule.onCalendar;
        std::vector<Cell> cells{
            one.schedule.name, expression.isEmpty() ? nothing : expression, last.at, last.result, nextText(one, now)};
        if (m_options.client.isEmpty())
            cells.insert(cells.begin(), one.client);
        return cells;
    }

    void writeNote() override
    {
        const bool isRestricted = m_options.isFailedOnly || !m_options.grep.isEmpty();
        if (m_listing.count() == 0)
            return note(isRestricted ? tr("No such schedules.")
                    : m_options.client.isEmpty()
                    ? tr("No schedules. They are read from bartos.toml, [schedules.CLIENT].")
                    : tr("%1 has no schedules. They are read from bartos.toml, "
                         "[schedules.%1].")
                          .arg(m_options.client));
        const QString count = m_listing.count() == 1 ? tr("1 schedule") : tr("%1 schedules").arg(m_listing.count());
        note(tr("%1. Times in %2.").arg(count, times().zoneName()), m_listing.omission());
    }

    const SchedulesOptions m_options;
    const QRegularExpression m_grep;
};

} // namespace

CommandPtr makeCommand(const SchedulesOptions &options, const CommandContext &context)
{
    return std::make_unique<ScheduleList>(options, context);
}

} // namespace barto
