// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/latestcall.h"
#include "gui/view/pagecontext.h"

#include <QSet>
#include <QWidget>

namespace barto {

/// "Run db-backup on db-backup-01 now?": asks once in a session for each schedule, starts it and shows the run.
class RunStarter : public QObject
{
    Q_OBJECT

public:
    RunStarter(const PageContext &context, QWidget *window);

    void start(const QString &client, const QString &schedule);

private:
    void send(const QString &client, const QString &schedule);
    void tell(const QString &client, const QString &schedule, const QString &why);

    PageContext m_context;
    QWidget *m_window;
    LatestCall m_call;
    QSet<QString> m_confirmed;
};

} // namespace barto
