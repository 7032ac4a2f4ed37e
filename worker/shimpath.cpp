// SPDX-License-Identifier: MIT OR Apache-2.0
#include "worker/shimpath.h"

#include <QDir>
#include <QFileInfo>

namespace barto {

QString shimPath(const QString &programFolder)
{
    const QString beside = programFolder + QStringLiteral("/barto-shim");
    if (QFileInfo(beside).isExecutable())
        return beside;
    return QDir::cleanPath(programFolder + QStringLiteral("/../libexec/barto/barto-shim"));
}

} // namespace barto
