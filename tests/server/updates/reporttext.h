// SPDX-License-Identifier: MIT OR Apache-2.0
#pragma once

#include "server/updates/parsedupdates.h"

#include <QString>
#include <QStringList>

namespace barto {

/// A report as text, a line for each package; "-" stands for what was not told.
inline QString reportText(const ParsedUpdates &report)
{
    using State = ParsedUpdates::State;
    const auto word = [](const QString &text) { return text.isEmpty() ? QStringLiteral("-") : text; };
    const auto size = [](const auto &bytes) { return bytes ? QString::number(*bytes) : QStringLiteral("-"); };
    if (report.state == State::None)
        return QStringLiteral("no updates\n");
    if (report.state == State::NotUnderstood)
        return QStringLiteral("not understood: line %1: %2\n").arg(report.line).arg(report.complaint);
    QString text = QStringLiteral("%1 %2, download %3, change %4\n")
                       .arg(report.packages.size())
                       .arg(report.isApplied ? QStringLiteral("applied") : QStringLiteral("pending"),
                           size(report.downloadBytes), size(report.sizeChange));
    for (const PackageUpdate &package : report.packages) {
        const QStringList cells{package.name, word(package.architecture), word(package.oldVersion),
            QStringLiteral("->"), word(package.newVersion), word(package.repository), size(package.downloadBytes),
            size(package.sizeChange)};
        text += cells.join(u' ') + (package.isSecurity ? QStringLiteral(" security\n") : QStringLiteral("\n"));
    }
    return text;
}

} // namespace barto
