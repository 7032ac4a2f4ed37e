// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/model/timeformat.h"
#include "gui/overview/overviewcontents.h"
#include "gui/overview/rowlist.h"

namespace barto {

/// What needs attention: failed runs and missed slots with the reason why, newest first.
class AttentionList : public RowList
{
    Q_OBJECT

public:
    AttentionList(const Clock &clock, QWidget *parent);

    void setItems(std::vector<AttentionItem> items);
    const std::vector<AttentionItem> &items() const { return m_items; }
    void setTimes(const TimeFormat &times);

    static constexpr int shown = 8;

protected:
    int rowCount() const override { return int(m_items.size()); }
    void paintRow(QPainter &painter, int row, const QRect &rect) const override;
    QString rowText(int row) const override;
    QString emptyText() const override;

private:
    QString timeText(Instant at) const;
    /// A column's: as wide as its widest text, and the space behind it.
    int widest(QString AttentionItem::*text, const QFont &font, int most) const;

    const Clock &m_clock;
    std::vector<AttentionItem> m_items;
    TimeFormat m_times;
};

} // namespace barto
