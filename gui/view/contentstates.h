// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"

#include <QTimer>
#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace barto {

/// Lies over a page's content and says what there is instead of rows: that they are being loaded, that there are none,
/// or why they cannot be had. Invisible while there is something to see.
class ContentStates : public QWidget
{
    Q_OBJECT

public:
    enum class State : quint8 { Ready, Loading, Empty, Failed, Forbidden };

    /// Covers `content`, whose child it becomes. `noun` is what is loaded, in the plural and lower case ("runs").
    ContentStates(const QString &noun, QWidget *content);

    State state() const { return m_state; }
    QString headline() const;

    void setReady();
    /// Under 200 ms nothing is seen; then grey bars in place of cells, and after 1 s words and [Cancel]. Where
    /// `hasRows`, they stay, muted by the caller, and only the words come.
    void setLoading(bool hasRows);
    /// `action` is a button's text, empty for none; a click emits actionWanted.
    void setEmpty(const QString &headline, const QString &text = {}, const QString &action = {});
    void setEmptyByFilter();
    /// Error::Refused is shown as forbidden.
    void setFailed(const Error &error);

Q_SIGNALS:
    void cancelWanted();
    void retryWanted();
    void clearFilterWanted();
    void actionWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Button : quint8 { None, Cancel, Retry, ClearFilter, Action };

    void say(State state, const QString &headline, const QString &text, Button button, const QString &buttonText);
    void showBars();
    void showWords();
    void click();

    QString m_noun;
    State m_state = State::Ready;
    Button m_button = Button::None;
    QString m_details;
    bool m_hasRows = false;
    bool m_paintsBars = false;
    QTimer m_barsTimer;
    QTimer m_wordsTimer;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_copy;
};

} // namespace barto
