// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "gui/lines/linediff.h"

#include <QSet>

namespace barto {

/// One row of a comparison as it is shown.
struct DiffRow
{
    enum class Kind : quint8 { Same, Removed, Added, Changed, Folded };
    Kind kind = Kind::Same;
    qint64 older = -1; ///< lines; -1: none on that side
    qint64 newer = -1;
    qint64 folded = 0; ///< so many equal lines in place of which this row stands
    qsizetype part = 0; ///< of the comparison
};

/// The rows of a comparison, computed when asked for: long stretches that are the same are folded.
class DiffRows
{
public:
    static constexpr qint64 context = 3; ///< equal lines shown around what differs

    /// `expanded`: parts that are not folded. Side by side, what was removed stands beside what was added for it.
    void build(const std::vector<DiffPart> &parts, bool isSideBySide, const QSet<qsizetype> &expanded);

    qint64 count() const { return m_count; }
    DiffRow at(qint64 row) const;
    /// The first row of the next stretch that differs behind `row`, or of the last one before; -1 if there is none.
    qint64 nextChange(qint64 row) const;
    qint64 previousChange(qint64 row) const;
    qint64 changes() const { return qint64(m_changes.size()); }

private:
    struct Band
    {
        DiffRow::Kind kind = DiffRow::Kind::Same;
        qint64 firstRow = 0;
        qint64 older = 0;
        qint64 newer = 0;
        qint64 olderCount = 0;
        qint64 newerCount = 0;
        qsizetype part = 0;
    };
    void add(Band band, qint64 rows);
    void addSame(const DiffPart &part, qsizetype index, bool isFirst, bool isLast, bool isExpanded);

    std::vector<Band> m_bands;
    std::vector<qint64> m_changes; ///< first rows
    qint64 m_count = 0;
};

} // namespace barto
