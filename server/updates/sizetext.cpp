// SPDX-License-Identifier: MIT OR Apache-2.0
#include "server/updates/sizetext.h"

#include <QString>

#include <array>
#include <cmath>

namespace barto {

namespace {

struct Unit
{
    const char *name;
    double bytes;
};
constexpr double k = 1000;
constexpr double ki = 1024;
constexpr std::array units{Unit{"B", 1}, Unit{"kB", k}, Unit{"KB", k}, Unit{"MB", k *k}, Unit{"GB", k *k *k},
    Unit{"TB", k *k *k *k}, Unit{"KiB", ki}, Unit{"MiB", ki *ki}, Unit{"GiB", ki *ki *ki}, Unit{"TiB", ki *ki *ki *ki},
    Unit{"k", ki}, Unit{"K", ki}, Unit{"M", ki *ki}, Unit{"G", ki *ki *ki}, Unit{"bytes", 1}};

constexpr double mostBytes = 1e18;

bool isPart(QChar c)
{
    return c.isDigit() || c == u'.' || c == u',' || c == u'\'';
}

/// Thousands separators out, the decimal one a point.
QString plainNumber(QStringView number)
{
    const qsizetype last = std::max(number.lastIndexOf(u'.'), number.lastIndexOf(u','));
    const bool isOnly = last >= 0 && number.first(last).indexOf(u'.') < 0 && number.first(last).indexOf(u',') < 0;
    const bool partsThousands = isOnly && number.size() - last == 4 && number[0] != u'0';
    QString plain;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (number[i].isDigit())
            plain += number[i];
        else if (i == last && !partsThousands)
            plain += u'.';
    }
    return plain;
}

} // namespace

std::optional<qint64> bytesOfSize(QStringView text)
{
    text = text.trimmed();
    double sign = 1;
    if (text.startsWith(u'-') || text.startsWith(u'+')) {
        sign = text[0] == u'-' ? -1 : 1;
        text = text.mid(1).trimmed();
    }
    qsizetype digits = 0;
    while (digits < text.size() && isPart(text[digits]))
        ++digits;
    if (digits == 0 || !text[0].isDigit())
        return std::nullopt;
    bool isNumber = false;
    const double number = plainNumber(text.first(digits)).toDouble(&isNumber);
    const QStringView unit = text.mid(digits).trimmed();
    for (const Unit &known : units) {
        if (isNumber && unit == QLatin1StringView(known.name) && number * known.bytes <= mostBytes)
            return qint64(std::llround(sign * number * known.bytes));
    }
    return std::nullopt;
}

std::optional<quint64> lengthOfSize(QStringView text)
{
    const std::optional<qint64> bytes = bytesOfSize(text);
    return bytes && *bytes >= 0 ? std::optional(quint64(*bytes)) : std::nullopt;
}

} // namespace barto
