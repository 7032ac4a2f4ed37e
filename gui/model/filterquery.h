// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "common/base/result.h"
#include "common/calendar/zone.h"
#include "common/job/summary.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace barto {

/// What stands in a filter bar, `client:web-* state:failed since:7d disk full`, taken apart: the bar and its chips
/// write the same text. Terms are a key, a colon and a value; a value with spaces stands in double quotes; `-client:x`
/// excludes. All other words are text to be found.
class FilterQuery
{
public:
    struct Term
    {
        QString key; ///< lower case; empty: text
        QString value;
        bool isExcluded = false;

        friend bool operator==(const Term &, const Term &) = default;
    };

    /// What belongs to a client and a schedule; an empty one does not restrict.
    static FilterQuery of(const QString &client, const QString &schedule = {});
    /// Never fails: what is no term is text. Unclosed quotes end with the text.
    static FilterQuery parse(const QString &text);
    /// parse(print()) is the same query.
    QString print() const;

    bool isEmpty() const { return m_terms.isEmpty(); }
    const QList<Term> &terms() const { return m_terms; }
    /// The last one with that key that is not excluded; empty if there is none.
    QString value(const QString &key) const;
    QString excluded(const QString &key) const;
    /// All words of text, with spaces between them.
    QString text() const;

    /// Replaces all terms of that key (excluded ones apart, or the excluded ones only); an empty value removes them.
    void set(const QString &key, const QString &value, bool isExcluded = false);
    void setText(const QString &text);

    /// Keys that can be written, for the completer and for the sentence about an unknown one.
    static QStringList keys();

    friend bool operator==(const FilterQuery &, const FilterQuery &) = default;

private:
    QList<Term> m_terms;
};

/// The runs that a query means; moments are read on `zone`'s clock. Error::Parse names the term that cannot be read and
/// says what can be written.
Result<RunFilter> runFilterOf(const FilterQuery &query, const Zone &zone, Instant now);

/// "90s", "15min", "12h", "7d", "2w", "1d12h".
std::optional<Microseconds> parseSpan(const QString &text);
/// "2026-11-24", "2026-11-24T09:30", "09:30" (today), "today", "yesterday", "now", or a span back from now.
std::optional<Instant> parseMoment(const QString &text, const Zone &zone, Instant now);

/// As parseMoment reads it, to the minute: "2026-11-24T09:30".
QString momentText(Instant moment, const Zone &zone);

/// As the filter writes it: "failed", "not-started".
QString outcomeKey(Outcome outcome);
std::optional<Outcome> outcomeFromKey(const QString &key);

} // namespace barto
