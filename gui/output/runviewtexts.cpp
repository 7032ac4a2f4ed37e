// SPDX-License-Identifier: MIT OR Apache-2.0
// What the run view says.
#include "gui/model/durationtext.h"
#include "gui/output/findbar.h"
#include "gui/output/messagestrip.h"
#include "gui/output/runhead.h"
#include "gui/output/runtexts.h"
#include "gui/output/runview.h"

#include <QAction>
#include <QLabel>

namespace barto {

void RunView::updateFacts()
{
    if (!m_run || !m_run->detail())
        return m_header->setFacts({});
    m_header->setFacts(runFacts(*m_run->detail(), m_times, m_clientZone, m_clock.now()));
}

void RunView::updateActions()
{
    const bool isLive = m_feed.isLive();
    const bool hasRun = m_run && m_run->detail();
    const bool isRunning = hasRun && m_run->isRunning();
    m_cancelAction->setVisible(isRunning);
    m_cancelAction->setEnabled(isRunning && isLive && !m_isCancelling);
    m_saveAction->setEnabled(hasRun && command() && isLive);
    m_compareAction->setEnabled(hasRun && command() && isLive);
    m_runAgainAction->setEnabled(hasRun && isLive);
    for (QAction *action : {m_cancelAction, m_saveAction, m_compareAction, m_runAgainAction}) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(isLive || !hasRun ? keys : tr("Not connected"));
    }
}

void RunView::updateMessage()
{
    m_message->clear();
    if (!m_run)
        return;
    const std::optional<Error> &error = m_run->error();
    if (!m_feed.isLive() && m_run->detail()) {
        const CommandOutput *output = currentOutput();
        const quint64 lines = quint64(output ? output->lineCount() : 0);
        m_message->show(MessageStrip::Kind::Warning,
            m_run->isRunning()
                ? grouped(tr("Connection lost. %n line(s) so far; the job goes on.", nullptr, int(lines)), lines,
                    m_times.locale())
                : tr("Connection lost. What is not here yet comes when it is back."));
        m_message->addButton(tr("Try Now"), [this] { m_feed.retryNow(); });
    } else if (error && error->code == Error::Code::NotFound && m_run->detail()) {
        m_areLinesRemoved = true;
    } else if (error && error->code == Error::Code::NotFound) {
        m_message->show(MessageStrip::Kind::Warning, tr("There is no such run any more."));
    } else if (error && error->code == Error::Code::Refused) {
        m_message->show(MessageStrip::Kind::Warning, tr("Your token does not allow this."));
    } else if (error) {
        m_message->show(MessageStrip::Kind::Warning, tr("Could not load the run: %1").arg(error->detail));
        m_message->addButton(tr("Try Again"), [this] { m_run->retry(); });
    }
    if (m_areLinesRemoved && m_feed.isLive()) {
        const bool succeeded = m_run->detail() && m_run->detail()->run.outcome == Outcome::Succeeded;
        const Microseconds keep = succeeded ? m_keep : m_keepFailed;
        const QString kept = keep > Microseconds(0)
            ? tr("Output removed (kept %1). Exit and times remain.").arg(roughDurationText(keep, m_times.locale()))
            : tr("Output removed. Exit and times remain.");
        m_message->show(MessageStrip::Kind::Fact, kept);
    }
}

void RunView::updateEmptyText()
{
    const CommandSummary *shown = command();
    const CommandOutput *output = currentOutput();
    const qint64 count = output ? output->lineCount() : 0;
    m_lineCount->setText(output ? tr("%Ln line(s)", nullptr, int(count)) : QString());
    if (!m_run)
        m_output->setEmptyText(tr("Choose a run to see its output."));
    else if (!m_run->detail())
        m_output->setEmptyText({});
    else if (!shown)
        m_output->setEmptyText(m_run->isRunning() ? tr("Waiting for the first command…") : tr("Nothing was run."));
    else if (!shown->started)
        m_output->setEmptyText(m_run->isRunning() ? tr("Waiting for its turn…") : tr("This command was not started."));
    else
        m_output->setEmptyText(
            m_run->isRunning() && !shown->finished ? tr("Waiting for the first line…") : tr("No output."));
    m_find->setFollowing(m_output->isFollowing(), output != nullptr);
}

void RunView::updateFind()
{
    if (CommandOutput *output = currentOutput())
        m_find->showStatus(output->matches(), m_output->currentMatch());
    else
        m_find->clearStatus();
}

void RunView::showError(const QString &sentence, const Error &error)
{
    if (error.code == Error::Code::Refused) {
        m_task->show(MessageStrip::Kind::Warning, tr("Your token does not allow this."));
        return m_task->addButton(tr("Close"), [this] { m_task->clear(); });
    }
    m_task->show(MessageStrip::Kind::Warning,
        error.detail.isEmpty() ? sentence : QString(sentence + QStringLiteral(" (") + error.detail + QLatin1Char(')')));
    m_task->addButton(tr("Try Again"), [this] {
        m_task->clear();
        if (m_run)
            m_run->retry();
    });
    m_task->addButton(tr("Close"), [this] { m_task->clear(); });
}

} // namespace barto
