// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/window/mainwindow.h"

#include "gui/theme/icons.h"
#include "gui/view/page.h"
#include "gui/window/connectionbanner.h"
#include "gui/window/sidebar.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace barto {

namespace {

constexpr int narrowBelow = 1100;
const auto geometryKey = QStringLiteral("window/geometry");
const auto zonesKey = QStringLiteral("window/zones");
const auto pageKeyName = QStringLiteral("page");

} // namespace

MainWindow::MainWindow(const Parts &parts, const PageMakers &makers, QWidget *parent)
    : QMainWindow(parent), m_feed(parts.feed), m_settings(parts.settings),
      m_makers(makers), m_context{m_feed, parts.runs, m_times, m_settings, *this, parts.clock, parts.profile,
                            parts.host},
      m_sidebar(new Sidebar(makers.keys(), this)), m_banner(new ConnectionBanner(m_feed, m_times, parts.clock, this)),
      m_stack(new QStackedWidget(this))
{
    setWindowTitle(QStringLiteral("barto"));
    setWindowIcon(applicationIcon());
    setMinimumSize(960, 600);
    m_times.setFormat(TimeFormat(TimeFormat::Zones(std::clamp(m_settings.value(zonesKey).toInt(), 0, 2))));
    buildLayout();
    buildShortcuts();
    restoreWindow();
    m_sidebar->foot().setPlace(parts.profile, parts.host);
    m_sidebar->foot().setState(m_feed.state());
    connect(&m_feed, &Feed::stateChanged, this, [this] { m_sidebar->foot().setState(m_feed.state()); });
    connect(m_sidebar, &Sidebar::pageWanted, this, [this](PageId page) { openPage(page); });
    connect(m_sidebar, &Sidebar::menuWanted, this, &MainWindow::menuWanted);
    connect(m_banner, &ConnectionBanner::tokenWanted, this, &MainWindow::tokenWanted);
    connect(m_banner, &ConnectionBanner::certificateWanted, this, &MainWindow::connectionsWanted);
    connect(&m_times, &Times::changed, this, [this] { m_settings.setValue(zonesKey, int(m_times.format().zones())); });
}

MainWindow::~MainWindow() = default;

void MainWindow::buildLayout()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    auto *centre = new QWidget(this);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(right, 1);
    setCentralWidget(centre);
}

void MainWindow::addShortcut(const QKeySequence &keys, std::function<void()> act)
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
}

void MainWindow::buildShortcuts()
{
    for (int number = 0; number < pageCount; ++number) {
        const int digit = (number + 1) % 10;
        addShortcut(Qt::CTRL | Qt::Key(Qt::Key_0 + digit), [this, number] { openPage(PageId(number)); });
    }
    const auto onPage = [this](void (Page::*act)()) {
        if (auto *shown = qobject_cast<Page *>(m_stack->currentWidget()))
            (shown->*act)();
    };
    addShortcut(Qt::CTRL | Qt::Key_F, [onPage] { onPage(&Page::focusFilter); });
    addShortcut(Qt::Key_F5, [onPage] { onPage(&Page::reload); });
    addShortcut(Qt::Key_Escape, [this] { escape(); });
    addShortcut(Qt::ALT | Qt::Key_Left, [this] { goBack(); });
    addShortcut(Qt::ALT | Qt::Key_Right, [this] { goForward(); });
    addShortcut(Qt::CTRL | Qt::Key_K, [this] { openPalette(); });
    addShortcut(Qt::CTRL | Qt::Key_N, [this] { Q_EMIT newWindowWanted(here()); });
    addShortcut(Qt::Key_F1, [this] { Q_EMIT shortcutsWanted(); });
    addShortcut(Qt::CTRL | Qt::Key_Q, [this] { Q_EMIT quitWanted(); });
    addShortcut(Qt::CTRL | Qt::Key_W, [this] { close(); });
}

void MainWindow::restoreWindow()
{
    if (!restoreGeometry(m_settings.value(geometryKey).toByteArray()))
        resize(1280, 800);
    m_sidebar->setNarrow(width() < narrowBelow);
}

void MainWindow::start(const std::optional<Place> &place)
{
    const auto last = pageFromKey(m_settings.value(m_context.key(pageKeyName)).toString());
    const PageId first = last && m_makers.contains(*last) ? *last : m_makers.firstKey();
    goTo(place && m_makers.contains(place->page) ? *place : Place{first, {}});
}

Page *MainWindow::page(PageId id)
{
    if (Page *known = m_pages.value(id))
        return known;
    const auto maker = m_makers.constFind(id);
    if (maker == m_makers.constEnd())
        return nullptr;
    Page *made = (*maker)(m_context, m_stack);
    m_pages.insert(id, made);
    m_stack->addWidget(made);
    return made;
}

PageId MainWindow::currentPage() const
{
    const auto *shown = qobject_cast<const Page *>(m_stack->currentWidget());
    return shown ? shown->id() : PageId::Overview;
}

Place MainWindow::here() const
{
    const auto *shown = qobject_cast<const Page *>(m_stack->currentWidget());
    return shown ? Place{shown->id(), shown->saveState()} : Place{};
}

void MainWindow::showPage(PageId id)
{
    Page *wanted = page(id);
    if (!wanted)
        return;
    m_stack->setCurrentWidget(wanted);
    if (!wanted->isAncestorOf(focusWidget()))
        wanted->setFocus(Qt::OtherFocusReason); // else it begins at the sidebar's foot
    m_sidebar->setCurrent(id);
    setWindowTitle(QStringLiteral("%1 – %2 – barto").arg(pageTitle(id), m_context.profile));
    m_settings.setValue(m_context.key(pageKeyName), pageKey(id));
    Q_EMIT pageShown(id);
}

void MainWindow::openPage(PageId id, const QString &filter, Where where)
{
    if (where == Where::NewWindow)
        return Q_EMIT newWindowWanted({id, {{QStringLiteral("filter"), filter}}});
    if (!page(id))
        return;
    if (m_stack->currentWidget() && (currentPage() != id || !filter.isNull()))
        m_history.leave(here());
    if (!filter.isNull())
        page(id)->setFilter(filter);
    showPage(id);
}

void MainWindow::openRun(const RunId &run, Where where, bool atFirstError)
{
    const QVariantMap state{{QStringLiteral("run"), run.text()}, {QStringLiteral("firstError"), atFirstError}};
    if (where == Where::NewWindow)
        return Q_EMIT newWindowWanted({PageId::Runs, state});
    if (!page(PageId::Runs))
        return;
    if (m_stack->currentWidget())
        m_history.leave(here());
    goTo({PageId::Runs, state});
}

void MainWindow::goTo(const Place &place)
{
    if (Page *wanted = page(place.page)) {
        wanted->restoreState(place.state);
        showPage(place.page);
    }
}

void MainWindow::goBack()
{
    if (const auto place = m_history.back(here()))
        goTo(*place);
}

void MainWindow::goForward()
{
    if (const auto place = m_history.forward(here()))
        goTo(*place);
}

void MainWindow::escape()
{
    auto *shown = qobject_cast<Page *>(m_stack->currentWidget());
    if (shown && !shown->clearOrReturn())
        shown->setFocus();
}

void MainWindow::setCount(PageId page, quint64 count)
{
    m_sidebar->setCount(page, count);
}

void MainWindow::openPalette()
{
    Q_EMIT paletteWanted();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setNarrow(width() < narrowBelow);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace barto
