// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/connection.h"

#include "gui/pagemakers.h"
#include "gui/view/page.h"
#include "gui/window/connectionbanner.h"
#include "gui/window/palette.h"
#include "gui/window/shortcutsdialog.h"

namespace barto {

namespace {

/// How the server's log calls us.
QString userName()
{
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? QStringLiteral("barto-gui") : user;
}

} // namespace

Connection::Connection(
    const Profile &profile, const Secret &token, UiSettings &settings, const Clock &clock, QObject *parent)
    : QObject(parent), m_profile(profile), m_settings(settings), m_clock(clock),
      m_feed(linkSettingsOf(profile, userName(), token), clock),
      m_pulse(m_feed, [this] { return TimeFormat().dayStart(m_clock.now()); }), m_watch(m_feed)
{
    connect(&m_watch, &RunWatch::happened, &m_pulse, &Pulse::nudge);
    connect(&m_pulse, &Pulse::changed, this, [this] {
        for (MainWindow *window : std::as_const(m_windows))
            showFigures(*window);
        Q_EMIT figuresChanged();
    });
}

Connection::~Connection()
{
    // Their pages hold references to our feed.
    for (MainWindow *window : std::as_const(m_windows)) {
        window->disconnect(this);
        delete window;
    }
}

MainWindow *Connection::openWindow(const std::optional<Place> &place)
{
    auto *window
        = new MainWindow({m_feed, m_watch, m_settings, m_clock, m_profile.name, m_profile.host}, allPages(), nullptr);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows << window;
    showFigures(*window);
    connect(window, &MainWindow::newWindowWanted, this, [this](const Place &wanted) { openWindow(wanted)->show(); });
    connect(window, &MainWindow::connectionsWanted, this, [this, window] { Q_EMIT connectionsWanted(window); });
    connect(window, &MainWindow::menuWanted, this, [this, window](const QPoint &at) { Q_EMIT menuWanted(window, at); });
    connect(window, &MainWindow::quitWanted, this, &Connection::quitWanted);
    connect(window, &MainWindow::tokenWanted, this, [this, window] { Q_EMIT tokenWanted(window); });
    connect(window, &MainWindow::shortcutsWanted, window, [window] {
        auto *dialog = new ShortcutsDialog(window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    auto *palette = new Palette(window->context(), window);
    connect(window, &MainWindow::paletteWanted, palette, &Palette::popUp);
    connect(window, &QObject::destroyed, this, [this, window] {
        m_windows.removeAll(window);
        if (m_windows.isEmpty())
            Q_EMIT lastWindowClosed();
    });
    window->start(place);
    return window;
}

MainWindow *Connection::window() const
{
    for (MainWindow *window : m_windows) {
        if (window->isActiveWindow())
            return window;
    }
    return m_windows.isEmpty() ? nullptr : m_windows.constLast();
}

void Connection::showFigures(MainWindow &window)
{
    const Pulse::Figures &figures = m_pulse.figures();
    window.setCount(PageId::Runs, figures.running);
    window.setCount(PageId::Failures, figures.failing);
    window.setCount(PageId::Missed, figures.missed);
    window.banner().setDatabase(figures.isDatabaseUp, figures.databaseSince);
}

} // namespace barto
