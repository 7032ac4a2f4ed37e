// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/latestcall.h"
#include "gui/model/findings.h"
#include "gui/view/pagecontext.h"

#include <QDialog>
#include <QTimer>

QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QTableView)

namespace barto {

class BriefTable;

/// Ctrl+K: finds a page, a client, a schedule or a run by the beginning of its id, and opens it. Names are asked for
/// when it opens; runs while one types.
class Palette : public QDialog
{
    Q_OBJECT

public:
    Palette(const PageContext &context, QWidget *parent);

    /// Empties the line, asks for names anew and shows itself at the top of the window.
    void popUp();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void askNames();
    void askRun(const QString &prefix);
    void search();
    void choose(const QModelIndex &index, bool inNewWindow);

    PageContext m_context;
    QList<Finding> m_all; ///< pages, clients, schedules
    FindingsModel m_model;
    LatestCall m_clients;
    LatestCall m_schedules;
    LatestCall m_run;
    QTimer m_rest;
    QLineEdit *m_line;
    BriefTable *m_table;
};

} // namespace barto
