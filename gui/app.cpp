// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/app.h"

#include "common/base/buildinfo.h"
#include "common/config/cliconfig.h"
#include "gui/theme/icons.h"

#include <QApplication>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>

namespace barto {

namespace {

const auto wishKey = QStringLiteral("appearance");
const auto densityKey = QStringLiteral("density");
const auto answerKey = QStringLiteral("appearance-desktop");

Appearance::Wish wishOf(const UiSettings &settings)
{
    return Appearance::Wish(std::clamp(settings.value(wishKey).toInt(), 0, 2));
}

Density densityOf(const UiSettings &settings)
{
    return Density(std::clamp(settings.value(densityKey, int(Density::Normal)).toInt(), 0, 2));
}

std::optional<bool> lastAnswerOf(const UiSettings &settings)
{
    const QVariant answer = settings.value(answerKey);
    return answer.isValid() ? std::optional(answer.toBool()) : std::nullopt;
}

void showAbout(QWidget &parent)
{
    auto *box = new QMessageBox(&parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(App::tr("About barto"));
    box->setIconPixmap(applicationIcon().pixmap(64));
    box->setText(QStringLiteral("<b>barto</b>"));
    box->setInformativeText(App::tr("Shows what ran on a fleet, what failed and why, and what is due next.")
        + QStringLiteral("\n\n") + versionLine(QStringLiteral("barto-gui")) + QStringLiteral("\nMIT OR Apache-2.0"));
    box->open();
}

} // namespace

App::App(const GuiOptions &options, UiSettings &settings, TokenStore &tokens, const Clock &clock)
    : m_options(options), m_settings(settings), m_tokens(tokens), m_clock(clock), m_profiles(settings),
      m_appearance(wishOf(settings), densityOf(settings), lastAnswerOf(settings))
{
    connect(&m_appearance, &Appearance::answered, this, [this](bool dark) { m_settings.setValue(answerKey, dark); });
    connect(&m_notices, &Notices::due, &m_tray, &Tray::show);
    connect(&m_tray, &Tray::opened, this, &App::openNoticed);
    connect(&m_tray, &Tray::quitWanted, qApp, &QApplication::quit);
    QTimer::singleShot(0, &m_appearance, &Appearance::followDesktop); // after the first window is there
}

App::~App() = default;

void App::start()
{
    if (!m_options.shared.configPath.isEmpty()) {
        const auto config = readConfig(QStringLiteral("barto-gui"), m_options.shared.configPath);
        if (config)
            return openWith(config->profile, config->token);
    } else if (!m_options.profile.isEmpty()) {
        if (const auto profile = m_profiles.find(m_options.profile))
            return open(*profile);
        showDialog(nullptr)->fill({m_options.profile, {}, 20000, false, {}, {}, {}}, {});
        return;
    }
    if (const auto profile = m_profiles.last())
        return open(*profile);
    showDialog(nullptr);
}

std::optional<ConnectDialog::Found> App::readConfig(const QString &program, const QString &path) const
{
    ConfigSources sources;
    sources.environment = QProcessEnvironment::systemEnvironment();
    sources.options.configPath = path;
    const auto loaded = loadCliConfig(sources, program);
    if (!loaded) {
        if (!path.isEmpty())
            QMessageBox::warning(nullptr, QStringLiteral("barto"), loaded.error().detail);
        return {};
    }
    const QString file = QFileInfo(loaded->configPath).fileName();
    if (loaded->value.bartos.host.isEmpty() || !QFileInfo::exists(loaded->configPath))
        return {};
    return ConnectDialog::Found{
        file, profileOf(loaded->value, path.isEmpty() ? loaded->value.bartos.host : file), loaded->value.bartos.apiKey};
}

std::optional<ConnectDialog::Found> App::findConfig() const
{
    if (auto own = readConfig(QStringLiteral("barto-gui"), {}))
        return own;
    return readConfig(QStringLiteral("barto-cli"), {});
}

std::optional<Place> App::firstPlace() const
{
    if (m_options.run)
        return Place{PageId::Runs, {{QStringLiteral("run"), m_options.run->text()}}};
    return m_options.page ? std::optional(Place{*m_options.page, {}}) : std::nullopt;
}

void App::open(const Profile &profile)
{
    m_tokens.read(profile.name, this, [this, profile](const Result<Secret> &token) {
        if (token || token.error().code == Error::Code::NotFound)
            return openWith(profile, token.value_or(Secret()));
        askToken(profile); // no keychain here, or it stays shut
    });
}

void App::askToken(const Profile &profile)
{
    auto *dialog = new QInputDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QStringLiteral("barto"));
    dialog->setLabelText(
        tr("Token for %1 (%2).\nThis system has no keychain that could keep it.").arg(profile.name, profile.place()));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, profile](const QString &text) {
        const Secret token(text.toUtf8());
        m_tokens.write(profile.name, token, this, [](const Result<void> &) {});
        openWith(profile, token);
    });
    dialog->show();
}

void App::openWith(const Profile &profile, const Secret &token)
{
    auto connection = std::make_unique<Connection>(profile, token, m_settings, m_clock);
    watch(*connection);
    connection->start();
    connection->openWindow(std::exchange(m_isFirst, false) ? firstPlace() : std::nullopt)->show();
    m_connections[profile.name] = std::move(connection);
}

void App::watch(Connection &connection)
{
    connect(&connection, &Connection::figuresChanged, this, &App::showSummary);
    connect(&connection, &Connection::connectionsWanted, this,
        [this, &connection](MainWindow *from) { showDialog(from)->edit(connection.profile().name); });
    connect(&connection, &Connection::quitWanted, qApp, &QApplication::closeAllWindows);
    connect(&connection, &Connection::menuWanted, this,
        [this, name = connection.profile().name](
            MainWindow *window, const QPoint &place) { showMenu(*window, place, name); });
    connect(&connection, &Connection::tokenWanted, this, [this, &connection](MainWindow *from) {
        ConnectDialog *dialog = showDialog(from);
        dialog->fill(connection.profile(), {});
        dialog->focusToken();
    });
    connect(&connection.watch(), &RunWatch::ended, this, [this, &connection](const EndedRun &run) {
        m_noticed = connection.profile().name;
        m_notices.add(run);
    });
    connect(
        &connection, &Connection::lastWindowClosed, this,
        [this, name = connection.profile().name] {
            const auto found = m_connections.find(name);
            if (found == m_connections.end())
                return;
            found->second.release()->deleteLater();
            m_connections.erase(found);
        },
        Qt::QueuedConnection);
}

void App::showMenu(MainWindow &window, const QPoint &place, const QString &profile)
{
    auto *menu = new QMenu(&window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Profile &other : m_profiles.all()) {
        QAction *action = menu->addAction(other.name, this, [this, other] { open(other); });
        action->setCheckable(true);
        action->setChecked(other.name == profile);
    }
    menu->addAction(tr("Connections…"), this, [this, &window, profile] { showDialog(&window)->edit(profile); });
    menu->addSeparator();
    menu->addAction(tr("New Window"), &window, [&window] { window.openNewWindow(); })
        ->setShortcut(Qt::CTRL | Qt::Key_N);
    addLooks(*menu);
    menu->addAction(tr("Keyboard"), &window, &MainWindow::shortcutsWanted)->setShortcut(Qt::Key_F1);
    menu->addAction(tr("About barto"), this, [&window] { showAbout(window); });
    menu->addSeparator();
    menu->addAction(tr("Quit"), qApp, &QApplication::closeAllWindows)->setShortcut(Qt::CTRL | Qt::Key_Q);
    menu->popup(place - QPoint(0, menu->sizeHint().height()));
}

void App::addLooks(QMenu &menu)
{
    const auto add = [](QMenu &to, const QString &text, bool isChecked, std::function<void()> choose) {
        QAction *action = to.addAction(text, &to, std::move(choose));
        action->setCheckable(true);
        action->setChecked(isChecked);
    };
    QMenu *colours = menu.addMenu(tr("Appearance"));
    for (const auto &[wish, text] : {std::pair(Appearance::Wish::System, tr("As the System")),
             std::pair(Appearance::Wish::Light, tr("Light")), std::pair(Appearance::Wish::Dark, tr("Dark"))})
        add(*colours, text, m_appearance.wish() == wish, [this, wish = wish] {
            m_settings.setValue(wishKey, int(wish));
            m_appearance.setWish(wish);
        });
    QMenu *rows = menu.addMenu(tr("Rows"));
    for (const auto &[density, text] : {std::pair(Density::Compact, tr("Compact")),
             std::pair(Density::Normal, tr("Normal")), std::pair(Density::Roomy, tr("Roomy"))})
        add(*rows, text, m_appearance.density() == density, [this, density = density] {
            m_settings.setValue(densityKey, int(density));
            m_appearance.setDensity(density);
        });
}

ConnectDialog *App::showDialog(QWidget *parent)
{
    auto *dialog = new ConnectDialog(m_profiles, m_tokens, findConfig(), m_clock, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::connectWanted, this, [this](const Profile &profile, const Secret &token) {
        m_tokens.write(profile.name, token, this, [](const Result<void> &) {}); // else it is kept until we end
        openWith(profile, token);
    });
    dialog->show();
    return dialog;
}

void App::openNoticed(const std::optional<RunId> &run, bool isFailure)
{
    const auto found = m_connections.find(m_noticed);
    if (found == m_connections.end() && m_connections.empty())
        return;
    Connection &connection = found == m_connections.end() ? *m_connections.begin()->second : *found->second;
    MainWindow *window = connection.window();
    if (!window)
        return;
    window->showNormal();
    window->raise();
    window->activateWindow();
    if (run)
        window->openRun(*run, Navigator::Where::Here, isFailure);
    else if (isFailure)
        window->openPage(PageId::Failures);
}

void App::showSummary()
{
    quint64 failing = 0;
    quint64 running = 0;
    for (const auto &[name, connection] : m_connections) {
        failing += connection->pulse().figures().failing;
        running += connection->pulse().figures().running;
    }
    const QString summary
        = failing == 0 ? tr("Nothing is failing") : tr("%n schedule(s) failing", nullptr, int(failing));
    m_tray.setSummary(
        QStringLiteral("barto: ") + summary + QStringLiteral(" · ") + tr("%n running", nullptr, int(running)),
        failing > 0);
}

} // namespace barto
