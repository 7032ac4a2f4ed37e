// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/lineexport.h"
#include "gui/output/outputview.h"
#include "gui/output/runfeed.h"

#include <QWidget>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QTabBar)

namespace barto {

class CompareView;
class FindBar;
class MessageStrip;
class RunHead;

/// One run: what became of it, its commands, the output of the chosen one, and what can be done about it.
class RunView : public QWidget
{
    Q_OBJECT

public:
    RunView(Feed &feed, const Clock &clock, QWidget *parent = nullptr);
    ~RunView() override;

    /// Shows that run; with `atFirstError` beginning there.
    void setRun(const RunId &run, bool atFirstError = false);
    void clear();
    std::optional<RunId> run() const { return m_run ? std::optional(m_run->run()) : std::nullopt; }
    void setTimeFormat(const TimeFormat &format, const QString &clientZone = {});
    /// How long outputs are kept, as the server says, and those of runs that did not succeed; 0: for ever.
    void setKeep(Microseconds keep, Microseconds keepFailed);

    OutputView *outputView() const { return m_output; }
    FindBar *findBar() const { return m_find; }
    QString title() const; ///< "backup on leia failed: exit 3"; for a window's title, too

    void selectCommand(quint16 position);
    void findFirstError();
    void goToLine();
    void saveTo(const QString &path, bool isRaw);

    // What windows keep of a reader's taste.
    double fontSize() const { return m_output->fontSize(); }
    void setFontSize(double points);
    LineTimes times() const { return m_output->times(); }
    void setTimes(LineTimes times);
    bool isWrapped() const { return m_output->isWrapped(); }
    void setWrapped(bool isWrapped);

Q_SIGNALS:
    void titleChanged(const QString &title);
    void runChosen(const barto::RunId &run); ///< another one is to be shown
    void left(); ///< Esc: back to the list
    void tasteChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void buildTabs();
    void buildOutput();
    QAction *makeAction(const QString &text, const QKeySequence &shortcut, void (RunView::*method)());
    void addKey(const QKeySequence &shortcut, const std::function<void()> &act);
    void connectFind();
    void connectRun();

    // What is shown.
    void refresh(); ///< everything that the feed has changed
    void updateTabs();
    void updateActions();
    void updateMessage();
    void updateEmptyText();
    void updateFacts();
    void updateFind();
    void showCommand();
    const CommandSummary *command() const;
    CommandOutput *currentOutput();

    // What a reader does.
    void find(bool forward);
    void showMatch(qint64 line);
    void askToCancel();
    void runAgain();
    void compareWithPrevious();
    void showPrevious(const std::optional<RunDetail> &detail);
    void closeComparison();
    void save();
    void copySelection(const TextSelection &selection);
    void beginExport(const QString &sentence);
    void cycleTimes();
    void showError(const QString &sentence, const Error &error);
    void cancelAnswered(const CancelResult &result);
    void startAnswered(const RunId &run, const StartResult &result);
    void firstErrorFound(quint16 position, std::optional<qint64> line);

    Feed &m_feed;
    const Clock &m_clock;
    TimeFormat m_times;
    QString m_clientZone;
    Microseconds m_keep{0};
    Microseconds m_keepFailed{0};
    RunHead *m_header = nullptr;
    QTabBar *m_tabs = nullptr;
    QLabel *m_lineCount = nullptr;
    FindBar *m_find = nullptr;
    MessageStrip *m_message = nullptr; ///< about the run and its connection
    MessageStrip *m_task = nullptr; ///< about what the reader asked for
    QStackedWidget *m_stack = nullptr;
    OutputView *m_output = nullptr;
    CompareView *m_compare = nullptr;
    QAction *m_runAgainAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_compareAction = nullptr;
    QAction *m_saveAction = nullptr;
    std::unique_ptr<RunFeed> m_run;
    std::unique_ptr<LineExport> m_export;
    quint16 m_position = 0; ///< of the command shown
    bool m_wantsFirstError = false;
    bool m_isCancelling = false;
    bool m_areLinesRemoved = false;
    QTimer m_ticker; ///< while it runs and is seen
};

} // namespace barto
