// SPDX-License-Identifier: MIT OR Apache-2.0

// The parts of the sidebar: its entries and its foot.

#include "gui/model/durationtext.h"
#include "gui/theme/controls.h"
#include "gui/theme/icons.h"
#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"
#include "gui/window/sidebar.h"

#include <QKeySequence>
#include <QPainter>

namespace barto {

namespace {

constexpr int iconSize = 16;
constexpr int side = 10; // between the sidebar's border and an entry's ground
constexpr int pad = 11; // between that and the icon

QRect iconBox(const QRect &rect, bool isNarrow)
{
    const int x = isNarrow ? (rect.width() - iconSize) / 2 : side + pad;
    return {x, rect.center().y() - iconSize / 2 + 1, iconSize, iconSize};
}

Tone toneOf(PageId page)
{
    if (page == PageId::Failures)
        return Tone::Failed;
    return page == PageId::Missed ? Tone::Missed : Tone::Running;
}

} // namespace

SidebarEntry::SidebarEntry(PageId page, QWidget *parent) : QAbstractButton(parent), m_page(page)
{
    setText(pageTitle(page));
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void SidebarEntry::describe()
{
    const QString words = m_count == 0 ? text() : tr("%1: %2").arg(text(), pill());
    const int digit = (int(m_page) + 1) % 10;
    const QKeySequence key(Qt::CTRL | Qt::Key(Qt::Key_0 + digit));
    setAccessibleName(words);
    setToolTip(QStringLiteral("%1 (%2)").arg(words, key.toString(QKeySequence::NativeText)));
}

QString SidebarEntry::pill() const
{
    const QString number = countText(m_count);
    return m_page == PageId::Runs ? tr("%1 running", nullptr, int(std::min<quint64>(m_count, 1'000'000))).arg(number)
                                  : number;
}

void SidebarEntry::setCount(quint64 count)
{
    m_count = count;
    describe();
    update();
}

void SidebarEntry::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    update();
}

QSize SidebarEntry::sizeHint() const
{
    return {Sidebar::narrow, Metrics::of(this).controlHeight};
}

void SidebarEntry::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const int inset = m_isNarrow ? 6 : side;
    const QRect ground = rect().adjusted(inset, 0, -inset, 0);
    if (isChecked() || underMouse())
        controls::paintPanel(painter, ground, isChecked() ? theme.tint(theme.link, theme.base) : theme.alternate, {}, 0,
            Metrics::controlRadius);
    if (hasFocus())
        controls::paintFocusRing(painter, ground, theme, Metrics::controlRadius);
    const QColor front = isChecked() ? theme.link : theme.text;
    const auto mirrored = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const QRect icon = iconBox(rect(), m_isNarrow);
    tintedIcon(pageKey(m_page), isChecked() ? theme.link : theme.muted).paint(&painter, mirrored(icon));
    const QColor tone = theme.tone(toneOf(m_page));
    if (m_isNarrow) {
        if (m_count > 0)
            controls::paintPanel(painter, QRect(icon.right() - 1, icon.top() - 3, 7, 7), tone, {}, 0, 3.5);
        return;
    }
    painter.setFont(isChecked() ? fonts::demiBold(font()) : font());
    painter.setPen(front);
    painter.drawText(
        mirrored(QRect(icon.right() + 10, 0, width(), height())), Qt::AlignLeft | Qt::AlignVCenter, text());
    if (m_count == 0)
        return;
    painter.setFont(fonts::demiBold(fonts::caption(font())));
    const int nameEnd = icon.right() + 10 + QFontMetrics(fonts::demiBold(font())).horizontalAdvance(text());
    const int room = ground.right() - nameEnd - 26; // for words in the pill
    QString word = pill();
    if (painter.fontMetrics().horizontalAdvance(word) > room)
        word = QString::number(m_count);
    const int wordWidth = painter.fontMetrics().horizontalAdvance(word);
    const int high = painter.fontMetrics().height() + 3;
    const int wide = std::max(high, wordWidth + 12);
    const QRect box = mirrored(QRect(ground.right() - wide - 7, (height() - high) / 2, wide, high));
    controls::paintPanel(painter, box, theme.tint(tone, theme.base), {}, 0, high / 2.0);
    painter.setPen(tone);
    painter.drawText(box, Qt::AlignCenter, word);
}

SidebarFoot::SidebarFoot(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SidebarFoot::setPlace(const QString &profile, const QString &host)
{
    m_profile = profile;
    m_host = host;
    setState(m_state);
}

void SidebarFoot::setState(const FeedState &state)
{
    m_state = state;
    setAccessibleName(tr("Connection %1: %2, %3").arg(m_profile, m_host, stateWord()));
    setToolTip(accessibleName());
    update();
}

void SidebarFoot::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    update();
}

QString SidebarFoot::stateWord() const
{
    switch (m_state.link) {
    case FeedState::Link::Off:
        return tr("off");
    case FeedState::Link::Connecting:
        return m_state.fault == LinkFault::None ? tr("connecting…") : tr("not connected");
    case FeedState::Link::Live:
        return tr("live");
    case FeedState::Link::Lost:
        break;
    }
    return tr("connection lost");
}

Status SidebarFoot::shape() const
{
    if (m_state.isLive())
        return Status::Up;
    return m_state.fault == LinkFault::None ? Status::Queued : Status::Away;
}

QSize SidebarFoot::sizeHint() const
{
    const QFontMetrics small(fonts::caption(font()));
    return {Sidebar::narrow, fontMetrics().height() + small.height() + 5 * Metrics::of(this).unit};
}

void SidebarFoot::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const Metrics metrics = Metrics::of(this);
    QPainter painter(this);
    painter.fillRect(QRect(side, 0, width() - 2 * side, 1), theme.border);
    const QRect ground = rect().adjusted(6, 4, -6, 0);
    if (underMouse())
        controls::paintPanel(painter, ground, theme.alternate, {}, 0, Metrics::controlRadius);
    if (hasFocus())
        controls::paintFocusRing(painter, ground, theme, Metrics::controlRadius);
    const auto mirrored = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int shapeSide = 10;
    const int x = m_isNarrow ? (width() - shapeSide) / 2 : side + 8;
    const int top = 2 * metrics.unit + 2;
    paintStatus(painter, mirrored(QRect(x, top + (fontMetrics().height() - shapeSide) / 2, shapeSide, shapeSide)),
        shape(), theme);
    if (m_isNarrow)
        return;
    const int left = x + shapeSide + 11;
    const int room = width() - left - side;
    painter.setPen(theme.text);
    painter.setFont(fonts::demiBold(font()));
    painter.drawText(mirrored(QRect(left, top, room, fontMetrics().height())), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_profile, Qt::ElideRight, room));
    painter.setPen(theme.muted);
    painter.setFont(fonts::caption(font()));
    // The state is what must be read; the host gives way.
    const QString state = QStringLiteral(" · ") + stateWord();
    const int hostRoom = std::max(0, room - painter.fontMetrics().horizontalAdvance(state));
    painter.drawText(mirrored(QRect(left, top + fontMetrics().height(), room, painter.fontMetrics().height())),
        Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_host, Qt::ElideMiddle, hostRoom) + state);
}

} // namespace barto
