// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/comparison.h"
#include "gui/output/diffview.h"

#include <QWidget>

#include <memory>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace barto {

/// One command's output beside that of an earlier run.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(QWidget *parent = nullptr);
    ~CompareView() override;

    struct Side
    {
        std::unique_ptr<LineSource> lines;
        qint64 count = 0;
    };
    /// Starts; `title` says with what is compared.
    void compare(Side older, Side newer, const QString &title);
    void clear();
    void setFontSize(double points) { m_view->setFontSize(points); }
    bool goToNextChange() { return m_view->goToNextChange(); }
    bool goToPreviousChange() { return m_view->goToPreviousChange(); }
    QString statusText() const;
    const DiffRows &rows() const { return m_view->rows(); }

Q_SIGNALS:
    void closed();
    void compared();

private:
    void buildBar();
    QToolButton *addButton(const QString &text, const QString &toolTip);
    void begin();
    void showResult();

    Side m_older;
    Side m_newer;
    std::unique_ptr<BlockCache> m_olderCache;
    std::unique_ptr<BlockCache> m_newerCache;
    std::unique_ptr<Comparison> m_comparison;
    QLabel *m_title = nullptr;
    QLabel *m_status = nullptr;
    QToolButton *m_withoutNumbers = nullptr;
    QToolButton *m_sideBySide = nullptr;
    DiffView *m_view = nullptr;
};

} // namespace barto
