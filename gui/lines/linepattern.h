// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/job/linematcher.h"
#include "gui/lines/lineblock.h"

#include <QRegularExpression>
#include <QString>

#include <optional>
#include <vector>

namespace barto {

/// Decides which lines a reader looks for, as the server does, and where in a line's text it stands. A value; usable in
/// any thread.
class LinePattern
{
public:
    /// Error::Parse if the text is no regular expression.
    static Result<LinePattern> make(const TextMatch &query);
    LinePattern() = default; ///< matches nothing

    struct Place
    {
        qsizetype from = 0;
        qsizetype length = 0;
    };

    bool matches(const LineView &line) const;
    /// All places in a line's shown text that are not empty, in order.
    std::vector<Place> placesIn(const QString &text) const;

private:
    TextMatch m_query;
    std::optional<LineMatcher> m_matcher;
    QRegularExpression m_expression;
};

} // namespace barto
