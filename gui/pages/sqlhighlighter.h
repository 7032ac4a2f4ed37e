// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include <QSyntaxHighlighter>

namespace barto {

/// Colours a statement by the theme of the editor that shows it.
class SqlHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    SqlHighlighter(QTextDocument *document, const QWidget *editor);

protected:
    void highlightBlock(const QString &text) override;

private:
    const QWidget *m_editor;
};

} // namespace barto
