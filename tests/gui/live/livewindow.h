// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/connection.h"
#include "gui/view/listpage.h"
#include "gui/view/pagehead.h"
#include "tests/support/seed/seedhistory.h"
#include "tests/system/lab.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

namespace barto {

constexpr int livePatience = 30'000; ///< ms, until a real server or agent has done something

/// The dashboard's window on a lab's server, made as the program makes it.
class LiveWindow
{
public:
    explicit LiveWindow(const Lab &lab, const Secret &token = {})
        : m_settings(m_folder.filePath(QStringLiteral("gui.ini"))), m_profile(profileOf(lab)),
          m_connection(m_profile, token, m_settings, m_clock)
    {
    }

    void open(PageId page)
    {
        m_window = m_connection.openWindow(Place{page, {}});
        m_window->show();
        m_window->activateWindow(); // shortcuts are for the active window
        m_connection.start();
        if (!QTest::qWaitForWindowActive(m_window))
            qFatal("the window did not become active");
    }

    Connection &connection() { return m_connection; }
    MainWindow &window() { return *m_window; }
    UiSettings &settings() { return m_settings; }
    Instant now() const { return m_clock.now(); }

    template<typename Shown>
    Shown &page(PageId id)
    {
        return *dynamic_cast<Shown *>(m_window->page(id));
    }
    /// The page, as the list that it is.
    ListPage &list(PageId id) { return page<ListPage>(id); }

private:
    QTemporaryDir m_folder;
    const SystemClock m_clock;
    UiSettings m_settings;
    static Profile profileOf(const Lab &lab)
    {
        Profile profile;
        profile.name = QStringLiteral("lab");
        profile.host = QStringLiteral("127.0.0.1");
        profile.port = lab.port();
        return profile;
    }

    const Profile m_profile;
    Connection m_connection;
    MainWindow *m_window = nullptr;
};

/// Fills the lab's database with a fleet's history up to now, and its configuration with the fleet's schedules.
inline seed::Summary plantHistory(Lab &lab, qint64 runs = 5'000)
{
    seed::Options options;
    options.runs = runs;
    options.lines = 30'000;
    options.now = SystemClock().now();
    const Result<seed::Summary> planted
        = seed::seedHistory(store::SqliteSettings{lab.path(QStringLiteral("bartos.db"))}, options);
    if (!planted)
        qFatal("no history: %s", qUtf8Printable(planted.error().detail));
    lab.setServerTail(planted->toml);
    return *planted;
}

/// What a reader types into the page's filter.
inline void typeFilter(ListPage &page, const QString &text)
{
    auto *line = page.filter().findChild<QLineEdit *>();
    page.focusFilter();
    line->selectAll();
    QTest::keyClicks(line, text);
}

/// The visible button with that text, within the widget or a dialog of it; null if there is none.
inline QPushButton *buttonIn(const QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

inline QString cellOf(const ListPage &page, int row, const QString &column)
{
    const QAbstractItemModel *model = page.table().model();
    const auto *columns = qobject_cast<const ColumnModel *>(model);
    const auto *proxy = qobject_cast<const QAbstractProxyModel *>(model);
    columns = columns ? columns : qobject_cast<const ColumnModel *>(proxy->sourceModel());
    return model->index(row, columns->columnOf(column)).data().toString();
}

} // namespace barto
