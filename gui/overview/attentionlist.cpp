// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/overview/attentionlist.h"

#include "gui/model/durationtext.h"
#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"

#include <QPainter>

namespace barto {

namespace {

Status statusOf(const AttentionItem &item)
{
    return item.isMissed ? Status::Missed : barto::statusOf(item.outcome);
}

} // namespace

AttentionList::AttentionList(const Clock &clock, QWidget *parent)
    : RowList(tr("Needs attention"), shown, parent), m_clock(clock)
{
}

void AttentionList::setItems(std::vector<AttentionItem> items)
{
    m_items = std::move(items);
    rowsChanged();
}

void AttentionList::setTimes(const TimeFormat &times)
{
    m_times = times;
    update();
}

QString AttentionList::timeText(Instant at) const
{
    const Zone zone = m_times.zoneFor();
    const LocalInstant local = zone.toLocal(at);
    if (dateOf(local) == dateOf(zone.toLocal(m_clock.now())))
        return timeOf(local).toString(QStringLiteral("HH:mm"));
    return dayText(dateOf(local), m_times.locale()) + timeOf(local).toString(QStringLiteral(" HH:mm"));
}

int AttentionList::widest(QString AttentionItem::*text, const QFont &font, int most) const
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const AttentionItem &item : m_items)
        width = std::max(width, metrics.horizontalAdvance(item.*text));
    return std::min(width + 3 * Metrics::of(this).digit, most);
}

void AttentionList::paintRow(QPainter &painter, int row, const QRect &rect) const
{
    const Theme &theme = Theme::of(this);
    const AttentionItem &item = m_items[std::size_t(row)];
    const int digit = Metrics::of(this).digit;
    const bool hasDates
        = std::ranges::any_of(m_items, [&](const AttentionItem &other) { return timeText(other.at).size() > 5; });
    int x = rect.left();
    paintStatus(painter, QRectF(x, rect.center().y() - 7, 15, 15), statusOf(item), theme);
    x += 15 + digit;
    const auto write
        = [&](int width, const QString &text, const QFont &font, const QColor &color, Qt::TextElideMode elide) {
              painter.setFont(font);
              painter.setPen(color);
              const QRect box(x, rect.top(), width - digit, rect.height());
              painter.drawText(box, Qt::AlignVCenter, painter.fontMetrics().elidedText(text, elide, box.width()));
              x += width;
          };
    const int room = rect.width();
    const QFont bold = fonts::demiBold(font());
    write((hasDates ? 15 : 7) * digit, timeText(item.at), font(), theme.text, Qt::ElideRight);
    write(widest(&AttentionItem::client, font(), std::min(18 * digit, room / 5)), item.client, font(), theme.text,
        Qt::ElideMiddle);
    write(widest(&AttentionItem::schedule, bold, std::min(24 * digit, room / 4)), item.schedule, bold, theme.text,
        Qt::ElideMiddle);
    write(widest(&AttentionItem::ending, bold, std::min(16 * digit, room / 6)), item.ending, bold,
        theme.status(statusOf(item)), Qt::ElideRight);
    const QString took = item.took ? durationText(*item.took, m_times.locale()) : QString();
    const int tookWidth = took.isEmpty() ? 0 : fontMetrics().horizontalAdvance(took) + digit;
    QFont fixed = fonts::output();
    fixed.setPointSizeF(font().pointSizeF());
    write(std::max(0, rect.right() - x - tookWidth), item.why, item.isMissed ? font() : fixed, theme.muted,
        Qt::ElideRight);
    painter.setFont(font());
    painter.setPen(theme.muted);
    painter.drawText(
        QRect(rect.right() - tookWidth, rect.top(), tookWidth, rect.height()), Qt::AlignVCenter | Qt::AlignRight, took);
}

QString AttentionList::rowText(int row) const
{
    const AttentionItem &item = m_items[std::size_t(row)];
    return tr("%1 on %2: %3\n%4\n%5").arg(item.schedule, item.client, item.ending, item.why, m_times.toolTip(item.at));
}

QString AttentionList::emptyText() const
{
    return tr("Nothing needs attention.");
}

} // namespace barto
