// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace barto {

/// A piece of a statement that has a look of its own.
struct SqlPiece
{
    enum class Kind : quint8 { Keyword, Name, Number, Text, Comment };
    Kind kind = Kind::Keyword;
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const SqlPiece &, const SqlPiece &) = default;
};

/// The pieces of one line. `isInComment` says whether the line begins inside of a comment, and afterwards whether it
/// ends in one.
QList<SqlPiece> sqlPieces(QStringView line, bool &isInComment);

/// The statement around `position`: between the semicolons that stand in no text and no comment. Start and length.
std::pair<qsizetype, qsizetype> statementAt(const QString &text, qsizetype position);

/// False if its first word is none that reads: what the server would refuse.
bool isReading(const QString &statement);

/// The word that an error of the database is about, where it says so ("near 'FORM'"); its place in the statement.
/// Length 0: unknown.
std::pair<qsizetype, qsizetype> errorPlace(const QString &statement, const QString &error);

/// Keywords, and the names of tables, views and columns, for completion.
QStringList sqlCompletions();

} // namespace barto
