// SPDX-License-Identifier: MIT OR Apache-2.0
// What a reader of the run view does: search, cancel, run again, compare, save, copy.
#include "gui/output/compareview.h"
#include "gui/output/findbar.h"
#include "gui/output/messagestrip.h"
#include "gui/output/runview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>

namespace barto {

namespace {

/// What a file of one command's output is called: "leia-backup-2.txt".
QString fileName(const RunSummary &run, quint16 position)
{
    QString name = QString(run.client + QLatin1Char('-') + run.schedule + QLatin1Char('-') + QString::number(position));
    static const QRegularExpression strange(QStringLiteral("[^\\w.+-]+"));
    return QString(name.replace(strange, QStringLiteral("_")) + QStringLiteral(".txt"));
}

} // namespace

void RunView::connectFind()
{
    connect(m_find, &FindBar::queryChanged, this, [this](const TextMatch &query) {
        m_output->setCurrentMatch({});
        if (CommandOutput *output = currentOutput())
            output->matches().setQuery(query);
        updateFind();
    });
    connect(m_find, &FindBar::nextWanted, this, [this] { find(true); });
    connect(m_find, &FindBar::previousWanted, this, [this] { find(false); });
    connect(m_find, &FindBar::firstErrorWanted, this, &RunView::findFirstError);
    connect(m_find, &FindBar::timesChanged, this, &RunView::setTimes);
    connect(m_find, &FindBar::stderrOnlyChanged, m_output, &OutputView::setStderrOnly);
    connect(m_find, &FindBar::wrapChanged, this, &RunView::setWrapped);
    connect(m_find, &FindBar::followWanted, this,
        [this](bool isFollowing) { isFollowing ? m_output->follow() : m_output->stopFollowing(); });
    connect(m_find, &FindBar::left, m_output, [this] { m_output->setFocus(); });
    connect(m_output, &OutputView::followingChanged, this,
        [this](bool isFollowing) { m_find->setFollowing(isFollowing, m_output->output()); });
    connect(m_output, &OutputView::findWanted, m_find, &FindBar::setText);
    addKey(QKeySequence::FindNext, [this] { find(true); });
    addKey(QKeySequence::FindPrevious, [this] { find(false); });
    addKey(QKeySequence(tr("Ctrl+E")), [this] { findFirstError(); });
    addKey(QKeySequence(tr("Ctrl+T")), [this] { cycleTimes(); });
}

void RunView::find(bool forward)
{
    if (m_stack->currentWidget() == m_compare) {
        forward ? m_compare->goToNextChange() : m_compare->goToPreviousChange();
        return;
    }
    CommandOutput *output = currentOutput();
    if (!output || output->matches().matches().count() == 0)
        return;
    const MatchIndex &matches = output->matches().matches();
    const qint64 origin = m_output->searchOrigin();
    std::optional<qint64> line = forward ? matches.next(origin) : matches.previous(origin < 0 ? 0 : origin);
    if (!line) // round the end
        line = forward ? matches.at(0) : matches.at(matches.count() - 1);
    showMatch(*line);
}

void RunView::showMatch(qint64 line)
{
    m_output->setCurrentMatch(line);
    m_output->showLine(line);
    updateFind();
}

void RunView::findFirstError()
{
    if (!m_run || !command())
        return;
    closeComparison();
    m_run->findFirstError(m_position);
}

void RunView::firstErrorFound(quint16 position, std::optional<qint64> line)
{
    if (position != m_position)
        return;
    if (!line)
        return m_task->showBriefly(tr("Nothing here looks like an error."));
    m_output->setCurrentMatch(line);
    m_output->jumpTo(*line);
    m_output->showLine(*line);
    updateFind();
}

void RunView::goToLine()
{
    const CommandOutput *output = currentOutput();
    if (!output || output->lineCount() == 0)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to Line"));
    dialog->setLabelText(tr("Line"));
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, int(output->lineCount()));
    dialog->setIntValue(int(m_output->firstVisibleLine()) + 1);
    connect(dialog, &QInputDialog::intValueSelected, m_output, [this](int number) { m_output->jumpTo(number - 1); });
    dialog->open();
}

void RunView::setTimes(LineTimes times)
{
    m_output->setTimes(times);
    m_find->setTimes(times);
    Q_EMIT tasteChanged();
}

void RunView::cycleTimes()
{
    setTimes(LineTimes((int(times()) + 1) % lineTimesCount));
}

void RunView::setWrapped(bool isWrapped)
{
    m_output->setWrapped(isWrapped);
    m_find->setWrapped(isWrapped);
    Q_EMIT tasteChanged();
}

void RunView::setFontSize(double points)
{
    m_output->setFontSize(points);
    m_compare->setFontSize(points);
}

void RunView::askToCancel()
{
    if (!m_run || !m_run->isRunning())
        return;
    const RunSummary &run = m_run->detail()->run;
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setWindowTitle(tr("Cancel Run"));
    box->setText(tr("Cancel %1 on %2?").arg(run.schedule, run.client));
    box->setInformativeText(tr("TERM now, KILL after 10 s."));
    QPushButton *cancel = box->addButton(tr("Cancel Run"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(tr("Keep Running"), QMessageBox::RejectRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    connect(cancel, &QPushButton::clicked, this, [this, id = run.run] {
        if (!m_run || !(m_run->run() == id)) // another run is shown by now
            return;
        m_isCancelling = true;
        updateActions();
        m_run->cancelRun();
    });
    box->open();
}

void RunView::cancelAnswered(const CancelResult &result)
{
    m_isCancelling = false;
    updateActions();
    if (result.accepted)
        m_task->showBriefly(tr("The run is being cancelled."));
    else
        m_task->showBriefly(tr("The run was not cancelled: %1").arg(result.reason));
}

void RunView::runAgain()
{
    if (!m_run || !m_run->detail())
        return;
    m_runAgainAction->setEnabled(false);
    m_run->runAgain();
}

void RunView::startAnswered(const RunId &run, const StartResult &result)
{
    updateActions();
    switch (result.state) {
    case StartResult::State::Accepted:
        m_task->showBriefly(tr("Started."));
        m_task->addButton(tr("Show It"), [this, run] { Q_EMIT runChosen(run); });
        return;
    case StartResult::State::Refused:
        return m_task->show(MessageStrip::Kind::Warning, tr("It was not started: %1").arg(result.reason));
    case StartResult::State::Unknown:
        break;
    }
    m_task->show(MessageStrip::Kind::Warning,
        tr("The agent has not answered, so it may have been started or not. Runs will show it if it was."));
}

void RunView::compareWithPrevious()
{
    if (m_run && command())
        m_run->findPrevious();
}

void RunView::showPrevious(const std::optional<RunDetail> &detail)
{
    if (!detail || !command())
        return m_task->showBriefly(tr("There is no earlier run to compare with."));
    const auto same = std::find_if(detail->commands.begin(), detail->commands.end(),
        [this](const CommandSummary &older) { return older.position == m_position; });
    if (same == detail->commands.end())
        return m_task->showBriefly(tr("The run before had no such command."));
    const RunSummary &run = detail->run;
    const QString when = m_times.brief(run.started.value_or(run.at), m_clock.now(), m_clientZone);
    CompareView::Side older{m_run->linesOf(run.run, m_position), qint64(same->lines)};
    CompareView::Side newer{m_run->linesOf(m_run->run(), m_position), m_run->output(m_position).lineCount()};
    m_compare->setFontSize(m_output->fontSize());
    m_compare->compare(std::move(older), std::move(newer),
        tr("Left: the run of %1 (%2). Right: this run.").arg(when, outcomeWord(run.outcome)));
    m_stack->setCurrentWidget(m_compare);
    m_compare->setFocus();
}

void RunView::closeComparison()
{
    if (m_stack->currentWidget() != m_compare)
        return;
    m_stack->setCurrentWidget(m_output);
    m_compare->clear();
    m_output->setFocus();
}

void RunView::save()
{
    if (!command())
        return;
    auto *dialog = new QFileDialog(this, tr("Save Output"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString plain = tr("Text as shown (*.txt)");
    const QString raw = tr("Bytes as printed, with colours (*.log)");
    dialog->setNameFilters({plain, raw});
    dialog->selectFile(fileName(m_run->detail()->run, m_position));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, dialog, raw](const QString &path) { saveTo(path, dialog->selectedNameFilter() == raw); });
    dialog->open();
}

void RunView::saveTo(const QString &path, bool isRaw)
{
    CommandOutput *output = currentOutput();
    if (!output)
        return;
    beginExport(tr("Saving %1…").arg(path));
    LineExport::Order order;
    order.to = output->lineCount();
    order.isRaw = isRaw;
    order.stderrOnly = m_output->isStderrOnly();
    order.noticeFor = &ShownLines::noticeFor;
    connect(m_export.get(), &LineExport::finished, this,
        [this, path] { m_task->showBriefly(tr("Saved as %1.").arg(path)); });
    m_export->toFile(path, std::move(order));
}

void RunView::copySelection(const TextSelection &selection)
{
    CommandOutput *output = currentOutput();
    if (!output)
        return;
    beginExport(tr("Copying…"));
    LineExport::Order order;
    order.from = selection.first().line;
    order.to = std::min(selection.last().line + 1, output->lineCount());
    order.firstIndex = selection.first().index;
    order.lastIndex = selection.last().index;
    order.stderrOnly = m_output->isStderrOnly();
    order.noticeFor = &ShownLines::noticeFor;
    const qint64 count = order.to - order.from;
    connect(m_export.get(), &LineExport::textReady, this, [this, count](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        m_task->showBriefly(tr("%Ln line(s) copied.", nullptr, int(count)));
    });
    m_export->toText(std::move(order));
}

void RunView::beginExport(const QString &sentence)
{
    m_export = std::make_unique<LineExport>(currentOutput()->source());
    m_task->show(MessageStrip::Kind::Fact, sentence);
    m_task->showProgress(0, 1);
    m_task->addButton(tr("Cancel"), [this] {
        m_export->cancel();
        m_task->clear();
    });
    connect(m_export.get(), &LineExport::progressed, m_task, &MessageStrip::showProgress);
    connect(m_export.get(), &LineExport::failed, this, [this](const Error &error) {
        if (error.code == Error::Code::TooLarge)
            m_task->show(MessageStrip::Kind::Warning, tr("That is too much to copy. Save it instead."));
        else
            m_task->show(MessageStrip::Kind::Warning, tr("It could not be written: %1").arg(error.detail));
        m_task->addButton(tr("Close"), [this] { m_task->clear(); });
    });
}

} // namespace barto
