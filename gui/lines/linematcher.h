// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/job/textmatch.h"
#include "gui/lines/lineblock.h"

#include <QRegularExpression>
#include <QString>

namespace barto {

/// Decides which lines a query means, and where in them. A value; usable in any thread.
class LineMatcher
{
public:
    /// Error::Parse if the text is no regular expression.
    static Result<LineMatcher> make(const TextMatch &query);
    LineMatcher() = default; ///< matches nothing

    struct Place
    {
        qsizetype from = 0;
        qsizetype length = 0;
    };

    bool matches(const LineView &line) const;
    /// All places in a line's text that are not empty, in order.
    std::vector<Place> placesIn(const QString &text) const;
    bool isEmpty() const { return m_query.matchesAll(); }

private:
    bool holds(QByteArrayView bytes) const;

    TextMatch m_query;
    QRegularExpression m_pattern;
};

} // namespace barto
