// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/run.h"

#include "cli/commands/runnames.h"
#include "cli/render/states.h"
#include "cli/render/visible.h"

#include <QTimer>

namespace barto {

namespace {

using namespace render;
using namespace std::chrono_literals;

/// A run may end in ways that no frame tells (lost, not started): so it is also looked up now and then.
constexpr auto lookUpEvery = 5s;

class Run : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Run)

public:
    Run(const RunOptions &options, const CommandContext &context) : Command(context), m_options(options)
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
                m_timer.start();
                return lookUp();
            }
            note(tr("Started %1 on %2. See: barto-cli show %3").arg(m_options.schedule, m_options.client, name()));
            return finish();
        case StartResult::State::Refused:
            return explainRefusal();
        case StartResult::State::Unknown:
            complain(tr("%1 did not answer, so it is not known whether run %2 was started%3. 'barto-cli show %2' will "
                        "tell once it is back.")
                         .arg(m_options.client, name(),
                             m_result.reason.isEmpty() ? QString() : QString(QStringLiteral(" (") + m_result.reason + QLatin1Char(')'))));
            return finish(exitCodeOf({{}, cliexit::failed}));
        }
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

    void write(const TailPage &page)
    {
        if (page.skipped > 0 && !m_hasSkipped) {
            m_hasSkipped = true;
            note(tr("Some lines came faster than they could be shown here; all of them: barto-cli show --output %1")
                     .arg(name()));
        }
        if (page.run != m_run)
            return;
        page.frames.forEach(0, [this](qsizetype, const FrameView &frame) {
            if (isLine(frame.kind()))
                writeLine(frame);
            else if (frame.kind() == FrameKind::RunFinished)
                m_hasFinished = true;
        });
        out().flush();
        context().notes.flush();
        if (m_hasFinished)
            lookUp();
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
        if (m_isLookingUp)
            return;
        m_isLookingUp = true;
        client()
            .send(RunRequest{m_run.text()})
            ->on<RunDetail>(this, [this](const RunDetail &detail) { m_summary = detail.run; })
            ->onEnd(this, [this](const std::optional<Error> &error) {
                m_isLookingUp = false;
                // Not yet stored, or the database is away for a moment: the job goes on all the same.
                if (error && error->code != Error::Code::NotFound && error->code != Error::Code::DatabaseAway)
                    return fail(*error);
                if (!error && m_summary.outcome != Outcome::Running)
                    endAs(m_summary);
                else if (m_hasFinished && !error)
                    lookUp();
            });
    }

    void endAs(const RunSummary &run)
    {
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
    const RunId m_run = RunId::make();
    StartResult m_result;
    RunSummary m_summary;
    QTimer m_timer;
    bool m_isLookingUp = false;
    bool m_hasFinished = false;
    bool m_hasSkipped = false;
};

} // namespace

CommandPtr makeCommand(const RunOptions &options, const CommandContext &context)
{
    return std::make_unique<Run>(options, context);
}

} // namespace barto
