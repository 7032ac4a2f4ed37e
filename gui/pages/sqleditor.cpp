// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/pages/sqleditor.h"

#include "gui/model/sqlwords.h"
#include "gui/pages/sqlhighlighter.h"
#include "gui/theme/metrics.h"
#include "gui/theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QScrollBar>

namespace barto {

namespace {

constexpr qsizetype shortestPrefix = 2;

} // namespace

SqlEditor::SqlEditor(QWidget *parent) : QPlainTextEdit(parent), m_completer(new QCompleter(sqlCompletions(), this))
{
    setFrameShape(QFrame::NoFrame);
    setFont(fonts::output());
    setTabChangesFocus(false);
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(QLatin1Char(' ')));
    setAccessibleName(tr("Query"));
    new SqlHighlighter(document(), this); // the document's child
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setModelSorting(QCompleter::CaseInsensitivelySortedModel);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SqlEditor::insert);
    connect(this, &QPlainTextEdit::textChanged, this, [this] { markError(0, 0); });
}

std::pair<qsizetype, qsizetype> SqlEditor::statementPlace() const
{
    const QTextCursor cursor = textCursor();
    if (cursor.hasSelection())
        return {cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart()};
    return statementAt(toPlainText(), cursor.position());
}

QString SqlEditor::statement() const
{
    const auto [start, length] = statementPlace();
    return toPlainText().sliced(start, length).trimmed();
}

void SqlEditor::markError(qsizetype start, qsizetype length)
{
    if (length == 0) {
        setExtraSelections({});
        return;
    }
    auto [from, all] = statementPlace();
    const QString text = toPlainText();
    while (from < text.size() && text.at(from).isSpace()) // as statement() trims
        ++from;
    QTextEdit::ExtraSelection mark;
    mark.cursor = textCursor();
    mark.cursor.setPosition(int(std::min(from + start, text.size())));
    mark.cursor.setPosition(int(std::min(from + start + length, text.size())), QTextCursor::KeepAnchor);
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(Theme::of(this).failed);
    setExtraSelections({mark});
}

QString SqlEditor::wordBeforeCursor() const
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::StartOfWord, QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

void SqlEditor::insert(const QString &completion)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::StartOfWord, QTextCursor::KeepAnchor);
    cursor.insertText(completion);
    setTextCursor(cursor);
}

void SqlEditor::complete()
{
    const QString prefix = wordBeforeCursor();
    if (prefix.size() < shortestPrefix)
        return m_completer->popup()->hide();
    m_completer->setCompletionPrefix(prefix);
    const bool isWhole = m_completer->completionCount() == 1
        && m_completer->currentCompletion().compare(prefix, Qt::CaseInsensitive) == 0;
    if (m_completer->completionCount() == 0 || isWhole)
        return m_completer->popup()->hide();
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0) + 32);
    m_completer->complete(place);
}

void SqlEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isCompleting = m_completer->popup()->isVisible();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool hasControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (isEnter && hasControl) {
        m_completer->popup()->hide();
        return Q_EMIT runWanted();
    }
    if (isCompleting && (isEnter || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab))
        return event->ignore(); // the completer's
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT cancelWanted();
    if (hasControl && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return Q_EMIT historyWanted(event->key() == Qt::Key_Up ? -1 : 1);
    if (hasControl && event->key() == Qt::Key_Space)
        return complete();
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && !hasControl)
        complete();
}

void SqlEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        if (auto *highlighter = document()->findChild<SqlHighlighter *>())
            highlighter->rehighlight();
    }
}

} // namespace barto
