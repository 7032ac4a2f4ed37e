// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/run.h"

#include "cli/commands/linewriter.h"
#include "cli/commands/runnames.h"
#include "cli/render/records.h"
#include "cli/render/states.h"
#include "cli/render/visible.h"

#include <QHash>
#include <QTimer>

#include <utility>

namespace barto {

namespace {

using namespace render;
using namespace std::chrono_literals;

/// A run may end in ways that no frame tells (lost, not started): so it is also looked up now and then.
constexpr auto lookUpEvery = 5s;
constexpr auto lookUpSoon = 20ms;

class Run : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Run)

public:
    Run(const RunOptions &options, const CommandContext &context)
        : Command(context), m_options(options), m_writer(context, {})
    {
        m_timer.setInterval(lookUpEvery);
        connect(&m_timer, &QTimer::timeout, this, &Run::lookUp);
    }

    void start() override
    {
        if (m_options.waits)
            listen(); // first, so that no line is missed
        client()
            .send(StartRequest{m_run, m_options.client, m_options.schedule})
            ->on<StartResult>(this, [this](const StartResult &result) { m_result = result; })
            ->onEnd(this, orFail([this] { take(); }, m_options.client, m_options.schedule));
    }

    void interrupt() override
    {
        if (m_options.waits && m_result.state == StartResult::State::Accepted)
            complain(tr("left run %1, which goes on. To end it: barto-cli cancel %1").arg(name()));
        finish(cliexit::interrupted);
    }

protected:
    int exitCodeOf(const Failure &failure) const override
    {
        return m_options.waits ? cliexit::runItself : failure.exitCode;
    }

private:
    QString name() const { return runPrefix(m_run); }

    void take()
    {
        switch (m_result.state) {
        case StartResult::State::Accepted:
            if (m_options.waits) {
                context().progress.stop(); // now it is the job that takes its time
                m_timer.start();
                return lookUp();
            }
            writeStarted();
            note(tr("Started %1 on %2. See: barto-cli show %3").arg(m_options.schedule, m_options.client, name()));
            return finish();
        case StartResult::State::Refused:
            return explainRefusal();
        case StartResult::State::Unknown:
            complain(tr("%1 did not answer, so it is not known whether run %2 was started%3. 'barto-cli show %2' will "
                        "tell once it is back.")
                         .arg(m_options.client, name(),
                             m_result.reason.isEmpty()
                                 ? QString()
                                 : QString(QStringLiteral(" (") + m_result.reason + QLatin1Char(')'))));
            return finish(exitCodeOf({{}, cliexit::failed}));
        }
    }

    void writeStarted()
    {
        if (!isTable())
            writeRecord(context().format, out(),
                {{QStringLiteral("run"), m_run.text()}, {QStringLiteral("client"), m_options.client},
                    {QStringLiteral("schedule"), m_options.schedule}},
                {QStringLiteral("run"), QStringLiteral("client"), QStringLiteral("schedule")});
    }

    /// Perhaps a name is misspelt: then say which one is near.
    void explainRefusal()
    {
        QString reason = m_result.reason;
        while (reason.endsWith(QLatin1Char('.')))
            reason.chop(1);
        fail(Error{Error::Code::NotFound,
                 tr("%1 was not started on %2: %3").arg(m_options.schedule, m_options.client, reason)},
            m_options.client, m_options.schedule);
    }

    void listen()
    {
        client()
            .send(TailRequest{m_options.client, m_options.schedule})
            ->on<TailPage>(this,
                [this](const TailPage &page) {
                    if (page.run == m_run || page.skipped > 0)
                        write(page);
                })
            ->onEnd(this, [this](const std::optional<Error> &error) {
                if (error)
                    fail(*error);
            });
    }

    /// Live as long as nothing is skipped; from then on, and at the end, what is missing is read from the store.
    void write(const TailPage &page)
    {
        if (page.skipped > 0)
            m_isLive = false;
        if (page.run == m_run && m_isLive)
            page.frames.forEach(0, [this](qsizetype, const FrameView &frame) { take(frame); });
        if (page.run == m_run)
            page.frames.forEach(0, [this](qsizetype, const FrameView &frame) {
                m_hasFinished = m_hasFinished || frame.kind() == FrameKind::RunFinished;
            });
        flush();
        if (m_hasFinished || !m_isLive)
            lookUp();
    }

    void take(const FrameView &frame)
    {
        if (!isLine(frame.kind()) && lossText(frame).isEmpty())
            return;
        if (!isTable() && !m_options.isRaw)
            m_writer.write(frame, {m_run, m_options.client, m_options.schedule}, times());
        else if (isLine(frame.kind()))
            writeLine(frame);
        else
            warn(lossText(frame));
        ++m_taken[frame.position]; // a command's lines, and what stands for lost ones, are numbered from 1
    }

    void flush()
    {
        out().flush();
        context().notes.flush();
    }

    /// stdout to stdout and stderr to stderr, as if the job ran here.
    void writeLine(const FrameView &frame)
    {
        QByteArray line;
        if (m_options.isRaw)
            line = frame.payload.toByteArray();
        else
            appendVisible(line, frame.payload);
        if ((frame.kindByte & lineflag::cut) == 0 && (!m_options.isRaw || (frame.kindByte & lineflag::unended) == 0))
            line.append('\n');
        const bool isError = frame.kind() == FrameKind::Stderr;
        (isError ? context().notes : out()).write(QByteArrayView(line));
    }

    void lookUp()
    {
        if (std::exchange(m_isLookingUp, true)) {
            m_isAskedAgain = true;
            return;
        }
        m_isAskedAgain = false;
        client()
            .send(RunRequest{m_run.text()})
            ->on<RunDetail>(this, [this](const RunDetail &detail) { m_detail = detail; })
            ->onEnd(this, [this](const std::optional<Error> &error) {
                // Not yet stored, or the database is away for a moment: the job goes on all the same.
                const bool isPassing
                    = error && (error->code == Error::Code::NotFound || error->code == Error::Code::DatabaseAway);
                if (error && !isPassing)
                    return fail(*error);
                if (error)
                    return endLookUp();
                if (isOver())
                    m_isLive = false;
                m_next = 0;
                readMissing();
            });
    }

    bool isOver() const { return m_detail.run.outcome != Outcome::Running; }

    /// Command by command, what the live lines left out.
    void readMissing()
    {
        const auto isComplete = [this](const CommandSummary &command) {
            return m_isLive || !command.started || (!isOver() && command.lines <= m_taken.value(command.position));
        };
        while (m_next < m_detail.commands.size() && isComplete(m_detail.commands[m_next]))
            ++m_next;
        if (m_next == m_detail.commands.size())
            return isOver() ? endAs(m_detail.run) : endLookUp();
        LinesRequest request;
        request.run = m_run;
        request.position = m_detail.commands[m_next++].position;
        request.afterSeq = m_taken.value(request.position);
        client()
            .send(request)
            ->on<LinePage>(this,
                [this](const LinePage &page) {
                    page.lines.forEach(0, [&](qsizetype, FrameView frame) {
                        frame.position = page.position;
                        take(frame);
                    });
                    flush();
                })
            ->onEnd(this, orFail([this] { readMissing(); }));
    }

    void endLookUp()
    {
        m_isLookingUp = false;
        if (m_isAskedAgain || m_hasFinished)
            QTimer::singleShot(lookUpSoon, this, &Run::lookUp);
    }

    void endAs(const RunSummary &run)
    {
        if (!m_options.isRaw)
            m_writer.end();
        if (run.outcome == Outcome::Lost || run.outcome == Outcome::NotStarted || run.outcome == Outcome::Skipped
            || run.outcome == Outcome::Cancelled) {
            const QString reason = run.reason.isEmpty() ? QString() : QString(QStringLiteral(": ") + run.reason);
            complain(tr("run %1 ended as %2%3.").arg(name(), outcomeName(run.outcome), reason));
        }
        if (run.outcome == Outcome::Succeeded)
            return finish(cliexit::ok);
        if (run.signal)
            return finish(128 + *run.signal);
        if (run.exitCode.value_or(0) != 0)
            return finish(*run.exitCode);
        finish(cliexit::runItself);
    }

    const RunOptions m_options;
    LineWriter m_writer; ///< for records
    const RunId m_run = RunId::make();
    StartResult m_result;
    RunDetail m_detail;
    std::size_t m_next = 0; ///< of its commands
    QHash<quint16, quint64> m_taken; ///< by command: how many of its lines have been written
    QTimer m_timer;
    bool m_isLive = true;
    bool m_isLookingUp = false;
    bool m_isAskedAgain = false;
    bool m_hasFinished = false; ///< the live lines said so
};

} // namespace

CommandPtr makeCommand(const RunOptions &options, const CommandContext &context)
{
    return std::make_unique<Run>(options, context);
}

} // namespace barto
