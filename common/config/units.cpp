// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/units.h"

#include <QStringList>

#include <array>
#include <cmath>
#include <utility>

namespace barto {

namespace {

constexpr double second = 1000;
constexpr double day = 86400 * second;
constexpr double longestDuration = 1000 * 365 * day;
constexpr double largestSize = double(qint64(1) << 62);

struct Unit
{
    const char *names; ///< separated by spaces
    double factor;
};

constexpr std::array durationUnits{Unit{"ms msec millisecond milliseconds", 1}, Unit{"s sec second seconds", second},
    Unit{"m min minute minutes", 60 * second}, Unit{"h hr hour hours", 3600 * second}, Unit{"d day days", day},
    Unit{"w week weeks", 7 * day}, Unit{"y year years", 365 * day}};

constexpr std::array sizeUnits{Unit{"b byte bytes", 1}, Unit{"k kib", 1024.0}, Unit{"m mib", 1024.0 * 1024},
    Unit{"g gib", 1024.0 * 1024 * 1024}, Unit{"t tib", 1024.0 * 1024 * 1024 * 1024}, Unit{"kb", 1e3}, Unit{"mb", 1e6},
    Unit{"gb", 1e9}, Unit{"tb", 1e12}};

template<typename Units>
std::optional<double> factorOf(const QString &name, const Units &units)
{
    for (const Unit &unit : units) {
        if (QString::fromLatin1(unit.names).split(QLatin1Char(' ')).contains(name, Qt::CaseInsensitive))
            return unit.factor;
    }
    return {};
}

// Takes "12.5" off the front of `rest`.
std::optional<double> takeAmount(QStringView &rest)
{
    qsizetype length = 0;
    while (length < rest.size()
        && ((rest[length] >= QLatin1Char('0') && rest[length] <= QLatin1Char('9')) || rest[length] == QLatin1Char('.')))
        ++length;
    bool isNumber = false;
    const double amount = rest.left(length).toString().toDouble(&isNumber);
    if (!isNumber)
        return {};
    rest = rest.mid(length).trimmed();
    return amount;
}

QString takeWord(QStringView &rest)
{
    qsizetype length = 0;
    while (length < rest.size() && rest[length].isLetter())
        ++length;
    const QString word = rest.left(length).toString();
    rest = rest.mid(length).trimmed();
    return word;
}

} // namespace

std::optional<std::chrono::milliseconds> parseDuration(const QString &text)
{
    QStringView rest = QStringView(text).trimmed();
    double total = 0;
    bool isFirst = true;
    do {
        const std::optional<double> amount = takeAmount(rest);
        const QString unit = takeWord(rest);
        const bool isPlain = unit.isEmpty() && isFirst && rest.isEmpty();
        const std::optional<double> factor = isPlain ? second : factorOf(unit, durationUnits);
        if (!amount || !factor)
            return {};
        total += *amount * *factor;
        isFirst = false;
    } while (!rest.isEmpty());
    if (total > longestDuration)
        return {};
    return std::chrono::milliseconds(std::llround(total));
}

std::optional<qint64> parseByteSize(const QString &text)
{
    QStringView rest = QStringView(text).trimmed();
    // Whole numbers beyond 2^53 keep all their digits.
    bool isWhole = false;
    const qint64 whole = rest.toString().toLongLong(&isWhole);
    if (isWhole)
        return whole >= 0 && double(whole) <= largestSize ? std::optional(whole) : std::nullopt;
    const std::optional<double> amount = takeAmount(rest);
    const QString unit = takeWord(rest);
    const std::optional<double> factor = factorOf(unit, sizeUnits);
    if (!amount || !factor || !rest.isEmpty() || *amount * *factor > largestSize)
        return {};
    return std::llround(*amount * *factor);
}

QString durationText(std::chrono::milliseconds duration)
{
    static constexpr std::array<std::pair<qint64, const char *>, 5> steps{
        {{86400000, "d"}, {3600000, "h"}, {60000, "min"}, {1000, "s"}, {1, "ms"}}};
    const qint64 count = duration.count();
    for (const auto &[length, name] : steps) {
        if (count != 0 && count % length == 0)
            return QString::number(count / length) + QLatin1StringView(name);
    }
    return QStringLiteral("0s");
}

QString byteSizeText(qint64 bytes)
{
    static constexpr std::array names{"TiB", "GiB", "MiB", "KiB"};
    for (size_t i = 0; i < names.size(); ++i) {
        const qint64 size = qint64(1) << (10 * (names.size() - i));
        if (bytes != 0 && bytes % size == 0)
            return QString::number(bytes / size) + QLatin1StringView(names[i]);
    }
    return QString::number(bytes);
}

} // namespace barto
