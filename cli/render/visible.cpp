// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/visible.h"

#include "common/base/strangetext.h"

namespace barto::render {

namespace {

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
        const DecodedCharacter decoded = byte < 0x80 ? DecodedCharacter{} : decodeUtf8(bytes.sliced(i));
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
