// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/cleanup.h"

#include "gui/model/durationtext.h"

#include <QMessageBox>
#include <QPushButton>

namespace barto {

Cleanup::Cleanup(const PageContext &context, QWidget *parent)
    : QObject(parent), m_context(context), m_parent(parent) { }

void Cleanup::ask(Microseconds keep)
{
    m_keep = keep;
    m_result.reset();
    CleanupRequest request;
    request.dryRun = true;
    m_call.replace(m_context.feed.send(request))
        ->on<CleanupResult>(this, [this](const CleanupResult &result) { m_result = result; })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error || !m_result)
                return tellError(error.value_or(Error{Error::Code::Protocol, tr("the server did not answer")}));
            confirm(*m_result);
        });
}

void Cleanup::confirm(const CleanupResult &would)
{
    const QLocale &locale = m_context.times.format().locale();
    if (would.runs == 0)
        return tell(tr("There is nothing to remove."),
            tr("No run is older than %1.").arg(m_context.times.format().dateTime(would.before)));
    const QString age
        = m_keep.count() == 0 ? m_context.times.format().dateTime(would.before) : roughDurationText(m_keep, locale);
    auto *box = new QMessageBox(m_parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Clean Up"));
    box->setIcon(QMessageBox::Question);
    box->setText(tr("Remove %n run(s) older than %1?", nullptr, int(would.runs)).arg(age));
    box->setInformativeText(
        grouped(tr("Their output, %n line(s), is removed with them. This cannot be undone.", nullptr, int(would.lines)),
            would.lines, locale));
    QPushButton *sure = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box->addButton(QMessageBox::Cancel);
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(sure, &QPushButton::clicked, this, &Cleanup::remove);
    box->open();
    cancel->setFocus();
}

void Cleanup::remove()
{
    m_result.reset();
    m_call.replace(m_context.feed.send(CleanupRequest{}))
        ->on<CleanupResult>(this, [this](const CleanupResult &result) { m_result = result; })
        ->onEnd(this, [this](const std::optional<Error> &error) {
            if (error || !m_result)
                return tellError(error.value_or(Error{Error::Code::Protocol, tr("the server did not answer")}));
            tell(grouped(tr("%n run(s) were removed.", nullptr, int(m_result->runs)), m_result->runs),
                grouped(tr("%n line(s) went with them.", nullptr, int(m_result->lines)), m_result->lines));
            Q_EMIT finished();
        });
}

void Cleanup::tellError(const Error &error)
{
    if (error.code == Error::Code::Refused)
        return tell(tr("Your token does not allow this."), error.detail);
    tell(tr("The clean-up did not work."), error.detail);
}

void Cleanup::tell(const QString &sentence, const QString &detail)
{
    auto *box = new QMessageBox(m_parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Clean Up"));
    box->setText(sentence);
    box->setInformativeText(detail);
    box->open();
}

} // namespace barto
