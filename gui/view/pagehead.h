// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/view/pagecontext.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace barto {

/// Rich text whose links are known by their colour alone, not underlined: for where they do not stand in prose.
QString withQuietLinks(const QString &richText);

/// A page's title, the muted facts below it with the button for the zone, the field that opens the palette, and the
/// page's own actions on the right.
class PageHead : public QWidget
{
    Q_OBJECT

public:
    PageHead(const QString &title, const PageContext &context, QWidget *parent);

    void setTitle(const QString &title);
    /// Plain text, or rich text whose links are told by linkActivated.
    void setFacts(const QString &facts);
    QString facts() const { return m_factsText; }
    /// The page's own actions are added to it.
    QHBoxLayout *actions() const { return m_actions; }

Q_SIGNALS:
    void linkActivated(const QString &link);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTexts();
    void makeZoneMenu();
    void showZone();
    void applyFonts();
    void giveRoom();

    PageContext m_context;
    QLabel *m_title;
    QLabel *m_facts;
    QString m_factsText;
    QLabel *m_dot; ///< between the facts and the zone
    QToolButton *m_zone;
    QToolButton *m_find;
    QHBoxLayout *m_actions;
};

} // namespace barto
