// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/status.h"

#include <QWidget>

namespace barto {

/// A small card beside the pointer: a shape, a bold title and muted lines. Pinned, it stays until it is closed.
class HoverCard : public QWidget
{
    Q_OBJECT

public:
    explicit HoverCard(QWidget *parent);

    void setText(Status status, const QString &title, const QStringList &lines);
    /// Beside `where`, inside of the parent. Shows it.
    void showBeside(const QRect &where);
    void dismiss(); ///< unless it is pinned
    void setPinned(bool isPinned);
    bool isPinned() const { return m_isPinned; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Status m_status = Status::Succeeded;
    QString m_title;
    QStringList m_lines;
    bool m_isPinned = false;
};

} // namespace barto
