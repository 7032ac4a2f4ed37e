// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/view/runstarter.h"

#include <QMessageBox>
#include <QPushButton>

namespace barto {

RunStarter::RunStarter(const PageContext &context, QWidget *window)
    : QObject(window), m_context(context), m_window(window)
{
}

void RunStarter::start(const QString &client, const QString &schedule)
{
    const QString key = client + QLatin1Char('\n') + schedule;
    if (m_confirmed.contains(key))
        return send(client, schedule);
    auto *question = new QMessageBox(m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Run Now"));
    question->setText(tr("Run %1 on %2 now?").arg(schedule, client));
    QPushButton *run = question->addButton(tr("Run Now"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    connect(run, &QPushButton::clicked, this, [this, key, client, schedule] {
        m_confirmed.insert(key);
        send(client, schedule);
    });
    question->open();
}

void RunStarter::send(const QString &client, const QString &schedule)
{
    StartRequest request;
    request.run = RunId::make();
    request.client = client;
    request.schedule = schedule;
    m_call.replace(m_context.feed.send(request))
        ->on<StartResult>(this,
            [this, client, schedule, run = request.run](const StartResult &result) {
                if (result.state == StartResult::State::Accepted)
                    return m_context.navigator.openRun(run);
                tell(client, schedule, result.reason);
            })
        ->onEnd(this, [this, client, schedule](const std::optional<Error> &error) {
            if (error)
                tell(client, schedule, error->detail);
        });
}

void RunStarter::tell(const QString &client, const QString &schedule, const QString &why)
{
    auto *message = new QMessageBox(QMessageBox::Warning, tr("Run Now"),
        tr("%1 was not started on %2.").arg(schedule, client), QMessageBox::Ok, m_window);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->setInformativeText(why);
    message->open();
}

} // namespace barto
