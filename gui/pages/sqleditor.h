// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QPlainTextEdit>

QT_FORWARD_DECLARE_CLASS(QCompleter)

namespace barto {

/// Where queries are written: highlighted, completed, the place of an error underlined.
class SqlEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlEditor(QWidget *parent = nullptr);

    /// What is selected, else the statement around the cursor.
    QString statement() const;
    /// Underlines a word of that statement; length 0: nothing.
    void markError(qsizetype start, qsizetype length);

Q_SIGNALS:
    void runWanted();
    void cancelWanted();
    /// Back (-1) or forward (1) through what was asked before.
    void historyWanted(int step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString wordBeforeCursor() const;
    void complete();
    void insert(const QString &completion);
    std::pair<qsizetype, qsizetype> statementPlace() const;

    QCompleter *m_completer;
};

} // namespace barto
