// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/progress.h"

#include "cli/render/durationtext.h"

#include <QCoreApplication>

#include <utility>

namespace barto::render {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Progress)
};

} // namespace

Progress::Progress(const Terminal &notes, bool sharesScreen, int descriptor)
    : m_out(descriptor), m_isSeen(notes.isTerminal), m_sharesScreen(sharesScreen)
{
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, [this] {
        ++m_seconds;
        show();
    });
}

void Progress::start()
{
    if (m_isSeen)
        m_timer.start();
}

void Progress::say(const QString &what, bool isNow)
{
    m_what = what;
    if (isNow && m_timer.isActive())
        show();
}

void Progress::wrote(quint64 rows)
{
    if (m_sharesScreen)
        return stop();
    m_what = rows == 1 ? Texts::tr("1 row so far") : Texts::tr("%1 rows so far").arg(countText(rows));
}

void Progress::show()
{
    const QString what = m_what.isEmpty() ? Texts::tr("Waiting for bartos") : m_what;
    m_out.text(QStringLiteral("\r\x1b[K") + Texts::tr("%1, %2 s").arg(what).arg(m_seconds));
    m_out.flush();
    m_isShown = true;
}

void Progress::hide()
{
    if (!std::exchange(m_isShown, false))
        return;
    m_out.text(QStringLiteral("\r\x1b[K"));
    m_out.flush();
}

void Progress::stop()
{
    m_timer.stop();
    hide();
}

} // namespace barto::render
