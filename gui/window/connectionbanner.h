// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/view/times.h"

#include <QTimer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace barto {

/// The line above a page that says what is wrong between us and the server or its database, since when, and what can be
/// done. Hidden while all is well; "Connected again." for 3 s after it was not.
class ConnectionBanner : public QWidget
{
    Q_OBJECT

public:
    ConnectionBanner(Feed &feed, Times &times, const Clock &clock, QWidget *parent);

    /// As ServerInfo says it.
    void setDatabase(bool isUp, std::optional<Instant> since);
    QString sentence() const;

Q_SIGNALS:
    void tokenWanted();
    void certificateWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Mood : quint8 { Good, Waiting, Bad };

    void follow();
    void refresh();
    void sayLost();
    void sayFault();
    void say(Mood mood, const QString &sentence, const QString &action = {});
    void click();

    Feed &m_feed;
    Times &m_times;
    const Clock &m_clock;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer m_grace; ///< a link that is down for less than a second is not worth a word
    QTimer m_tick; ///< "Trying again in 4 s", while it is seen
    QTimer m_again;
    Mood m_mood = Mood::Waiting;
    bool m_wasBad = false;
    bool m_isDatabaseUp = true;
    std::optional<Instant> m_databaseSince;
};

} // namespace barto
