// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/feed/latestcall.h"
#include "gui/model/queryresult.h"
#include "gui/view/page.h"

#include <QElapsedTimer>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QTabBar)

namespace barto {

class DataTable;
class SqlEditor;

/// SQL that reads: editor over result. What is written is kept every two seconds, in tabs, and is there again after a
/// crash; what was asked is remembered.
class QueryPage : public Page
{
    Q_OBJECT

public:
    explicit QueryPage(const PageContext &context, QWidget *parent = nullptr);
    ~QueryPage() override;

    void focusFilter() override;
    bool clearOrReturn() override;

    SqlEditor &editor() const { return *m_editor; }
    DataTable &table() const { return *m_table; }
    QString status() const;
    QString problem() const;
    void run();
    void cancel();

    static constexpr quint64 rowsAtOnce = 10'000;

private:
    void buildActions();
    QWidget *makeEditor();
    QWidget *makeResult();
    QWidget *makeSamples();
    void ask(const QString &statement, quint64 rows);
    void take(const TablePage &page);
    void finish(const std::optional<Error> &error);
    void explain(const Error &error);
    void saveCsv();
    void showHistory();
    void stepHistory(int step);
    void remember(const QString &statement);
    void restoreTabs();
    void addTab(const QString &text);
    void closeTab(int index);
    void showTab(int index);
    void keepTexts();

    LatestCall m_call;
    QElapsedTimer m_since;
    QString m_asked;
    quint64 m_rowsWanted = rowsAtOnce;
    bool m_isRunning = false;
    std::unique_ptr<QueryResult> m_result;
    QStringList m_history;
    qsizetype m_historyPlace = -1;
    QStringList m_texts; ///< of the tabs
    int m_tab = -1;
    QTimer m_keep;
    QTabBar *m_tabs;
    SqlEditor *m_editor;
    DataTable *m_table;
    QStackedWidget *m_below;
    QLabel *m_problem;
    QLabel *m_status;
    QPushButton *m_more;
    QPushButton *m_run;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace barto
