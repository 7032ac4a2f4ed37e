// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/textmatch.h"
#include "gui/lines/finder.h"
#include "gui/output/gutter.h"

#include <QTimer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QLineEdit)
QT_FORWARD_DECLARE_CLASS(QToolButton)
QT_FORWARD_DECLARE_CLASS(QActionGroup)

namespace barto {

/// What is looked for in an output and how the output is shown: one row, always visible.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void focusField();
    void setText(const QString &text);
    TextMatch query() const;
    /// Says how the search stands; `current` is the match that the reader is at.
    void showStatus(const Finder &finder, std::optional<qint64> current);
    void clearStatus();
    void setFollowing(bool isFollowing, bool isPossible);
    LineTimes times() const;
    void setTimes(LineTimes times);
    void setWrapped(bool isWrapped);
    bool isFieldFocused() const;

    /// "2 of 14 · searched 61 %"
    static QString statusText(const Finder &finder, std::optional<qint64> current);

Q_SIGNALS:
    void queryChanged(const barto::TextMatch &query);
    void nextWanted();
    void previousWanted();
    void firstErrorWanted();
    void timesChanged(barto::LineTimes times);
    void stderrOnlyChanged(bool stderrOnly);
    void wrapChanged(bool isWrapped);
    void followWanted(bool isFollowing);
    void left(); ///< Esc in an empty field

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildField();
    void buildSwitches();
    QToolButton *addSwitch(const QString &text, const QString &toolTip);
    QToolButton *addButton(const QString &text, const QString &toolTip);
    void announce();

    QLineEdit *m_field = nullptr;
    QLabel *m_status = nullptr;
    QToolButton *m_case = nullptr;
    QToolButton *m_pattern = nullptr;
    QToolButton *m_follow = nullptr;
    QToolButton *m_wrap = nullptr;
    QToolButton *m_stderrOnly = nullptr;
    QActionGroup *m_times = nullptr;
    TextMatch m_announced;
    QTimer m_typing; ///< the query is asked when the reader stops typing
};

} // namespace barto
