// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/view/pagecontext.h"

#include <QPointer>
#include <QVariantMap>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace barto {

class PageHead;

/// The base of all pages: a head with title and muted facts, a column below it for the page's own, and what the window
/// asks of each. A page loads when it is shown and live, and says by itself when it is stale.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(PageId id, const PageContext &context, QWidget *parent = nullptr);

    PageId id() const { return m_id; }
    PageHead &head() const { return *m_head; }

    /// Filter, sort, scroll position and selection, for Alt+Left and for other windows.
    virtual QVariantMap saveState() const { return {}; }
    virtual void restoreState(const QVariantMap &state) { Q_UNUSED(state); }

    /// As FilterBar writes it. A page without a filter ignores it.
    virtual void setFilter(const QString &filter) { Q_UNUSED(filter); }
    /// Ctrl+F
    virtual void focusFilter() { }
    /// Esc: clears the filter, closes a pane... False if there was nothing to clear.
    virtual bool clearOrReturn() { return false; }
    /// F5, a new connection, and the page's being shown.
    virtual void reload() { }

    /// True from 1 s after the link was lost until it is live again: what is seen is from then.
    bool isStale() const { return m_isStale; }
    bool isShown() const { return m_isShown; }

protected:
    const PageContext &context() const { return m_context; }
    Feed &feed() const { return m_context.feed; }
    const TimeFormat &times() const { return m_context.times.format(); }
    Instant now() const { return m_context.clock.now(); }

    QVBoxLayout *column() const { return m_column; }
    /// Buttons and menus' entries that need the server: disabled while there is none, with the tooltip "Not connected".
    void needsServer(QWidget *control);
    void needsServer(QAction *action);

    /// Called after isStale() has changed; the base mutes the texts.
    virtual void staleChanged();
    /// Called when the zone of times has changed.
    virtual void timesChanged() { }
    /// Called when the page leaves the screen: stop what only serves the eye.
    virtual void hidden() { }

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void followFeed();
    void applyStale(bool isStale);
    void applyServerControls();

    const PageId m_id;
    const PageContext m_context;
    PageHead *m_head;
    QVBoxLayout *m_column;
    QTimer *m_staleTimer;
    QList<std::pair<QPointer<QObject>, QString>> m_serverControls; ///< with their own tooltips
    bool m_isStale = false;
    bool m_isShown = false;
    bool m_needsReload = true;
};

} // namespace barto
