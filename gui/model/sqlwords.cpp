// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/sqlwords.h"

#include <QRegularExpression>
#include <QSet>

namespace barto {

namespace {

const QStringList &keywords()
{
    static const QStringList words = QStringLiteral(
        "SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT OFFSET AS AND OR NOT IN IS NULL LIKE BETWEEN JOIN "
        "LEFT RIGHT INNER OUTER CROSS ON USING UNION ALL DISTINCT CASE WHEN THEN ELSE END ASC DESC WITH "
        "RECURSIVE VALUES SHOW DESCRIBE EXPLAIN EXISTS COUNT SUM AVG MIN MAX CAST COALESCE OVER PARTITION "
        "INTERVAL TRUE FALSE")
                                         .split(QLatin1Char(' '));
    return words;
}

const QStringList &names()
{
    static const QStringList words = QStringLiteral(
        "output exit_status client schedule run command line id timestamp bartoc_uuid bartoc_name "
        "cmd_uuid cmd_name kind data exit_code success uuid name first_seen last_seen client_id "
        "on_calendar timezone schedule_id started_by due due_last slots started finished outcome reason "
        "line_count run_id position text exit_signal cpu_us max_rss_kib command_id seq at")
                                         .split(QLatin1Char(' '));
    return words;
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

/// The end of the quoted text that begins at `start`; doubled quotes and backslashes belong to it.
qsizetype endOfQuoted(QStringView text, qsizetype start)
{
    const QChar quote = text[start];
    for (qsizetype at = start + 1; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('\\') && quote != QLatin1Char('`'))
            ++at;
        else if (text[at] == quote && at + 1 < text.size() && text[at + 1] == quote)
            ++at;
        else if (text[at] == quote)
            return at + 1;
    }
    return text.size();
}

qsizetype endOfComment(QStringView text, qsizetype from)
{
    const qsizetype end = text.indexOf(QLatin1String("*/"), from);
    return end < 0 ? text.size() : end + 2;
}

bool startsLineComment(QStringView text, qsizetype at)
{
    return text[at] == QLatin1Char('#') || text.sliced(at).startsWith(QLatin1String("--"));
}

} // namespace

QList<SqlPiece> sqlPieces(QStringView line, bool &isInComment)
{
    static const QSet<QString> known(keywords().begin(), keywords().end());
    static const QSet<QString> ours(names().begin(), names().end());
    QList<SqlPiece> pieces;
    qsizetype at = 0;
    const auto add = [&](SqlPiece::Kind kind, qsizetype end) {
        pieces << SqlPiece{kind, at, end - at};
        at = end;
    };
    if (isInComment) {
        const qsizetype end = line.indexOf(QLatin1String("*/"));
        isInComment = end < 0;
        if (!line.isEmpty())
            add(SqlPiece::Kind::Comment, isInComment ? line.size() : end + 2);
    }
    while (at < line.size()) {
        const QChar c = line[at];
        if (startsLineComment(line, at)) {
            add(SqlPiece::Kind::Comment, line.size());
        } else if (line.sliced(at).startsWith(QLatin1String("/*"))) {
            isInComment = line.indexOf(QLatin1String("*/"), at + 2) < 0;
            add(SqlPiece::Kind::Comment, endOfComment(line, at + 2));
        } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
            add(SqlPiece::Kind::Text, endOfQuoted(line, at));
        } else if (isWord(c)) {
            qsizetype end = at;
            while (end < line.size() && (isWord(line[end]) || (c.isDigit() && line[end] == QLatin1Char('.'))))
                ++end;
            const QString word = line.sliced(at, end - at).toString();
            if (c.isDigit())
                add(SqlPiece::Kind::Number, end);
            else if (known.contains(word.toUpper()))
                add(SqlPiece::Kind::Keyword, end);
            else if (ours.contains(word.toLower()))
                add(SqlPiece::Kind::Name, end);
            at = end;
        } else {
            ++at;
        }
    }
    return pieces;
}

std::pair<qsizetype, qsizetype> statementAt(const QString &text, qsizetype position)
{
    const QStringView all(text);
    qsizetype start = 0;
    qsizetype at = 0;
    while (at < all.size()) {
        const QChar c = all[at];
        if (startsLineComment(all, at)) {
            const qsizetype end = all.indexOf(QLatin1Char('\n'), at);
            at = end < 0 ? all.size() : end;
        } else if (all.sliced(at).startsWith(QLatin1String("/*"))) {
            at = endOfComment(all, at + 2);
        } else if (c == QLatin1Char('\'') || c == QLatin1Char('"') || c == QLatin1Char('`')) {
            at = endOfQuoted(all, at);
        } else if (c == QLatin1Char(';')) {
            const bool isLast = all.sliced(at + 1).trimmed().isEmpty();
            if (position <= at || isLast)
                return {start, at - start};
            start = ++at;
        } else {
            ++at;
        }
    }
    return {start, all.size() - start};
}

bool isReading(const QString &statement)
{
    static const QRegularExpression comments(
        QStringLiteral("^(?:\\s|\\(|--[^\\n]*(?:\\n|$)|#[^\\n]*(?:\\n|$)|/\\*.*?\\*/)*"),
        QRegularExpression::DotMatchesEverythingOption);
    const QString rest = statement.sliced(comments.match(statement).capturedLength());
    const QString word = rest.section(QRegularExpression(QStringLiteral("[^A-Za-z]")), 0, 0).toUpper();
    static const QSet<QString> reading{QStringLiteral("SELECT"), QStringLiteral("WITH"), QStringLiteral("VALUES"),
        QStringLiteral("SHOW"), QStringLiteral("DESCRIBE"), QStringLiteral("DESC"), QStringLiteral("EXPLAIN")};
    return reading.contains(word);
}

std::pair<qsizetype, qsizetype> errorPlace(const QString &statement, const QString &error)
{
    // MariaDB: near 'FORM run' at line 1. SQLite: near "FORM": syntax error; no such column: nme.
    static const QRegularExpression near(QStringLiteral("near ['\"](.*?)['\"](?: at line|:|$)|"
                                                        "no such (?:column|table): (\\S+)|"
                                                        "Unknown column '([^']+)'|Table '(?:[^.']*\\.)?([^']+)' doesn"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = near.match(error);
    for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
        const QString found = match.captured(group);
        if (found.isEmpty())
            continue;
        const QString word = found.section(QRegularExpression(QStringLiteral("\\s")), 0, 0);
        const qsizetype whole = statement.indexOf(found, 0, Qt::CaseInsensitive);
        const qsizetype at = whole >= 0 ? whole : statement.indexOf(word, 0, Qt::CaseInsensitive);
        if (at >= 0 && !word.isEmpty())
            return {at, word.size()};
    }
    return {0, 0};
}

QStringList sqlCompletions()
{
    QStringList all = names() + keywords();
    all.sort(Qt::CaseInsensitive);
    return all;
}

} // namespace barto
