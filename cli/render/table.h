// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "cli/render/terminal.h"

#include <vector>

namespace barto::render {

class Output;

struct Column
{
    enum class Align : quint8 { Left, Right };
    QString heading;
    Align align = Align::Left;
    bool givesWay = false; ///< is cut in its middle when the terminal is too narrow
    int leaves = 0; ///< is left out when even that does not help: those with the greatest number first, 0 never
};

struct Cell
{
    QString text;
    Tone tone = Tone::Plain;

    Cell(QString text_ = {}, Tone tone_ = Tone::Plain)
        : text(std::move(text_)), tone(tone_) { } // NOLINT: a text is a cell
};

/// Rows under headings in capitals, two spaces between columns. Rows gather until flush(): that prints the headings
/// once and fits the columns to what it has; rows after it keep to those widths, so that an endless table flows.
/// Where the terminal is too narrow, the widest of the columns that give way are cut first.
class Table
{
public:
    Table(std::vector<Column> columns, const Terminal &terminal);

    /// As many cells as columns; texts are made fit for a terminal here.
    void addRow(std::vector<Cell> cells);
    bool isEmpty() const { return m_rows.empty() && !m_begun; }
    std::size_t gathered() const { return m_rows.size(); }
    void flush(Output &out);
    /// Headings of the columns that had no room; known after the first flush.
    QStringList leftOut() const;

private:
    void fit();
    void leaveOut();
    void shrink();
    int total(const std::vector<int> &widths) const;
    std::vector<int> leastWidths(int ofGiving) const;
    QString line(const std::vector<Cell> &cells) const;

    std::vector<Column> m_columns;
    std::vector<bool> m_isOut;
    const Terminal m_terminal;
    std::vector<int> m_widths;
    std::vector<std::vector<Cell>> m_rows;
    bool m_begun = false;
};

} // namespace barto::render
