// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/tail.h"

#include "cli/commands/pastlines.h"
#include "cli/commands/runnames.h"
#include "cli/render/states.h"
#include "cli/render/textwidth.h"

#include <QHash>

namespace barto {

namespace {

using namespace render;

constexpr int widestLabel = 40;

class Tail : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Tail)

public:
    Tail(const TailOptions &options, const CommandContext &context)
        : Command(context), m_options(options), m_writer(context, options.lines),
          m_past(context.client, filterOf(options), options.past)
    {
        connect(&m_past, &PastLines::ready, this, &Tail::writePast);
        connect(&m_past, &PastLines::failed, this,
            [this](const Error &error) { fail(error, m_options.client, m_options.schedule); });
    }

    void start() override
    {
        if (m_options.follows)
            follow(); // first, so that nothing falls between the past and the present
        if (m_options.past > 0 || !m_options.follows)
            m_past.start();
        else
            m_isPastShown = true;
        if (m_isPastShown)
            context().progress.stop(); // it waits for as long as it takes
    }

    /// Who follows ends it so, always.
    void interrupt() override
    {
        m_writer.end();
        finish(m_options.follows ? cliexit::ok : cliexit::interrupted);
    }

private:
    static RunFilter filterOf(const TailOptions &options)
    {
        RunFilter filter;
        filter.client = options.client;
        filter.schedule = options.schedule;
        return filter;
    }

    void follow()
    {
        client()
            .send(TailRequest{m_options.client, m_options.schedule})
            ->on<TailPage>(this,
                [this](const TailPage &page) {
                    if (m_isPastShown)
                        write(page);
                    else
                        m_early.push_back(page);
                })
            ->onEnd(this, orFail([this] { finish(); }));
    }

    void writePast()
    {
        const TimeText now = times();
        for (const PastLine &line : m_past.lines()) {
            m_writer.write({line.kindByte, line.position, line.at, line.text}, {line.run, line.client, line.schedule},
                now, label(line.client, line.schedule));
            m_newest[line.run] = std::max(m_newest.value(line.run), line.at);
        }
        if (!m_options.follows) {
            m_writer.end();
            if (m_past.lines().empty())
                note(tr("Nothing was printed lately. 'barto-cli tail -f' waits for what comes."));
            else
                note(tr("Times in %1. 'barto-cli tail -f' goes on with what comes.").arg(now.zoneName()));
            return finish();
        }
        m_isPastShown = true;
        for (const TailPage &page : m_early)
            write(page);
        m_early.clear();
        m_newest.clear();
        m_writer.flush();
        context().progress.stop();
    }

    void write(const TailPage &page)
    {
        const TimeText now = times();
        if (page.skipped > 0)
            noteGap(page);
        const QString who = label(page.client, page.schedule);
        const auto known = m_newest.constFind(page.run);
        page.frames.forEach(0, [&](qsizetype, const FrameView &frame) {
            if (known != m_newest.cend() && frame.at <= *known)
                return; // it was among the past ones
            if (frame.kind() == FrameKind::CommandFinished)
                writeEnding(frame, now, who);
            else
                m_writer.write(frame, {page.run, page.client, page.schedule}, now, who);
        });
        m_writer.flush();
        if (out().isClosed())
            finish();
    }

    void noteGap(const TailPage &page)
    {
        if (page.gaps.size() != 1)
            return warn(tr("(%1 lines of several runs came faster than they could be shown; 'barto-cli show RUN "
                           "--output' has them)")
                            .arg(page.skipped));
        const TailGap &gap = page.gaps.front();
        warn(tr("(%1 lines came faster than they could be shown; 'barto-cli show %2 --output' has them, behind line %3 "
                "of command %4)")
                 .arg(page.skipped)
                 .arg(gap.run.text().left(8))
                 .arg(gap.afterSeq)
                 .arg(std::max<quint16>(gap.position, 1)));
    }

    /// Only what went wrong: a good end is silent.
    void writeEnding(const FrameView &frame, const TimeText &now, const QString &who)
    {
        const auto ending = decodeCommandFinished({frame.payload.constData(), std::size_t(frame.payload.size())});
        if (!ending || !m_writer.isText())
            return;
        QString text;
        if (ending->ending == CommandFinishedPayload::Ending::Signalled)
            text = tr("✖ signal %1").arg(signalName(ending->value));
        else if (ending->ending == CommandFinishedPayload::Ending::NotStarted)
            text = tr("✖ not started");
        else if (ending->value != 0)
            text = tr("✖ exit %1").arg(ending->value);
        if (!text.isEmpty())
            out().line(context().terminal.painted(now.clockMillis(frame.at), Tone::Muted) + QStringLiteral("    ") + who
                + context().terminal.painted(text, Tone::Bad));
    }

    /// "vader backup  ", as wide as the widest one so far.
    QString label(const QString &clientName, const QString &schedule)
    {
        const QString text = m_options.client.isEmpty() || m_options.schedule.isEmpty()
            ? cutMiddle(QString(clientName + QLatin1Char(' ') + schedule), widestLabel)
            : QString();
        if (text.isEmpty())
            return {};
        m_labelWidth = std::max(m_labelWidth, cellWidth(text));
        return context().terminal.painted(padRight(text, m_labelWidth), Tone::Muted) + QStringLiteral("  ");
    }

    const TailOptions m_options;
    LineWriter m_writer;
    PastLines m_past;
    bool m_isPastShown = false;
    std::vector<TailPage> m_early; ///< came while the past was being fetched
    QHash<RunId, Instant> m_newest; ///< of the past lines shown
    int m_labelWidth = 0;
};

} // namespace

CommandPtr makeCommand(const TailOptions &options, const CommandContext &context)
{
    return std::make_unique<Tail>(options, context);
}

} // namespace barto
