// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/feed.h"
#include "gui/model/status.h"
#include "gui/view/pageid.h"

#include <QAbstractButton>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QButtonGroup)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace barto {

/// A page's entry in the sidebar: icon, name, and a pill with a number.
class SidebarEntry : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarEntry(PageId page, QWidget *parent);

    PageId page() const { return m_page; }
    void setCount(quint64 count);
    void setNarrow(bool isNarrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString pill() const;
    void describe();

    const PageId m_page;
    quint64 m_count = 0;
    bool m_isNarrow = false;
};

/// The link's state at the sidebar's foot: a shape, the profile's name, the host. A click opens a menu.
class SidebarFoot : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SidebarFoot(QWidget *parent);

    void setPlace(const QString &profile, const QString &host);
    void setState(const FeedState &state);
    void setNarrow(bool isNarrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString stateWord() const;
    Status shape() const;

    QString m_profile;
    QString m_host;
    FeedState m_state;
    bool m_isNarrow = false;
};

/// The pages, in groups, and the link's state. 204 px wide, or 48 px with icons alone.
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    Sidebar(const QList<PageId> &pages, QWidget *parent);

    void setCurrent(PageId page);
    void setCount(PageId page, quint64 count);
    void setNarrow(bool isNarrow);
    bool isNarrow() const { return m_isNarrow; }
    SidebarFoot &foot() const { return *m_foot; }

    static constexpr int wide = 204;
    static constexpr int narrow = 48;

Q_SIGNALS:
    void pageWanted(barto::PageId page);
    /// The foot was clicked: a menu is to open there.
    void menuWanted(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<int, SidebarEntry *> m_entries;
    QButtonGroup *m_group;
    QWidget *m_brand;
    SidebarFoot *m_foot;
    bool m_isNarrow = false;
};

} // namespace barto
