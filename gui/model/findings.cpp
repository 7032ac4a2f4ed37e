// SPDX-License-Identifier: MIT OR Apache-2.0
#include "gui/model/findings.h"

namespace barto {

namespace {

/// Less is better; negative: not at all.
int rankOf(const QString &name, const QString &text)
{
    if (name.startsWith(text, Qt::CaseInsensitive))
        return name.size() == text.size() ? 0 : 1;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int rank = 2;
    for (const QString &word : words) {
        const qsizetype at = name.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return -1;
        if (at > 0 && name.at(at - 1).isLetterOrNumber())
            rank = 3;
    }
    return rank;
}

} // namespace

QList<Finding> findAmong(const QList<Finding> &all, const QString &text, qsizetype most)
{
    const QString wanted = text.simplified();
    QList<std::pair<int, Finding>> ranked;
    for (const Finding &finding : all) {
        const int rank = wanted.isEmpty() ? 0 : rankOf(finding.name, wanted);
        if (rank >= 0)
            ranked.append({rank, finding});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Finding> best;
    for (qsizetype index = 0; index < std::min(most, ranked.size()); ++index)
        best << ranked.at(index).second;
    return best;
}

FindingsModel::FindingsModel(QObject *parent)
    : ValueModel(
        {
            {QStringLiteral("name"), tr("Name"), 30, Qt::AlignLeft, true},
            {QStringLiteral("aside"), tr("What"), 28, Qt::AlignRight},
        },
        parent)
{
}

QString FindingsModel::idOf(const Finding &finding) const
{
    return QStringLiteral("%1 %2 %3").arg(int(finding.kind)).arg(finding.name, finding.key);
}

QVariant FindingsModel::cell(const Finding &finding, const QString &column, int role) const
{
    const bool isName = column == QLatin1StringView("name");
    switch (role) {
    case Qt::DisplayRole:
        return isName ? finding.name : finding.aside;
    case MutedRole:
        return !isName;
    case StatusRole:
        return isName && finding.status ? QVariant(int(*finding.status)) : QVariant();
    default:
        return {};
    }
}

} // namespace barto
