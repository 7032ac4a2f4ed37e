// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/notices.h"

#include "gui/model/runtexts.h"

#include <QSet>

namespace barto {

using namespace std::chrono_literals;

Notices::Notices(Pace pace, QObject *parent) : QObject(parent), m_pace(pace)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Notices::tell);
}

void Notices::add(const EndedRun &run)
{
    if (run.outcome != Outcome::Failed && !run.isRecovery)
        return;
    // One that fails and works again while we gather is not worth a word.
    if (run.isRecovery && m_runs.removeIf([&run](const EndedRun &old) {
            return old.client == run.client && old.schedule == run.schedule && !old.isRecovery;
        }) > 0)
        return;
    m_runs << run;
    if (m_timer.isActive())
        return;
    auto wait = m_pace.gather;
    if (m_last.isValid())
        wait = std::max(wait, m_pace.apart - std::chrono::milliseconds(m_last.elapsed()));
    m_timer.start(wait);
}

void Notices::tell()
{
    if (m_runs.isEmpty())
        return;
    const Notice notice = noticeOf(std::exchange(m_runs, {}));
    m_last.start();
    Q_EMIT due(notice);
}

Notice Notices::noticeOf(const QList<EndedRun> &runs)
{
    QList<EndedRun> failed;
    QSet<QString> clients;
    for (const EndedRun &run : runs) {
        if (run.isRecovery)
            continue;
        failed << run;
        clients.insert(run.client);
    }
    if (failed.isEmpty()) {
        const EndedRun &first = runs.constFirst();
        if (runs.size() == 1)
            return {tr("Recovered"), tr("%1 works again on %2").arg(first.schedule, first.client), first.run, false};
        return {tr("Recovered"), tr("%n schedule(s) work again", nullptr, int(runs.size())), {}, false};
    }
    if (failed.size() > 1)
        return {tr("Failed"),
            //: "3 runs failed", "on 2 clients"
            tr("%1 %2").arg(tr("%n run(s) failed", nullptr, int(failed.size())),
                tr("on %n client(s)", nullptr, int(clients.size()))),
            {}, true};
    const EndedRun &run = failed.constFirst();
    const QString how = run.signal ? signalText(*run.signal)
        : run.exitCode             ? tr("exit %1").arg(*run.exitCode)
                                   : tr("not started");
    return {tr("Failed"), tr("%1 on %2 failed (%3)").arg(run.schedule, run.client, how), run.run, true};
}

} // namespace barto
