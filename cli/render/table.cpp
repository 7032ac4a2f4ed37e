// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/table.h"

#include "cli/render/output.h"
#include "cli/render/textwidth.h"
#include "cli/render/visible.h"

#include <algorithm>

namespace barto::render {

namespace {

constexpr int gap = 2;
constexpr int leastWidth = 8; ///< of a column that gives way
constexpr int readableWidth = 16; ///< before one is made narrower than that, those that may leave do

} // namespace

Table::Table(std::vector<Column> columns, const Terminal &terminal)
    : m_columns(std::move(columns)), m_terminal(terminal)
{
    m_isOut.resize(m_columns.size());
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
    if (!m_terminal.width)
        return;
    leaveOut();
    shrink();
}

int Table::total(const std::vector<int> &widths) const
{
    int all = -gap;
    for (std::size_t i = 0; i < widths.size(); ++i)
        all += m_isOut[i] ? 0 : widths[i] + gap;
    return all;
}

std::vector<int> Table::leastWidths(int ofGiving) const
{
    std::vector<int> least = m_widths;
    for (std::size_t i = 0; i < least.size(); ++i) {
        if (m_columns[i].givesWay)
            least[i] = std::max(std::min(least[i], ofGiving), cellWidth(m_columns[i].heading));
    }
    return least;
}

void Table::leaveOut()
{
    const std::vector<int> least = leastWidths(readableWidth);
    while (total(least) > *m_terminal.width) {
        std::size_t first = 0;
        int greatest = 0;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (!m_isOut[i] && m_columns[i].leaves > greatest) {
                greatest = m_columns[i].leaves;
                first = i;
            }
        }
        if (greatest == 0)
            return;
        m_isOut[first] = true;
    }
}

void Table::shrink()
{
    const std::vector<int> least = leastWidths(leastWidth);
    for (int excess = total(m_widths) - *m_terminal.width; excess > 0; --excess) {
        std::size_t widest = m_columns.size();
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const bool canShrink = m_columns[i].givesWay && !m_isOut[i] && m_widths[i] > least[i];
            if (canShrink && (widest == m_columns.size() || m_widths[i] > m_widths[widest]))
                widest = i;
        }
        if (widest == m_columns.size())
            return;
        --m_widths[widest];
    }
}

QStringList Table::leftOut() const
{
    QStringList headings;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_isOut[i])
            headings.append(m_columns[i].heading);
    }
    return headings;
}

QString Table::line(const std::vector<Cell> &cells) const
{
    QString line;
    int owed = 0; // blanks are written only when something follows, so that no line ends in them
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (m_isOut[i])
            continue;
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
