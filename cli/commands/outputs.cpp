// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/outputs.h"

#include "cli/commands/runnames.h"
#include "cli/render/durationtext.h"
#include "cli/render/states.h"
#include "cli/render/textwidth.h"

namespace barto {

namespace {

using namespace render;

constexpr quint32 usualRuns = 20;
constexpr quint64 usualLines = 1'000; ///< of all runs shown unasked; the newest one is always shown whole

class Outputs : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Outputs)

public:
    Outputs(const OutputsOptions &options, const CommandContext &context)
        : Command(context), m_options(options), m_writer(context, options.lines)
    {
    }

    void start() override
    {
        RunsRequest request;
        request.filter.client = m_options.client;
        request.filter.schedule = m_options.schedule;
        request.filter.outcomes = m_options.isFailedOnly
            ? failedOutcomes()
            : std::vector{Outcome::Running, Outcome::Succeeded, Outcome::Failed, Outcome::Cancelled, Outcome::Lost,
                Outcome::NotStarted};
        request.filter.since = m_options.since;
        request.filter.until = m_options.until;
        request.limit = m_options.limit > 0 ? m_options.limit : usualRuns;
        client()
            .send(request)
            ->on<RunPage>(this, [this](const RunPage &page) { take(page); })
            ->onEnd(this, orFail([this] { begin(); }, m_options.client, m_options.schedule));
    }

private:
    void take(const RunPage &page)
    {
        m_more = page.more;
        for (const RunSummary &run : page.runs) {
            m_lines += run.lines;
            if (m_options.limit == 0 && m_lines > usualLines && !m_runs.empty()) {
                m_isFull = true;
                break;
            }
            if (!m_isFull)
                m_runs.push_back(run);
        }
    }

    void begin()
    {
        if (m_runs.empty()) {
            m_writer.end();
            note(isRestricted() ? tr("No such runs of %1.").arg(m_options.schedule)
                                : tr("%1 has not run yet.").arg(m_options.schedule));
            return finish();
        }
        m_prefixLength = runPrefixLength(m_runs);
        next();
    }

    bool isRestricted() const { return m_options.isFailedOnly || m_options.since || m_options.until; }

    /// The oldest of those left: newest first they came, newest last they are printed.
    void next()
    {
        if (m_runs.empty())
            return end();
        const RunSummary run = m_runs.back();
        m_runs.pop_back();
        if (m_writer.isText() || m_writer.isRaw())
            writeHead(run);
        LinesRequest request;
        request.run = run.run;
        request.match = textMatch(m_options.lines);
        client()
            .send(request)
            ->on<LinePage>(this, [this, run](const LinePage &page) { write(run, page); })
            ->onEnd(this, orFail([this] { next(); }));
    }

    void writeHead(const RunSummary &run)
    {
        const auto hasRoom = [this](const QString &text) {
            return !context().terminal.width || cellWidth(text) <= *context().terminal.width;
        };
        QString head = QStringLiteral("── ") + headParts(run, true).join(QStringLiteral(" · "));
        if (!hasRoom(head))
            head = QStringLiteral("── ") + headParts(run, false).join(QStringLiteral(" · "));
        if (const QString closed = head + QStringLiteral(" ──"); hasRoom(closed))
            head = closed;
        const Cell result = resultCell(run);
        head.replace(result.text, context().terminal.painted(result.text, result.tone));
        m_writer.isRaw() ? note(head) : out().line(head);
    }

    QStringList headParts(const RunSummary &run, bool withLateness) const
    {
        const TimeText now = times();
        QStringList parts{tr("%1 on %2").arg(run.schedule, run.client)};
        if (run.due)
            parts << tr("due %1").arg(now.shortTime(*run.due));
        else if (run.started)
            parts << tr("started %1").arg(now.shortTime(*run.started));
        if (withLateness && run.due && run.started && run.trigger == RunTrigger::Slot)
            parts << tr("%1 late").arg(spanText(*run.started - *run.due));
        if (run.started && run.finished)
            parts << tookText(*run.finished - *run.started);
        parts << resultCell(run).text;
        if (!run.reason.isEmpty())
            parts << run.reason;
        parts << tr("run %1").arg(runPrefix(run.run, m_prefixLength));
        return parts;
    }

    void write(const RunSummary &run, const LinePage &page)
    {
        const TimeText now = times();
        const LineSource source{run.run, run.client, run.schedule};
        page.lines.forEach(0, [&](qsizetype, FrameView frame) {
            frame.position = page.position;
            m_writer.write(frame, source, now);
        });
        m_writer.flush();
        if (out().isClosed())
            finish();
    }

    void end()
    {
        m_writer.end();
        const QString zone = tr("Times in %1.").arg(times().zoneName());
        if (m_more || m_isFull)
            note(tr("Older runs are not shown; --limit %1 shows more.").arg(std::max(m_options.limit, usualRuns) * 5),
                zone);
        else
            note(zone);
        finish();
    }

    const OutputsOptions m_options;
    LineWriter m_writer;
    std::vector<RunSummary> m_runs; ///< still to print, newest first
    quint64 m_lines = 0;
    bool m_more = false;
    bool m_isFull = false;
    int m_prefixLength = shortestRunPrefix;
};

} // namespace

CommandPtr makeCommand(const OutputsOptions &options, const CommandContext &context)
{
    return std::make_unique<Outputs>(options, context);
}

} // namespace barto
