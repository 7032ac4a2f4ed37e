// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/config/problems.h"

#include <algorithm>
#include <tuple>

namespace barto {

namespace {

// Each fault is one line, whatever the file says between quotes.
QString inOneLine(const QString &text)
{
    QString line;
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control)
            line += QStringLiteral("\\x%1").arg(uint(c.unicode()), 2, 16, QLatin1Char('0'));
        else
            line += c;
    }
    return line;
}

} // namespace

QStringList Problems::sorted(std::vector<Entry> entries)
{
    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(a.place.source, a.place.line, a.place.column)
            < std::tie(b.place.source, b.place.line, b.place.column);
    });
    QStringList lines;
    for (const Entry &entry : entries)
        lines.append(inOneLine(entry.place.text() + QStringLiteral(": ") + entry.detail));
    return lines;
}

Error Problems::toError() const
{
    return {Error::Code::Config, sorted(m_errors).join(QLatin1Char('\n'))};
}

QStringList Problems::warnings() const
{
    return sorted(m_warnings);
}

} // namespace barto
