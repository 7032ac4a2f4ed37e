// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QTableView>

namespace barto {

class ColumnModel;

/// A small table in a pane: no headers, no columns to arrange; one takes the slack.
class BriefTable : public QTableView
{
    Q_OBJECT

public:
    explicit BriefTable(QWidget *parent = nullptr);

    void setColumnModel(ColumnModel *model);

Q_SIGNALS:
    /// Enter or a double click.
    void openWanted(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitColumns();

    const ColumnModel *m_columns = nullptr;
};

} // namespace barto
