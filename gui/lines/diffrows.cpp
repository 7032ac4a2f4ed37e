// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/lines/diffrows.h"

#include <algorithm>

namespace barto {

void DiffRows::build(const std::vector<DiffPart> &parts, bool isSideBySide, const QSet<qsizetype> &expanded)
{
    m_bands.clear();
    m_changes.clear();
    m_count = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        const DiffPart &part = parts[i];
        const auto index = qsizetype(i);
        if (part.kind == DiffPart::Kind::Same) {
            addSame(part, index, i == 0, i + 1 == parts.size(), expanded.contains(index));
            continue;
        }
        if (i == 0 || parts[i - 1].kind == DiffPart::Kind::Same)
            m_changes.push_back(m_count);
        const bool isRemoval = part.kind == DiffPart::Kind::Removed;
        const bool isReplaced = isRemoval && i + 1 < parts.size() && parts[i + 1].kind == DiffPart::Kind::Added;
        if (isSideBySide && isReplaced) {
            const qint64 added = parts[++i].count;
            add({DiffRow::Kind::Changed, 0, part.oldFirst, part.newFirst, part.count, added, index},
                std::max(part.count, added));
        } else if (isRemoval) {
            add({DiffRow::Kind::Removed, 0, part.oldFirst, part.newFirst, part.count, 0, index}, part.count);
        } else {
            add({DiffRow::Kind::Added, 0, part.oldFirst, part.newFirst, 0, part.count, index}, part.count);
        }
    }
}

void DiffRows::add(Band band, qint64 rows)
{
    if (rows <= 0)
        return;
    band.firstRow = m_count;
    m_bands.push_back(band);
    m_count += rows;
}

void DiffRows::addSame(const DiffPart &part, qsizetype index, bool isFirst, bool isLast, bool isExpanded)
{
    const qint64 head = isFirst ? 0 : context;
    const qint64 tail = isLast ? 0 : context;
    const auto same = [&](qint64 from, qint64 count) {
        add({DiffRow::Kind::Same, 0, part.oldFirst + from, part.newFirst + from, count, count, index}, count);
    };
    if (isExpanded || part.count <= head + tail + 1)
        return same(0, part.count);
    same(0, head);
    const qint64 folded = part.count - head - tail;
    add({DiffRow::Kind::Folded, 0, part.oldFirst + head, part.newFirst + head, folded, folded, index}, 1);
    same(part.count - tail, tail);
}

DiffRow DiffRows::at(qint64 row) const
{
    Q_ASSERT(row >= 0 && row < m_count);
    const auto behind = std::upper_bound(
        m_bands.begin(), m_bands.end(), row, [](qint64 r, const Band &band) { return r < band.firstRow; });
    const Band &band = *std::prev(behind);
    const qint64 offset = row - band.firstRow;
    DiffRow found;
    found.kind = band.kind;
    found.part = band.part;
    if (offset < band.olderCount)
        found.older = band.older + offset;
    if (offset < band.newerCount)
        found.newer = band.newer + offset;
    if (band.kind == DiffRow::Kind::Folded)
        found.folded = band.olderCount;
    return found;
}

qint64 DiffRows::nextChange(qint64 row) const
{
    const auto next = std::upper_bound(m_changes.begin(), m_changes.end(), row);
    return next == m_changes.end() ? -1 : *next;
}

qint64 DiffRows::previousChange(qint64 row) const
{
    const auto next = std::lower_bound(m_changes.begin(), m_changes.end(), row);
    return next == m_changes.begin() ? -1 : *std::prev(next);
}

} // namespace barto
