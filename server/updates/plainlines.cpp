// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/updates/plainlines.h"

namespace barto {

namespace {

constexpr qsizetype mostCharacters = 4096; // of a line that can matter

bool endsSequence(QChar c)
{
    return c >= u'@' && c <= u'~';
}

/// Past the escape sequence that begins at `at`: CSI ... final, OSC ... BEL or ST, or two characters.
qsizetype afterEscape(QStringView text, qsizetype at)
{
    const QChar kind = at + 1 < text.size() ? text[at + 1] : QChar();
    if (kind == u'[') {
        qsizetype end = at + 2;
        while (end < text.size() && !endsSequence(text[end]))
            ++end;
        return end + 1;
    }
    if (kind == u']') {
        qsizetype end = at + 2;
        while (end < text.size() && text[end] != u'\a' && text[end] != QChar(0x1b))
            ++end;
        return end + (end < text.size() && text[end] != u'\a' ? 2 : 1);
    }
    return at + 2;
}

} // namespace

QString plainLine(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QString plain;
    bool isOverwritten = false; // by what follows a carriage return
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text[i];
        if (c == QChar(0x1b)) {
            i = afterEscape(text, i);
            continue;
        }
        ++i;
        if (c == u'\r') {
            isOverwritten = true;
        } else if (c == u'\b') {
            plain.chop(1);
        } else if (c == u'\t' || c.unicode() >= 0x20) {
            if (std::exchange(isOverwritten, false))
                plain.clear();
            plain += c == QChar(0xa0) || c == QChar(0x202f) ? QChar(u' ') : c;
        }
    }
    plain.truncate(mostCharacters);
    while (!plain.isEmpty() && plain.back().isSpace())
        plain.chop(1);
    return plain;
}

} // namespace barto
