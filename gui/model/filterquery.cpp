// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/filterquery.h"

#include <algorithm>

namespace barto {

namespace {

/// Splits at spaces outside of quotes; quotes stay.
QStringList words(const QString &text)
{
    QStringList all;
    QString word;
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == QLatin1Char('"'))
            isQuoted = !isQuoted;
        if (c.isSpace() && !isQuoted) {
            if (!word.isEmpty())
                all << word;
            word.clear();
        } else {
            word += c;
        }
    }
    if (!word.isEmpty())
        all << word;
    return all;
}

QString unquoted(QString text)
{
    return text.remove(QLatin1Char('"'));
}

QString quoted(const QString &value)
{
    const bool isPlain
        = !value.isEmpty() && std::none_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); });
    return isPlain ? value : QString(QLatin1Char('"') + value + QLatin1Char('"'));
}

FilterQuery::Term termOf(const QString &word)
{
    const bool isExcluded = word.startsWith(QLatin1Char('-'));
    const qsizetype start = isExcluded ? 1 : 0;
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    const QString key = colon > start ? word.sliced(start, colon - start).toLower() : QString();
    if (!FilterQuery::keys().contains(key))
        return {{}, unquoted(word), false};
    return {key, unquoted(word.sliced(colon + 1)), isExcluded};
}

} // namespace

QStringList FilterQuery::keys()
{
    return {QStringLiteral("client"), QStringLiteral("schedule"), QStringLiteral("state"), QStringLiteral("since"),
        QStringLiteral("until"), QStringLiteral("late"), QStringLiteral("took"), QStringLiteral("kind")};
}

FilterQuery FilterQuery::of(const QString &client, const QString &schedule)
{
    FilterQuery query;
    query.set(QStringLiteral("client"), client);
    query.set(QStringLiteral("schedule"), schedule);
    return query;
}

FilterQuery FilterQuery::parse(const QString &text)
{
    FilterQuery query;
    for (const QString &word : words(text)) {
        const Term term = termOf(word);
        if (!term.value.isEmpty())
            query.m_terms << term;
    }
    return query;
}

QString FilterQuery::print() const
{
    QStringList all;
    for (const Term &term : m_terms) {
        if (term.key.isEmpty()) {
            // Words that would read as a term are kept from it by quotes around the colon's left side.
            const bool wouldBeTerm = !termOf(quoted(term.value)).key.isEmpty();
            all << (wouldBeTerm ? QString(QLatin1Char('"') + term.value + QLatin1Char('"')) : quoted(term.value));
        } else {
            all << (term.isExcluded ? QStringLiteral("-") : QString()) + term.key + QLatin1Char(':')
                    + quoted(term.value);
        }
    }
    return all.join(QLatin1Char(' '));
}

QString FilterQuery::value(const QString &key) const
{
    for (auto term = m_terms.rbegin(); term != m_terms.rend(); ++term) {
        if (term->key == key && !term->isExcluded)
            return term->value;
    }
    return {};
}

QString FilterQuery::excluded(const QString &key) const
{
    QStringList all;
    for (const Term &term : m_terms) {
        if (term.key == key && term.isExcluded)
            all << term.value;
    }
    return all.join(QLatin1Char(','));
}

QString FilterQuery::text() const
{
    QStringList all;
    for (const Term &term : m_terms) {
        if (term.key.isEmpty())
            all << term.value;
    }
    return all.join(QLatin1Char(' '));
}

void FilterQuery::set(const QString &key, const QString &value, bool isExcluded)
{
    const auto isOld = [&](const Term &term) { return term.key == key && term.isExcluded == isExcluded; };
    const auto first = std::find_if(m_terms.begin(), m_terms.end(), isOld);
    const Term term{key, QString(value).remove(QLatin1Char('"')), isExcluded};
    if (value.isEmpty()) {
        m_terms.removeIf(isOld);
    } else if (first == m_terms.end()) {
        // Before the text, so that what is being typed stays last.
        const auto text
            = std::find_if(m_terms.begin(), m_terms.end(), [](const Term &other) { return other.key.isEmpty(); });
        m_terms.insert(text, term);
    } else {
        *first = term;
        m_terms.erase(std::remove_if(first + 1, m_terms.end(), isOld), m_terms.end());
    }
}

void FilterQuery::setText(const QString &text)
{
    m_terms.removeIf([](const Term &term) { return term.key.isEmpty(); });
    for (const QString &word : words(text))
        m_terms << Term{{}, unquoted(word), false};
}

} // namespace barto
