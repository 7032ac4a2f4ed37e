// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/app.h"

#include "common/config/cliconfig.h"

#include <QApplication>
#include <QInputDialog>
#include <QMessageBox>

namespace barto {

namespace {

const auto wishKey = QStringLiteral("appearance");
const auto answerKey = QStringLiteral("appearance-desktop");

Appearance::Wish wishOf(const UiSettings &settings)
{
    return Appearance::Wish(std::clamp(settings.value(wishKey).toInt(), 0, 2));
}

std::optional<bool> lastAnswerOf(const UiSettings &settings)
{
    const QVariant answer = settings.value(answerKey);
    return answer.isValid() ? std::optional(answer.toBool()) : std::nullopt;
}

} // namespace

App::App(const GuiOptions &options, UiSettings &settings, TokenStore &tokens, const Clock &clock)
    : m_options(options), m_settings(settings), m_tokens(tokens), m_clock(clock), m_profiles(settings),
      m_appearance(wishOf(settings), lastAnswerOf(settings))
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
