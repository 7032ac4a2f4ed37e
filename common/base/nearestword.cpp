// SPDX-License-Identifier: MIT OR Apache-2.0
#include "common/base/nearestword.h"

#include <algorithm>
#include <vector>

namespace barto {

namespace {

// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
qsizetype editDistance(const QString &a, const QString &b)
{
    const auto width = size_t(b.size()) + 1;
    std::vector<qsizetype> beforeLast(width), last(width), row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = qsizetype(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (size_t j = 1; j < width; ++j) {
            const auto k = qsizetype(j);
            const qsizetype change = a[i - 1] == b[k - 1] ? 0 : 1;
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[width - 1];
}

} // namespace

QString nearestWord(const QString &word, const QStringList &known)
{
    const qsizetype limit = std::clamp<qsizetype>(word.size() / 3, 1, 3);
    QString best;
    qsizetype bestDistance = limit + 1;
    for (const QString &candidate : known) {
        const qsizetype distance = editDistance(word.toLower(), candidate.toLower());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace barto
