// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/status.h"

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace barto {

class StatusMark;

/// What became of a run in one sentence, its facts below, and its actions on the right.
class RunHead : public QWidget
{
    Q_OBJECT

public:
    explicit RunHead(QWidget *parent = nullptr);

    /// A button that does, shows and enables what the action does.
    void addButton(QAction *action, bool isPrimary);
    void setStatus(std::optional<Status> status, const QString &title);
    void setFacts(const QString &facts);
    QString title() const;
    QString facts() const;

private:
    QHBoxLayout *m_layout = nullptr;
    StatusMark *m_mark = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
};

} // namespace barto
