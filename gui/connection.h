// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/profile.h"
#include "gui/feed/pulse.h"
#include "gui/feed/runwatch.h"
#include "gui/feed/serverfeed.h"
#include "gui/window/mainwindow.h"

#include <QObject>

namespace barto {

/// One server and the windows on it, which share its link. Windows delete themselves when they are closed.
class Connection : public QObject
{
    Q_OBJECT

public:
    Connection(const Profile &profile, const Secret &token, UiSettings &settings, const Clock &clock,
        QObject *parent = nullptr);
    ~Connection() override;

    void start() { m_feed.start(); }
    const Profile &profile() const { return m_profile; }
    const Pulse &pulse() const { return m_pulse; }
    RunWatch &watch() { return m_watch; }

    /// A new window; shown by the caller.
    MainWindow *openWindow(const std::optional<Place> &place = {});
    /// The one used last; null if all are closed.
    MainWindow *window() const;

Q_SIGNALS:
    void connectionsWanted(MainWindow *from);
    void menuWanted(MainWindow *from, const QPoint &globalPosition);
    void quitWanted();
    void tokenWanted(MainWindow *from);
    void lastWindowClosed();
    void figuresChanged();

private:
    void showFigures(MainWindow &window);

    const Profile m_profile;
    UiSettings &m_settings;
    const Clock &m_clock;
    ServerFeed m_feed;
    Pulse m_pulse;
    RunWatch m_watch;
    QList<MainWindow *> m_windows; ///< the one used last is last
};

} // namespace barto
