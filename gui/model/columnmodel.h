// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/status.h"

#include <QAbstractTableModel>
#include <QList>

namespace barto {

/// What cells tell delegates beside Qt's own roles.
enum CellRole {
    StatusRole = Qt::UserRole + 1, ///< int of Status: a shape before the text
    ToneRole, ///< int of Tone: the text's colour; only where somebody must look
    MutedRole, ///< bool: the text is an aside
    FixedFontRole, ///< bool
    SparkRole, ///< QVariant of SparkValues
    StatusesRole, ///< QList<int> of Status: a row of shapes, oldest first
    IdRole, ///< QString: what the row is, stable over refreshes; selection and scroll position are anchored by it
    SortRole, ///< what a proxy sorts by
    CopyRole, ///< QString for the clipboard, where it is not the text
    ItalicRole, ///< bool: e.g. NULL
};

/// A sparkline's bars, oldest first; a failure is a tick of its own colour.
struct SparkValues
{
    QList<double> values;
    QList<bool> failures; ///< as many
};

/// A column, as tables show it. `id` is what settings and sorting call it; it never changes and is not translated.
struct Column
{
    QString id;
    QString title;
    double width = 10; ///< in widths of '0'; the header's text may make it wider
    Qt::Alignment alignment = Qt::AlignLeft;
    bool takesSlack = false; ///< one of them
    bool isShown = true; ///< by default
    bool elidesMiddle = false;
    bool isSortable = true;
    QString sample = {}; ///< a text that must have room at least, a time for instance
};

/// The common part of all table models: columns, headers, alignment. Flat and read-only.
class ColumnModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ColumnModel(QList<Column> columns, QObject *parent);

    const QList<Column> &columns() const { return m_columns; }
    int columnOf(const QString &id) const; ///< -1 if there is none
    /// The row whose IdRole is `id`; -1 if it is not loaded.
    virtual int rowOf(const QString &id) const;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    /// Qt::TextAlignmentRole of a cell.
    QVariant alignmentOf(int column) const;

private:
    QList<Column> m_columns;
};

} // namespace barto

Q_DECLARE_METATYPE(barto::SparkValues)
