// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/visible.h"

namespace barto::render {

namespace {

struct Decoded
{
    char32_t character = 0;
    qsizetype size = 0; ///< 0: the first byte starts no well-formed character
};

/// RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF.
Decoded decodeOne(QByteArrayView bytes)
{
    const auto first = quint8(bytes[0]);
    const qsizetype size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || bytes.size() < size)
        return {};
    char32_t character = first & (0x7f >> size);
    for (qsizetype i = 1; i < size; ++i) {
        if ((quint8(bytes[i]) & 0xc0) != 0x80)
            return {};
        character = character << 6 | (quint8(bytes[i]) & 0x3f);
    }
    const bool isOverlong = (size == 3 && character < 0x800) || (size == 4 && character < 0x10000);
    const bool isSurrogate = character >= 0xd800 && character <= 0xdfff;
    return isOverlong || isSurrogate || character > 0x10ffff ? Decoded{} : Decoded{character, size};
}

/// Direction overrides and isolates, line and paragraph separators, the byte order mark.
bool isTreacherous(char32_t c)
{
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029 || c == 0xfeff
        || c == 0x200e || c == 0x200f || c == 0x061c;
}

void appendByte(QByteArray &out, quint8 byte)
{
    static constexpr char digits[] = "0123456789abcdef";
    out.append("\\x").append(digits[byte >> 4]).append(digits[byte & 15]);
}

bool isPlain(char byte)
{
    return quint8(byte) < 0x80 ? (quint8(byte) >= 0x20 && byte != 0x7f) || byte == '\t' : false;
}

} // namespace

void appendVisible(QByteArray &out, QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype from = i;
        while (i < bytes.size() && isPlain(bytes[i]))
            ++i;
        out.append(bytes.sliced(from, i - from));
        if (i == bytes.size())
            return;
        const auto byte = quint8(bytes[i]);
        const Decoded decoded = byte < 0x80 ? Decoded{} : decodeOne(bytes.sliced(i));
        if (decoded.size == 0 || decoded.character < 0xa0) {
            appendByte(out, decoded.size == 0 ? byte : quint8(decoded.character));
            i += std::max<qsizetype>(1, decoded.size);
            continue;
        }
        if (isTreacherous(decoded.character))
            out.append("\\u").append(QByteArray::number(uint(decoded.character), 16).rightJustified(4, '0'));
        else
            out.append(bytes.sliced(i, decoded.size));
        i += decoded.size;
    }
}

QString visibleLine(QByteArrayView bytes)
{
    QByteArray out;
    appendVisible(out, bytes);
    return QString::fromUtf8(out).replace(QLatin1Char('\t'), QLatin1Char(' ')).trimmed();
}

QString visibleText(const QString &text)
{
    return visibleLine(text.toUtf8());
}

QByteArray visibleJson(QByteArrayView json)
{
    const QString text = QString::fromUtf8(json);
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const bool isObeyed = (c >= QChar(0x7f) && c < QChar(0xa0)) || isTreacherous(c.unicode());
        if (isObeyed)
            out += QStringLiteral("\\u%1").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out.toUtf8();
}

} // namespace barto::render
