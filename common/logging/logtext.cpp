// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/logging/logtext.h"

namespace barto {

QByteArray logText(const QString &message)
{
    QString text;
    text.reserve(message.size());
    for (const QChar c : message) {
        // Line and paragraph separators and the direction marks would rearrange a line on screen.
        const bool isOdd = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        if (c == QLatin1Char('\n'))
            text += QStringLiteral("\n    ");
        else if (!isOdd || c == QLatin1Char('\t'))
            text += c;
        else if (c.unicode() < 0x100)
            text += QStringLiteral("\\x%1").arg(uint(c.unicode()), 2, 16, QLatin1Char('0'));
        else
            text += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
    }
    while (text.endsWith(QLatin1Char(' ')) || text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return text.toUtf8();
}

QByteArray logTarget(const QString &category)
{
    const QLatin1StringView prefix("barto.");
    return (category.startsWith(prefix) ? category.mid(prefix.size()) : category).toUtf8();
}

} // namespace barto
