// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "gui/lines/lineblock.h"

#include <QRegularExpression>
#include <QString>

namespace barto {

/// What a reader looks for in an output.
struct FindQuery
{
    QString text; ///< empty: every line
    bool isCaseSensitive = false;
    bool isPattern = false; ///< text is a regular expression
    bool isStderrOnly = false;

    bool isEmpty() const { return text.isEmpty() && !isStderrOnly; }
    friend bool operator==(const FindQuery &, const FindQuery &) = default;
};

/// Decides which lines a query means, and where in them. A value; usable in any thread.
class LineMatcher
{
public:
    /// Error::Parse if the text is no regular expression.
    static Result<LineMatcher> make(const FindQuery &query);
    LineMatcher() = default; ///< matches nothing

    struct Place
    {
        qsizetype from = 0;
        qsizetype length = 0;
    };

    bool matches(const LineView &line) const;
    /// All places in a line's text that are not empty, in order.
    std::vector<Place> placesIn(const QString &text) const;
    bool isEmpty() const { return m_query.isEmpty(); }

private:
    bool holds(QByteArrayView bytes) const;

    FindQuery m_query;
    QRegularExpression m_pattern;
};

} // namespace barto
