// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/view/pagecontext.h"
#include "gui/window/history.h"

#include <QMainWindow>

#include <functional>

QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace barto {

class ConnectionBanner;
class Page;
class Sidebar;

/// How pages are made: a window makes each when it is first opened. The sidebar lists those that are here.
using PageMakers = QMap<PageId, std::function<Page *(const PageContext &context, QWidget *parent)>>;

/// One window on one server: sidebar, banner and pages, and the way back through them. Everything that reaches beyond
/// the window is told by signals.
class MainWindow : public QMainWindow, public Navigator
{
    Q_OBJECT

public:
    struct Parts
    {
        Feed &feed;
        RunWatch &runs;
        UiSettings &settings;
        const Clock &clock;
        QString profile;
        QString host;
    };

    MainWindow(const Parts &parts, const PageMakers &makers, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openPage(PageId page, const QString &filter = {}, Where where = Where::Here) override;
    void openRun(const RunId &run, Where where = Where::Here, bool atFirstError = false) override;
    void setCount(PageId page, quint64 count) override;
    void openPalette() override;

    /// Opens the first page: that place, else the one that was seen last, else the first there is.
    void start(const std::optional<Place> &place = {});
    PageId currentPage() const;
    Page *page(PageId id); ///< made if need be; null if there is no such page
    Sidebar &sidebar() const { return *m_sidebar; }
    ConnectionBanner &banner() const { return *m_banner; }
    Times &times() { return m_times; }
    const PageContext &context() const { return m_context; }

    /// The same place in another window.
    void openNewWindow() { Q_EMIT newWindowWanted(here()); }
    void goBack();
    void goForward();

Q_SIGNALS:
    void newWindowWanted(const barto::Place &place);
    void paletteWanted();
    void shortcutsWanted();
    /// The menu of connections, looks and the rest, at that place.
    void menuWanted(const QPoint &globalPosition);
    void quitWanted();
    void connectionsWanted();
    void tokenWanted();
    void pageShown(barto::PageId page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildLayout();
    void buildShortcuts();
    void addShortcut(const QKeySequence &keys, std::function<void()> act);
    void restoreWindow();
    void showPage(PageId page);
    Place here() const;
    void goTo(const Place &place);
    void escape();

    Feed &m_feed;
    UiSettings &m_settings;
    Times m_times;
    PageMakers m_makers;
    PageContext m_context;
    QMap<PageId, Page *> m_pages;
    History m_history;
    Sidebar *m_sidebar;
    ConnectionBanner *m_banner;
    QStackedWidget *m_stack;
};

} // namespace barto
