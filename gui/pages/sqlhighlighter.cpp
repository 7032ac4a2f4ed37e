// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/sqlhighlighter.h"

#include "gui/model/sqlwords.h"
#include "gui/theme/theme.h"

namespace barto {

namespace {

constexpr int inComment = 1;

QTextCharFormat formatOf(SqlPiece::Kind kind, const Theme &theme)
{
    QTextCharFormat format;
    switch (kind) {
    case SqlPiece::Kind::Keyword:
        format.setForeground(theme.link);
        format.setFontWeight(QFont::DemiBold);
        break;
    case SqlPiece::Kind::Name:
        format.setForeground(theme.missed);
        break;
    case SqlPiece::Kind::Number:
        format.setForeground(theme.running);
        break;
    case SqlPiece::Kind::Text:
        format.setForeground(theme.ok);
        break;
    case SqlPiece::Kind::Comment:
        format.setForeground(theme.muted);
        format.setFontItalic(true);
        break;
    }
    return format;
}

} // namespace

SqlHighlighter::SqlHighlighter(QTextDocument *document, const QWidget *editor)
    : QSyntaxHighlighter(document), m_editor(editor)
{
}

void SqlHighlighter::highlightBlock(const QString &text)
{
    const Theme &theme = Theme::of(m_editor);
    bool isInComment = previousBlockState() == inComment;
    for (const SqlPiece &piece : sqlPieces(text, isInComment))
        setFormat(int(piece.start), int(piece.length), formatOf(piece.kind, theme));
    setCurrentBlockState(isInComment ? inComment : 0);
}

} // namespace barto
