// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/completion.h"

namespace barto {

namespace {

QString escaped(const QString &word, QStringView special)
{
    QString text;
    for (const QChar c : word) {
        if (special.contains(c))
            text += QLatin1Char('\\');
        text += c;
    }
    return text;
}

/// Everything but what no shell takes for something else.
QString bare(const QString &word)
{
    QString text;
    for (const QChar c : word) {
        const bool isSafe = c.isLetterOrNumber() || QStringView(u"_./:@%+,=-").contains(c);
        text += isSafe ? QString(c) : QString(QLatin1Char('\\') + QString(c));
    }
    return text;
}

} // namespace

BashLine BashLine::parse(const QString &line)
{
    BashLine parsed;
    QString word;
    bool isWord = false;
    qsizetype wordBegin = line.size();
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (parsed.quote.isNull() && c.isSpace()) {
            if (isWord)
                parsed.words.append(std::exchange(word, {}));
            isWord = false;
            continue;
        }
        if (!std::exchange(isWord, true))
            wordBegin = i;
        const bool escapes = c == u'\\' && parsed.quote != u'\'';
        if (escapes && i + 1 < line.size())
            word += line[++i];
        else if (c == parsed.quote)
            parsed.quote = QChar();
        else if (parsed.quote.isNull() && (c == u'"' || c == u'\''))
            parsed.quote = c;
        else
            word += c;
    }
    parsed.words.append(word); // what is being typed, perhaps nothing yet
    parsed.rawCurrent = isWord ? line.mid(wordBegin) : QString();
    if (!parsed.words.isEmpty())
        parsed.words.removeFirst();
    return parsed;
}

QString BashLine::reply(const QString &word, const QString &wordBreaks) const
{
    if (quote == u'"')
        return escaped(word, u"$`\"\\");
    if (quote == u'\'')
        return word;
    const QString quotedWord = bare(word);
    qsizetype begin = 0; // behind the last break that readline sees in what is typed
    for (qsizetype i = 0; i < rawCurrent.size(); ++i) {
        if (rawCurrent[i] == u'\\')
            ++i;
        else if (wordBreaks.contains(rawCurrent[i]) && !rawCurrent[i].isSpace())
            begin = i + 1;
    }
    return quotedWord.startsWith(QStringView(rawCurrent).first(begin)) ? quotedWord.mid(begin) : quotedWord;
}

} // namespace barto
