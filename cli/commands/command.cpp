// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/commands/command.h"

#include "cli/render/textwidth.h"
#include "cli/render/visible.h"
#include "common/base/nearestword.h"

#include <memory>
#include <utility>

namespace barto {

namespace {

/// "Did you mean 'vader'?", or where the names can be looked up.
QString advice(const QString &name, const QStringList &known, const QString &otherwise)
{
    const QString near = nearestWord(name, known);
    return near.isEmpty() ? otherwise : Command::tr("Did you mean '%1'?").arg(near);
}

} // namespace

void Command::note(const QString &sentence, const QString &second)
{
    if (isTable())
        warn(second.isEmpty() ? sentence : QString(sentence + QLatin1Char(' ') + second));
}

void Command::warn(const QString &sentence)
{
    say(sentence, render::Tone::Muted);
}

void Command::complain(const QString &sentence)
{
    say(QStringLiteral("barto-cli: ") + sentence, render::Tone::Plain);
}

void Command::say(const QString &text, render::Tone tone)
{
    m_context.progress.hide();
    m_context.out.flush();
    const render::Terminal &terminal = m_context.noteTerminal;
    const QString visible = render::visibleText(text);
    const QString lines = terminal.width ? render::wrapped(visible, *terminal.width) : visible;
    m_context.notes.line(terminal.painted(lines, tone));
    m_context.notes.flush();
}

void Command::finish(int exitCode)
{
    if (std::exchange(m_isOver, true))
        return;
    m_context.progress.stop();
    m_context.out.flush();
    m_context.notes.flush();
    Q_EMIT finished(exitCode);
}

void Command::fail(const Error &error, const QString &clientName, const QString &scheduleName)
{
    if (m_isOver)
        return;
    if (error.code == Error::Code::NotFound && !clientName.isEmpty())
        adviseOnClient(error, clientName, scheduleName);
    else if (error.code == Error::Code::NotFound && !scheduleName.isEmpty())
        adviseOnSchedule(error, clientName, scheduleName);
    else
        failPlainly(error);
}

void Command::failPlainly(const Error &error)
{
    if (m_isOver)
        return;
    const Failure failure = m_context.explain(error);
    complain(failure.sentence);
    finish(exitCodeOf(failure));
}

void Command::adviseOnClient(const Error &error, const QString &clientName, const QString &scheduleName)
{
    const auto names = std::make_shared<QStringList>();
    client()
        .send(ClientsRequest{})
        ->on<ClientPage>(this,
            [names](const ClientPage &page) {
                for (const ClientStatus &status : page.clients)
                    names->append(status.name);
            })
        ->onEnd(this, [=, this](const std::optional<Error> &trouble) {
            if (trouble)
                return failPlainly(error);
            if (names->contains(clientName))
                return scheduleName.isEmpty() ? failPlainly(error) : adviseOnSchedule(error, clientName, scheduleName);
            complain(tr("no client is called '%1'. %2")
                         .arg(clientName, advice(clientName, *names, tr("'barto-cli clients' shows who there is."))));
            finish(exitCodeOf({{}, cliexit::failed}));
        });
}

void Command::adviseOnSchedule(const Error &error, const QString &clientName, const QString &scheduleName)
{
    const auto names = std::make_shared<QStringList>();
    client()
        .send(SchedulesRequest{clientName, {}, false})
        ->on<SchedulePage>(this,
            [names](const SchedulePage &page) {
                for (const ScheduleStatus &status : page.schedules)
                    names->append(status.schedule.name);
            })
        ->onEnd(this, [=, this](const std::optional<Error> &trouble) {
            if (trouble || names->contains(scheduleName))
                return failPlainly(error);
            const QString otherwise = clientName.isEmpty()
                ? tr("'barto-cli list -n CLIENT' shows a client's schedules.")
                : tr("'barto-cli list -n %1' shows its schedules.").arg(clientName);
            const QString what = clientName.isEmpty()
                ? tr("no schedule is called '%1'.").arg(scheduleName)
                : tr("no schedule of %1 is called '%2'.").arg(clientName, scheduleName);
            complain(what + QLatin1Char(' ') + advice(scheduleName, *names, otherwise));
            finish(exitCodeOf({{}, cliexit::failed}));
        });
}

} // namespace barto
