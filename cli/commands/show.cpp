// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/show.h"

#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/json.h"
#include "cli/render/records.h"
#include "cli/render/states.h"
#include "cli/render/textwidth.h"
#include "cli/render/visible.h"

namespace barto {

namespace {

using namespace render;

class Show : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Show)

public:
    Show(const ShowOptions &options, const CommandContext &context)
        : Command(context), m_options(options), m_writer(context, options.lines)
    {
    }

    void start() override
    {
        client()
            .send(RunRequest{m_options.prefix})
            ->on<RunDetail>(this, [this](const RunDetail &detail) { m_detail = detail; })
            ->onEnd(this, orFail([this] { take(); }));
    }

private:
    void take()
    {
        if (m_options.withOutput)
            return writeOutput();
        isTable() ? write() : writeRecord();
        finish();
    }

    void writeOutput()
    {
        LinesRequest request;
        request.run = m_detail.run.run;
        request.match = textMatch(m_options.lines);
        const LineSource source{m_detail.run.run, m_detail.run.client, m_detail.run.schedule};
        client()
            .send(request)
            ->on<LinePage>(this,
                [this, source](const LinePage &page) {
                    const TimeText now = times();
                    page.lines.forEach(0, [&](qsizetype, FrameView frame) {
                        frame.position = page.position;
                        m_writer.write(frame, source, now);
                    });
                    m_writer.flush();
                    if (out().isClosed())
                        finish();
                })
            ->onEnd(this, orFail([this] {
                m_writer.end();
                if (!m_writer.isRaw())
                    note(headline(), tr("Times in %1.").arg(times().zoneName()));
                finish();
            }));
    }

    /// The run with its commands; in CSV, which has no nesting, a row for each command.
    void writeRecord()
    {
        QJsonObject object = toJson(m_detail.run);
        QJsonArray commands;
        for (const CommandSummary &command : m_detail.commands)
            commands.append(toJson(command));
        if (context().format != Format::Csv) {
            object.insert(QStringLiteral("commands"), commands);
            return render::writeRecord(context().format, out(), object, {});
        }
        Records records(Format::Csv, out(),
            QStringList{QStringLiteral("run"), QStringLiteral("client"), QStringLiteral("schedule")} + commandKeys());
        for (const QJsonValue &value : std::as_const(commands)) {
            QJsonObject command = value.toObject();
            for (const char *key : {"run", "client", "schedule"})
                command.insert(QLatin1StringView(key), object[QLatin1StringView(key)]);
            records.add(command);
        }
        records.end();
    }

    /// "backup on vader: failed, exit 3."
    QString headline() const
    {
        const RunSummary &run = m_detail.run;
        QString what = resultWords(run);
        if (!run.reason.isEmpty())
            what += QStringLiteral(": ") + run.reason;
        return tr("%1 on %2: %3.").arg(run.schedule, run.client, what);
    }

    static QString resultWords(const RunSummary &run)
    {
        switch (run.outcome) {
        case Outcome::Running:
            return tr("running");
        case Outcome::Succeeded:
            return tr("succeeded");
        case Outcome::Failed:
            return run.signal  ? tr("failed, signal %1").arg(signalName(*run.signal))
                : run.exitCode ? tr("failed, exit %1").arg(*run.exitCode)
                               : tr("failed");
        case Outcome::Cancelled:
            return tr("cancelled");
        case Outcome::Lost:
            return tr("lost");
        case Outcome::NotStarted:
            return tr("not started");
        case Outcome::Skipped:
            return run.slotCount == 1 ? tr("skipped") : tr("%1 slots skipped").arg(run.slotCount);
        }
        return {};
    }

    void write()
    {
        const RunSummary &run = m_detail.run;
        QString head = headline();
        head.chop(1);
        out().line(context().terminal.painted(visibleText(head), Tone::Heading));
        writeFacts();
        writeCommands();
        if (run.lines > 0)
            out().line(tr("Output: barto-cli show --output %1").arg(runPrefix(run)));
        note(tr("Times in %1.").arg(times().zoneName()));
    }

    void writeFacts()
    {
        const RunSummary &run = m_detail.run;
        const TimeText now = times();
        std::vector<std::pair<QString, QString>> facts;
        if (run.due)
            facts.emplace_back(tr("Due"), dueText(now));
        facts.emplace_back(tr("Trigger"), triggerText());
        if (run.started) {
            facts.emplace_back(run.due ? tr("Took") : tr("Started"), run.due ? tookWords(now) : now.full(*run.started));
            if (!run.due)
                facts.emplace_back(tr("Took"), tookWords(now));
            facts.emplace_back(tr("Lines"),
                run.stderrLines > 0 ? tr("%1 (%2 on stderr)").arg(countText(run.lines), countText(run.stderrLines))
                                    : countText(run.lines));
        }
        facts.emplace_back(tr("Run"), run.run.text());
        writeInPairs(facts);
    }

    /// Two facts a line where both have room.
    void writeInPairs(const std::vector<std::pair<QString, QString>> &facts)
    {
        constexpr int nameWidth = 10, valueWidth = 46;
        for (std::size_t i = 0; i < facts.size();) {
            QString line = QStringLiteral("  ") + padRight(facts[i].first, nameWidth);
            const QString value = visibleText(facts[i].second);
            const bool hasRoom = context().terminal.width.value_or(120) >= 100 && cellWidth(value) <= valueWidth;
            if (hasRoom && i + 1 < facts.size())
                line += padRight(value, valueWidth) + QStringLiteral("  ") + padRight(facts[i + 1].first, nameWidth)
                    + visibleText(facts[i + 1].second);
            else
                line += value;
            out().line(line);
            i += hasRoom ? 2 : 1;
        }
    }

    QString dueText(const TimeText &now) const
    {
        const RunSummary &run = m_detail.run;
        if (run.dueLast && *run.dueLast != *run.due)
            return tr("%1 to %2 (%3 slots)").arg(now.full(*run.due), now.full(*run.dueLast)).arg(run.slotCount);
        if (!run.started || run.trigger != RunTrigger::Slot)
            return now.full(*run.due);
        return tr("%1 (%2 late)").arg(now.full(*run.due), spanText(*run.started - *run.due));
    }

    QString triggerText() const
    {
        switch (m_detail.run.trigger) {
        case RunTrigger::Slot:
            return m_detail.run.onCalendar.isEmpty() ? tr("slot") : tr("slot of %1").arg(m_detail.run.onCalendar);
        case RunTrigger::CatchUp:
            return tr("catching up for %1 slots").arg(m_detail.run.slotCount);
        case RunTrigger::AdHoc:
            return tr("asked for by an operator");
        }
        return {};
    }

    QString tookWords(const TimeText &now) const
    {
        const RunSummary &run = m_detail.run;
        quint64 cpu = 0, peak = 0;
        for (const CommandSummary &command : m_detail.commands) {
            cpu += command.cpuMicroseconds;
            peak = std::max(peak, command.maxRssKib);
        }
        if (!run.finished)
            return run.outcome == Outcome::Running ? tr("%1 so far").arg(spanText(now.now() - *run.started))
                                                   : tr("unknown");
        QString text = spanText(*run.finished - *run.started);
        if (cpu > 0)
            text += tr(", CPU %1").arg(spanText(Microseconds(cpu)));
        if (peak > 0)
            text += tr(", peak %1").arg(memoryText(peak));
        return text;
    }

    void writeCommands()
    {
        const bool isOver = m_detail.run.outcome != Outcome::Running;
        int stateWidth = 0, textWidth = 0;
        for (const CommandSummary &command : m_detail.commands) {
            stateWidth = std::max(stateWidth, cellWidth(commandCell(command, isOver).text));
            textWidth = std::max(textWidth, cellWidth(visibleText(command.text)));
        }
        const int room
            = context().terminal.width ? std::max(20, *context().terminal.width - stateWidth - 24) : textWidth;
        for (const CommandSummary &command : m_detail.commands) {
            const Cell state = commandCell(command, isOver);
            const QString text = cutMiddle(visibleText(command.text), room);
            const QString took = command.started && command.finished ? spanText(*command.finished - *command.started)
                                                                     : QStringLiteral("-");
            out().line(QStringLiteral("  %1  ").arg(command.position, 1 + int(m_detail.commands.size() > 9))
                + context().terminal.painted(state.text, state.tone)
                + QString(stateWidth - cellWidth(state.text) + 2, QLatin1Char(' '))
                + padRight(text, std::min(textWidth, room)) + QStringLiteral("  ") + took);
        }
    }

    const ShowOptions m_options;
    LineWriter m_writer;
    RunDetail m_detail;
};

} // namespace

CommandPtr makeCommand(const ShowOptions &options, const CommandContext &context)
{
    return std::make_unique<Show>(options, context);
}

} // namespace barto
