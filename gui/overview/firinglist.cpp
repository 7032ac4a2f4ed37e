// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/firinglist.h"

#include "gui/model/durationtext.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QPainter>

namespace barto {

using namespace std::chrono_literals;

namespace {

constexpr int shown = 8;
constexpr int named = 20; // clients in a tooltip
constexpr auto soon = 60s; // in the colour of links
constexpr auto verySoon = 10s; // bold

} // namespace

FiringList::FiringList(const Clock &clock, QWidget *parent) : RowList(tr("Next firings"), shown, parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FiringList::tick);
}

void FiringList::setFirings(std::vector<Firing> firings)
{
    m_firings = std::move(firings);
    m_isOutdated = false;
    rowsChanged();
    if (isVisible())
        tick();
}

void FiringList::setTimes(const TimeFormat &times)
{
    m_times = times;
    update();
}

QString FiringList::inText(Microseconds left)
{
    if (left <= 0s)
        return tr("now");
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
    if (seconds < 1h)
        return counterText(seconds);
    const auto hours = std::chrono::floor<std::chrono::hours>(seconds);
    if (hours < 24h)
        return tr("%1 h %2")
            .arg(hours.count())
            .arg(std::chrono::floor<std::chrono::minutes>(seconds - hours).count(), 2, 10, QLatin1Char('0'));
    return tr("%1 d %2 h").arg(hours.count() / 24).arg(hours.count() % 24);
}

QString FiringList::clientsText(const Firing &firing)
{
    if (firing.clientCount <= 1 || firing.clients.isEmpty())
        return firing.clients.value(0);
    return tr("%1 +%2").arg(firing.clients.front()).arg(firing.clientCount - 1);
}

void FiringList::paintRow(QPainter &painter, int row, const QRect &rect) const
{
    const Theme &theme = Theme::of(this);
    const Firing &firing = m_firings[std::size_t(row)];
    const Microseconds left = firing.due - m_clock.now();
    const int digit = Metrics::of(this).digit;
    const QRect in(rect.left(), rect.top(), 8 * digit, rect.height());
    painter.setFont(left < verySoon ? fonts::demiBold(font()) : font());
    painter.setPen(left < soon ? theme.link : theme.text);
    painter.drawText(in, Qt::AlignVCenter | Qt::AlignRight, inText(left));
    painter.setFont(font());
    const QString clients = clientsText(firing);
    const int room = rect.right() - in.right() - 3 * digit;
    const int clientWidth = std::min(room / 2, fontMetrics().horizontalAdvance(clients) + 2);
    const QRect client(rect.right() - clientWidth, rect.top(), clientWidth, rect.height());
    painter.setPen(theme.muted);
    painter.drawText(
        client, Qt::AlignVCenter | Qt::AlignRight, fontMetrics().elidedText(clients, Qt::ElideMiddle, client.width()));
    const QRect name(in.right() + 2 * digit, rect.top(), client.left() - in.right() - 3 * digit, rect.height());
    painter.setPen(theme.text);
    painter.drawText(name, Qt::AlignVCenter, fontMetrics().elidedText(firing.schedule, Qt::ElideMiddle, name.width()));
}

QString FiringList::rowText(int row) const
{
    const Firing &firing = m_firings[std::size_t(row)];
    QString clients = firing.clients.mid(0, named).join(QStringLiteral(", "));
    if (firing.clientCount > named)
        clients += QLatin1Char(' ') + tr("and %n more", nullptr, int(firing.clientCount) - named);
    return tr("%1 (%2) on %3\ndue %4").arg(firing.schedule, firing.onCalendar, clients, m_times.toolTip(firing.due));
}

QString FiringList::emptyText() const
{
    return tr("Nothing is due.");
}

void FiringList::showEvent(QShowEvent *event)
{
    RowList::showEvent(event);
    tick();
}

void FiringList::hideEvent(QHideEvent *event)
{
    RowList::hideEvent(event);
    m_timer.stop();
}

void FiringList::tick()
{
    update();
    if (m_firings.empty())
        return;
    const Instant now = m_clock.now();
    if (!m_isOutdated && m_firings.front().due + 1s <= now) {
        m_isOutdated = true;
        Q_EMIT outdated();
    }
    // To where the first countdown changes next.
    const Instant second = std::chrono::floor<std::chrono::seconds>(now) + 1s;
    m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(second - now));
}

} // namespace barto
