// SPDX-License-Identifier: MIT OR Apache-2.0
#include "cli/render/textwidth.h"

#include <QTextBoundaryFinder>

#include <clocale>
#include <cwchar>

namespace barto::render {

namespace {

/// wcwidth() knows more than ASCII only in a UTF-8 locale, whatever the user's is.
class Utf8Locale
{
public:
    Utf8Locale() : m_old(uselocale(utf8())) { }
    ~Utf8Locale() { uselocale(m_old); }
    Utf8Locale(const Utf8Locale &) = delete;
    Utf8Locale &operator=(const Utf8Locale &) = delete;

private:
    static locale_t utf8()
    {
        static const locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t(nullptr));
        return locale;
    }
    locale_t m_old;
};

int widthOf(char32_t character)
{
    if (character >= 0x20 && character < 0x7f)
        return 1;
    return std::max(0, ::wcwidth(wchar_t(character)));
}

int sumOfWidths(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        width += widthOf(character);
    }
    return width;
}

struct Cluster
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int width = 0;
};

std::vector<Cluster> clustersOf(const QString &text)
{
    std::vector<Cluster> clusters;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        clusters.push_back({begin, end, sumOfWidths(QStringView(text).sliced(begin, end - begin))});
        begin = end;
    }
    return clusters;
}

} // namespace

int cellWidth(QStringView text)
{
    const bool isPlain
        = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (isPlain)
        return int(text.size());
    const Utf8Locale locale;
    return sumOfWidths(text);
}

QString cutMiddle(const QString &text, int width)
{
    if (cellWidth(text) <= width)
        return text;
    if (width <= 0)
        return {};
    const Utf8Locale locale;
    const std::vector<Cluster> clusters = clustersOf(text);
    const int headWidth = width / 2; // the head gets what is left over by the ellipsis and an even split
    const int tailWidth = width - 1 - headWidth;
    qsizetype headEnd = 0;
    int used = 0;
    for (const Cluster &cluster : clusters) {
        if (used + cluster.width > headWidth)
            break;
        used += cluster.width;
        headEnd = cluster.end;
    }
    qsizetype tailBegin = text.size();
    used = 0;
    for (auto cluster = clusters.rbegin(); cluster != clusters.rend(); ++cluster) {
        if (used + cluster->width > tailWidth || cluster->begin < headEnd)
            break;
        used += cluster->width;
        tailBegin = cluster->begin;
    }
    return text.first(headEnd) + QChar(u'…') + text.sliced(tailBegin);
}

QString wrapped(const QString &text, int width)
{
    QStringList lines;
    const QStringList given = text.split(QLatin1Char('\n'));
    for (const QString &line : given) {
        lines.append(QString());
        const QStringList words = line.split(QLatin1Char(' '));
        for (qsizetype i = 0; i < words.size(); ++i) {
            const bool isFirst = i == 0;
            if (!isFirst && cellWidth(lines.last()) + 1 + cellWidth(words[i]) > width)
                lines.append(words[i]);
            else
                lines.last() += isFirst ? words[i] : QString(QLatin1Char(' ') + words[i]);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString padRight(const QString &text, int width)
{
    return text + QString(std::max(0, width - cellWidth(text)), QLatin1Char(' '));
}

QString padLeft(const QString &text, int width)
{
    return QString(std::max(0, width - cellWidth(text)), QLatin1Char(' ')) + text;
}

} // namespace barto::render
