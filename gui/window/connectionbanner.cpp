// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/connectionbanner.h"

#include "gui/model/durationtext.h"
#include "gui/theme/controls.h"
#include "gui/theme/metrics.h"
#include "gui/theme/statusshape.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace barto {

using namespace std::chrono_literals;

ConnectionBanner::ConnectionBanner(Feed &feed, Times &times, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_feed(feed), m_times(times), m_clock(clock), m_text(new QLabel(this)),
      m_action(new QPushButton(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10 * metrics.unit, metrics.between(), 6 * metrics.unit, metrics.between());
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grace.setSingleShot(true);
    m_again.setSingleShot(true);
    m_tick.setInterval(1s);
    connect(&m_grace, &QTimer::timeout, this, &ConnectionBanner::refresh);
    connect(&m_tick, &QTimer::timeout, this, &ConnectionBanner::refresh);
    connect(&m_again, &QTimer::timeout, this, &ConnectionBanner::refresh);
    connect(m_action, &QPushButton::clicked, this, &ConnectionBanner::click);
    connect(&m_feed, &Feed::stateChanged, this, &ConnectionBanner::follow);
    connect(&m_times, &Times::changed, this, &ConnectionBanner::refresh);
    hide();
    follow();
}

QString ConnectionBanner::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void ConnectionBanner::setDatabase(bool isUp, std::optional<Instant> since)
{
    m_isDatabaseUp = isUp;
    m_databaseSince = since;
    refresh();
}

void ConnectionBanner::follow()
{
    if (m_feed.isLive()) {
        m_grace.stop();
        if (std::exchange(m_wasBad, false))
            m_again.start(3s);
        return refresh();
    }
    m_again.stop();
    if (!m_wasBad && !m_grace.isActive())
        m_grace.start(1s);
    else if (m_wasBad)
        refresh();
}

void ConnectionBanner::refresh()
{
    m_tick.stop();
    if (!m_feed.isLive()) {
        if (m_grace.isActive())
            return;
        if (m_feed.state().needsHelp())
            return sayFault();
        if (m_feed.state().link == FeedState::Link::Lost || m_feed.state().fault != LinkFault::None)
            return sayLost();
        return hide();
    }
    if (m_again.isActive())
        return say(Mood::Good, tr("Connected again."));
    if (m_isDatabaseUp)
        return hide();
    const QString since = m_databaseSince ? m_times.format().brief(*m_databaseSince, m_clock.now()) : QString();
    say(Mood::Bad,
        since.isEmpty()
            ? tr("The server cannot reach its database. Agents keep their output and deliver it later.")
            : tr("The server cannot reach its database since %1. Agents keep their output and deliver it later.")
                  .arg(since));
}

void ConnectionBanner::sayLost()
{
    const FeedState &state = m_feed.state();
    const QString what = state.link == FeedState::Link::Lost && state.since
        ? tr("Connection lost at %1. What you see is from then.")
              .arg(m_times.format().brief(*state.since, m_clock.now()))
        : tr("Not connected: %1.").arg(state.reason);
    QString when = tr("Trying again now.");
    if (state.nextAttempt && *state.nextAttempt > m_clock.now()) {
        const auto wait = std::chrono::ceil<std::chrono::seconds>(*state.nextAttempt - m_clock.now());
        when = tr("Trying again in %1.").arg(durationText(wait));
        m_tick.start();
    }
    say(Mood::Waiting, what + QLatin1Char(' ') + when, tr("Try Now"));
    m_action->setToolTip(state.reason);
}

void ConnectionBanner::sayFault()
{
    switch (m_feed.state().fault) {
    case LinkFault::Token:
        return say(Mood::Bad, tr("The server refused the token."), tr("Enter Token…"));
    case LinkFault::Tls:
        return say(Mood::Bad, tr("The server's certificate is not trusted: %1.").arg(m_feed.state().reason),
            tr("Show Certificate…"));
    case LinkFault::TlsFiles:
        return say(Mood::Bad,
            tr("The certificate files of this connection cannot be used: %1.").arg(m_feed.state().reason),
            tr("Edit Connection…"));
    default:
        return say(Mood::Bad, tr("The server does not let us in: %1.").arg(m_feed.state().reason), tr("Try Now"));
    }
}

void ConnectionBanner::say(Mood mood, const QString &sentence, const QString &action)
{
    m_mood = mood;
    m_wasBad = m_wasBad || !m_feed.isLive();
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    show();
    update();
}

void ConnectionBanner::click()
{
    switch (m_feed.state().fault) {
    case LinkFault::Token:
        return Q_EMIT tokenWanted();
    case LinkFault::Tls:
    case LinkFault::TlsFiles:
        return Q_EMIT certificateWanted();
    default:
        m_feed.retryNow();
    }
}

void ConnectionBanner::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    const Metrics metrics = Metrics::of(this);
    const Tone tone = m_mood == Mood::Good ? Tone::Ok : m_mood == Mood::Bad ? Tone::Failed : Tone::Warning;
    const Status shape = m_mood == Mood::Good ? Status::Up : m_mood == Mood::Bad ? Status::Failed : Status::Late;
    QPainter painter(this);
    painter.fillRect(rect(), theme.tint(theme.tone(tone), theme.base));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
    const QRect box(6 * metrics.unit, (height() - 12) / 2, 12, 12);
    paintStatus(painter, QStyle::visualRect(layoutDirection(), rect(), box), shape, theme.tone(tone));
}

} // namespace barto
