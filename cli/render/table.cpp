// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/table.h"

#include "cli/render/output.h"
#include "cli/render/textwidth.h"
#include "cli/render/visible.h"

#include <algorithm>
#include <numeric>

namespace barto::render {

namespace {

constexpr int gap = 2;
constexpr int leastWidth = 8; ///< of the column that gives way

} // namespace

Table::Table(std::vector<Column> columns, const Terminal &terminal)
    : m_columns(std::move(columns)), m_terminal(terminal)
{
    for (Column &column : m_columns) {
        column.heading = visibleText(column.heading); // a query names its own
        m_widths.push_back(cellWidth(column.heading));
    }
}

void Table::addRow(std::vector<Cell> cells)
{
    cells.resize(m_columns.size());
    for (Cell &cell : cells)
        cell.text = visibleText(cell.text);
    m_rows.push_back(std::move(cells));
}

void Table::flush(Output &out)
{
    if (!m_begun) {
        fit();
        std::vector<Cell> headings;
        for (const Column &column : m_columns)
            headings.emplace_back(column.heading, Tone::Heading);
        out.line(line(headings));
        m_begun = true;
    }
    for (const std::vector<Cell> &row : m_rows)
        out.line(line(row));
    m_rows.clear();
}

void Table::fit()
{
    for (const std::vector<Cell> &row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            m_widths[i] = std::max(m_widths[i], cellWidth(row[i].text));
    }
    const auto giving = std::find_if(m_columns.begin(), m_columns.end(), [](const Column &c) { return c.givesWay; });
    if (!m_terminal.width || giving == m_columns.end())
        return;
    const int all = std::accumulate(m_widths.begin(), m_widths.end(), gap * int(m_columns.size() - 1));
    int &width = m_widths[std::size_t(giving - m_columns.begin())];
    const int least = std::max(std::min(width, leastWidth), cellWidth(giving->heading));
    width = std::max(least, width - std::max(0, all - *m_terminal.width));
}

QString Table::line(const std::vector<Cell> &cells) const
{
    QString line;
    int owed = 0; // blanks are written only when something follows, so that no line ends in them
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool isCut = m_columns[i].givesWay && m_terminal.width;
        const QString text = isCut ? cutMiddle(cells[i].text, m_widths[i]) : cells[i].text;
        const int blanks = std::max(0, m_widths[i] - cellWidth(text));
        const bool isRight = m_columns[i].align == Column::Align::Right;
        if (isRight)
            owed += blanks;
        if (!text.isEmpty()) {
            line += QString(owed, QLatin1Char(' ')) + m_terminal.painted(text, cells[i].tone);
            owed = isRight ? 0 : blanks;
        } else if (!isRight) {
            owed += blanks;
        }
        owed += gap;
    }
    return line;
}

} // namespace barto::render
