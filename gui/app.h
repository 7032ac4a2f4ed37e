// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/connection.h"
#include "gui/feed/tokenstore.h"
#include "gui/guioptions.h"
#include "gui/theme/appearance.h"
#include "gui/window/connectdialog.h"
#include "gui/window/notices.h"
#include "gui/window/profilestore.h"
#include "gui/window/tray.h"

#include <map>
#include <memory>

QT_FORWARD_DECLARE_CLASS(QMenu)

namespace barto {

/// The program: which servers are looked at, the dialog of the connections, the tray, light and dark.
class App : public QObject
{
    Q_OBJECT

public:
    App(const GuiOptions &options, UiSettings &settings, TokenStore &tokens, const Clock &clock);
    ~App() override;

    /// Opens the first window, or the dialog on the first start.
    void start();

private:
    void open(const Profile &profile);
    void openWith(const Profile &profile, const Secret &token);
    void askToken(const Profile &profile);
    ConnectDialog *showDialog(QWidget *parent);
    std::optional<Place> firstPlace() const;
    std::optional<ConnectDialog::Found> findConfig() const;
    std::optional<ConnectDialog::Found> readConfig(const QString &program, const QString &path) const;
    void watch(Connection &connection);
    void showMenu(MainWindow &window, const QPoint &place, const QString &profile);
    void addLooks(QMenu &menu);
    void openNoticed(const std::optional<RunId> &run, bool isFailure);
    void showSummary();

    const GuiOptions m_options;
    UiSettings &m_settings;
    TokenStore &m_tokens;
    const Clock &m_clock;
    ProfileStore m_profiles;
    Appearance m_appearance;
    Notices m_notices;
    Tray m_tray;
    std::map<QString, std::unique_ptr<Connection>> m_connections;
    QString m_noticed; ///< the profile that the last notice is about
    bool m_isFirst = true;
};

} // namespace barto
